using System.Net;
using NudgeBot.Fakes.Teams;
using NudgeBot.Teams.Tests.Receiving;
using NudgeBot.Teams.Tokens;
using Xunit;

namespace NudgeBot.Teams.Tests.Tokens;

public sealed class KeyStoreTests
{
    private const int Burst = 21;

    [Fact]
    public async Task When_the_keys_rotate_a_burst_loses_nothing_and_fetches_them_once()
    {
        await using var door = await Doorstep.OpenAsync();
        door.Identity.Keys.Rotate();

        Assert.All(await BurstAsync(door), status => Assert.Equal(HttpStatusCode.OK, status));

        Assert.Equal((Burst, 2), (door.Inside.Count, door.Identity.Count("keys")));
    }

    [Fact]
    public async Task Right_after_a_forged_token_a_burst_loses_nothing_and_the_keys_are_fetched_once_in_15_seconds()
    {
        await using var door = await Doorstep.OpenAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, await door.SayAsync(Doorstep.Message(), TokenDefect.UnknownKid));
        Assert.Equal(2, door.Identity.Count("keys"));
        door.Identity.Keys.Rotate();
        door.Clock.Advance(TimeSpan.FromSeconds(4));

        var burst = BurstAsync(door);
        await Doorstep.UntilAsync(() => door.Clock.IsAwaited(TimeSpan.FromSeconds(11)));
        door.Clock.Advance(TimeSpan.FromSeconds(10.9));
        Assert.Equal((0, 2), (door.Inside.Count, door.Identity.Count("keys")));
        door.Clock.Advance(TimeSpan.FromSeconds(0.1));

        Assert.All(await burst, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal((Burst, 3), (door.Inside.Count, door.Identity.Count("keys")));
    }

    [Fact]
    public async Task A_key_that_comes_while_the_keys_are_being_fetched_is_found_by_the_next_fetch()
    {
        await using var door = await Doorstep.OpenAsync();
        door.Identity.Next("keys", new IdentityTrouble.Hang());
        var forged = door.SayAsync(Doorstep.Message(), TokenDefect.UnknownKid);
        await Doorstep.UntilAsync(() => door.Identity.Count("keys") == 2);
        door.Identity.Keys.Rotate();
        var genuine = door.SayAsync(Doorstep.Message());

        door.Clock.Advance(KeyStore.LongestFetch);
        Assert.Equal(HttpStatusCode.Unauthorized, await forged);
        await Doorstep.UntilAsync(() => door.Clock.IsAwaited(KeyStore.Between - KeyStore.LongestFetch));
        door.Clock.Advance(KeyStore.Between - KeyStore.LongestFetch);

        Assert.Equal(HttpStatusCode.OK, await genuine);
    }

