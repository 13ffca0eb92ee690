using NudgeBot.Fakes.Teams;
using NudgeBot.Teams.Tests.Receiving;
using NudgeBot.Teams.Tokens;
using Xunit;

namespace NudgeBot.Teams.Tests.Tokens;

public sealed class ConnectorTokenTests
{
    [Fact]
    public async Task Twenty_who_want_a_cold_token_ask_for_it_once()
    {
        await using var door = await ColdAsync();

        var tokens = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Token(door).GetAsync(default)));

        Assert.Equal([Assert.Single(door.Identity.Entra.Given)], tokens.Distinct());
    }

    [Fact]
    public async Task It_is_changed_at_four_fifths_of_its_life_and_nobody_waits()
    {
        await using var door = await Doorstep.OpenAsync();
        var first = await Token(door).GetAsync(default);

        door.Clock.Advance(TimeSpan.FromMinutes(47));
        Assert.Equal((first, 1), (await Token(door).GetAsync(default), door.Identity.Count("token")));
        door.Clock.Advance(TimeSpan.FromMinutes(2));

        await Doorstep.UntilAsync(() =>
        {
            door.Clock.Advance(TimeSpan.FromSeconds(1));
            return door.Identity.Entra.Given.Count == 2;
        });
        await Doorstep.UntilAsync(() => Token(door).GetAsync(default) is { IsCompletedSuccessfully: true } now && now.Result != first);
    }

    [Fact]
    public async Task While_it_cannot_be_changed_the_old_one_is_used_as_long_as_it_lives()
    {
        await using var door = await Doorstep.OpenAsync();
        var first = await Token(door).GetAsync(default);
        door.Identity.IsDown = true;

        door.Clock.Advance(TimeSpan.FromMinutes(58));
        Assert.Equal(first, await Token(door).GetAsync(default));
        Assert.Null(Token(door).Trouble);
        door.Clock.Advance(TimeSpan.FromMinutes(1));

        var none = await Assert.ThrowsAsync<NoTokenException>(() => Token(door).GetAsync(default));
        Assert.False(none.IsOurs);
        Assert.Equal("127.0.0.1 gave no token, and no reason: see that this host reaches it over https", Token(door).Trouble);
    }

    [Fact]
    public async Task That_it_was_not_to_be_had_is_forgotten_at_once()
    {
        await using var door = await ColdAsync();
        door.Identity.Next("token", new IdentityTrouble.Html503());

        await Assert.ThrowsAsync<NoTokenException>(() => Token(door).GetAsync(default));

        Assert.Equal(await Token(door).GetAsync(default), Assert.Single(door.Identity.Entra.Given));
    }

    [Fact]
    public async Task When_Entra_hangs_those_who_wait_are_told_so_after_a_while()
    {
        await using var door = await ColdAsync();
        door.Identity.Next("token", new IdentityTrouble.Hang());
        var asked = Token(door).GetAsync(default);

        await Doorstep.UntilAsync(() => door.Clock.IsAwaited(ConnectorToken.LongestAsk));
        door.Clock.Advance(ConnectorToken.LongestAsk);

        await Assert.ThrowsAsync<NoTokenException>(() => asked);
    }

    [Fact]
    public async Task One_that_the_Connector_refuses_is_changed_once_however_many_were_refused()
    {
        await using var door = await Doorstep.OpenAsync();
        var refused = await Token(door).GetAsync(default);

        var tokens = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Token(door).RenewAsync(refused, default)));
        var late = await Token(door).RenewAsync(refused, default);

        Assert.Equal((2, 1), (door.Identity.Count("token"), tokens.Append(late).Distinct().Count()));
        Assert.NotEqual(refused, late);
    }

    [Fact]
    public async Task Whoever_stops_waiting_does_not_stop_the_others()
    {
        await using var door = await ColdAsync();
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        var (leaves, stays) = (Token(door).GetAsync(gone.Token), Token(door).GetAsync(default));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaves);
        Assert.Equal(await stays, Assert.Single(door.Identity.Entra.Given));
    }

    // The room has asked by itself and was refused: the next one who asks finds none.
    private static async Task<Doorstep> ColdAsync()
    {
        var door = await Doorstep.OpenAsync(isReady: false, prepare: identity => identity.Next("token", new IdentityTrouble.Aadsts(90033)));
        await Doorstep.UntilAsync(() => Token(door).Trouble!.Contains("90033", StringComparison.Ordinal));
        return door;
    }

    private static ConnectorToken Token(Doorstep door) => door.Get<ConnectorToken>();
}