    [Fact]
    public async Task What_was_said_is_kept_even_when_Teams_has_stopped_waiting()
    {
        await using var door = await Doorstep.OpenAsync();
        await door.SayAsync(Doorstep.Message(), TokenDefect.UnknownKid);
        door.Identity.Keys.Rotate();
        using var impatient = new CancellationTokenSource();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(Doorstep.Message().ToJsonString()) };
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {door.Identity.TokenFor(Doorstep.ServiceUrl)}");
        var said = door.Client.SendAsync(request, impatient.Token);
        await Doorstep.UntilAsync(() => door.Clock.IsAwaited(KeyStore.Between));

        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => said);
        door.Clock.Advance(KeyStore.Between);

        await Doorstep.UntilAsync(() => door.Inside.Count == 1);
    }

    [Fact]
    public async Task Tokens_that_are_wrong_in_another_way_fetch_nothing()
    {
        await using var door = await Doorstep.OpenAsync();
        door.Identity.Keys.Rotate();

        foreach (var defect in new[] { TokenDefect.OtherAudience, TokenDefect.OtherIssuer, TokenDefect.Expired, TokenDefect.NoServiceUrl, TokenDefect.AlgNone, TokenDefect.NoKid })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await door.SayAsync(Doorstep.Message(), defect));
        }

        Assert.Equal(1, door.Identity.Count("keys"));
    }

    [Fact]
    public async Task Many_invented_keys_share_the_next_fetch_and_no_more_than_two_hundred_may_wait_for_it()
    {
        await using var door = await Doorstep.OpenAsync();
        await door.SayAsync(Doorstep.Message(), TokenDefect.UnknownKid);
        var keys = door.Get<KeyStore>();

        var asked = Enumerable.Range(0, 300).Select(number => keys.FindAsync($"invented-{number}")).ToList();

        Assert.Equal(100, asked.Count(question => question.IsCompleted));
        await Doorstep.UntilAsync(() => door.Clock.IsAwaited(KeyStore.Between));
        door.Clock.Advance(KeyStore.Between);
        Assert.All(await Task.WhenAll(asked), Assert.Null);
        Assert.Equal(3, door.Identity.Count("keys"));
    }

    [Fact]
    public async Task A_token_that_was_signed_with_a_key_taken_away_is_refused_once_the_keys_were_fetched()
    {
        await using var door = await Doorstep.OpenAsync();
        var old = door.Identity.TokenFor(Doorstep.ServiceUrl);
        door.Identity.Keys.Rotate();
        await door.SayAsync(Doorstep.Message());
        door.Clock.Advance(KeyStore.Between);

        Assert.Equal(HttpStatusCode.Unauthorized, await door.PostAsync(Doorstep.Message().ToJsonString(), $"Bearer {old}"));
    }

    [Fact]
    public async Task Keys_are_fetched_twice_a_day_without_being_asked()
    {
        await using var door = await Doorstep.OpenAsync();

        door.Clock.Advance(KeyStore.Round);

        await Doorstep.UntilAsync(() => door.Identity.Count("keys") == 2);
    }

    [Fact]
    public async Task While_their_place_is_down_the_keys_we_have_are_good_for_a_day_and_not_longer()
    {
        await using var door = await Doorstep.OpenAsync();
        door.Identity.IsDown = true;

        door.Clock.Advance(TimeSpan.FromHours(23.9));
        Assert.Equal(HttpStatusCode.OK, await door.SayAsync(Doorstep.Message()));
        door.Clock.Advance(TimeSpan.FromHours(0.2));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await door.SayAsync(Doorstep.Message()));

        door.Identity.IsDown = false;
        door.Clock.Advance(TimeSpan.FromMinutes(1));
        await Doorstep.UntilAsync(() => door.Get<KeyStore>().Trouble is null);
        Assert.Equal(HttpStatusCode.OK, await door.SayAsync(Doorstep.Message()));
    }

    [Fact]
    public async Task Keys_of_another_issuer_are_not_taken()
    {
        await using var door = await Doorstep.OpenAsync(isReady: false, prepare: identity => identity.Keys.Issuer = "https://api.botframework.us");
        await Doorstep.UntilAsync(() => door.Get<KeyStore>().Trouble!.Contains("not those of issuer", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await door.SayAsync(Doorstep.Message()));
    }

    [Theory]
    [InlineData("reset")]
    [InlineData("html")]
    [InlineData("empty")]
    [InlineData("hang")]
    public async Task However_the_keys_are_not_to_be_had_it_is_tried_again(string how)
    {
        IdentityTrouble trouble = how switch { "reset" => new IdentityTrouble.Reset(), "html" => new IdentityTrouble.Html503(), "empty" => new IdentityTrouble.Empty(), _ => new IdentityTrouble.Hang() };
        await using var door = await Doorstep.OpenAsync(isReady: false, prepare: identity => identity.Next("keys", trouble));

        await Doorstep.UntilAsync(() =>
        {
            door.Clock.Advance(TimeSpan.FromSeconds(1));
            return door.Get<KeyStore>().Trouble is null;
        });

        Assert.Equal(HttpStatusCode.OK, await door.SayAsync(Doorstep.Message()));
    }

    private static Task<HttpStatusCode[]> BurstAsync(Doorstep door) => Task.WhenAll(Enumerable.Range(0, Burst).Select(_ => door.SayAsync(Doorstep.Message())));
}
