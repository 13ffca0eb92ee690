using System.Net;
using NudgeBot.Teams.Tests.Receiving;
using NudgeBot.Teams.Tokens;
using Xunit;

namespace NudgeBot.Teams.Tests.Tokens;

public sealed class ReadinessTests
{
    [Fact]
    public async Task The_keys_and_a_token_are_there_before_anybody_needs_them()
    {
        await using var door = await Doorstep.OpenAsync();

        Assert.Equal((HttpStatusCode.OK, "the Connector's keys and a token are there"), await ReadyAsync(door));

        await door.SayAsync(Doorstep.Message());
        await door.Get<IConnectorToken>().GetAsync(default);
        Assert.Equal((1, 1, 1), (door.Identity.Count("metadata"), door.Identity.Count("keys"), door.Identity.Count("token")));
    }

    [Fact]
    public async Task While_Microsoft_is_down_it_is_not_ready_and_says_so_and_heals_by_itself()
    {
        await using var door = await Doorstep.OpenAsync(isReady: false, prepare: identity => identity.IsDown = true);
        await Doorstep.UntilAsync(() => door.Clock.IsAwaited(TimeSpan.FromSeconds(1)));
        await Doorstep.UntilAsync(() => door.Get<ConnectorToken>().Trouble!.Contains("gave no token", StringComparison.Ordinal) && door.Get<KeyStore>().Trouble!.Contains("not to be had", StringComparison.Ordinal));

        var (status, sentence) = await ReadyAsync(door);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("the Connector's keys were not to be had at 127.0.0.1: see that this host reaches it over https", sentence, StringComparison.Ordinal);
        Assert.Contains("127.0.0.1 gave no token", sentence, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await door.SayAsync(Doorstep.Message()));

        door.Identity.IsDown = false;
        await Doorstep.UntilAsync(() =>
        {
            door.Clock.Advance(TimeSpan.FromSeconds(1));
            return door.Get<KeyStore>().Trouble is null && door.Get<ConnectorToken>().Trouble is null;
        });

        Assert.Equal(HttpStatusCode.OK, (await ReadyAsync(door)).Status);
        Assert.Equal(HttpStatusCode.OK, await door.SayAsync(Doorstep.Message()));
    }

    [Fact]
    public async Task Pauses_between_tries_grow_to_a_minute()
    {
        await using var door = await Doorstep.OpenAsync(isReady: false, prepare: identity => identity.Keys.Issuer = "https://api.botframework.us");

        foreach (var pause in new[] { 1, 2, 4, 8, 16, 32, 60, 60 })
        {
            await Doorstep.UntilAsync(() => door.Clock.IsAwaited(TimeSpan.FromSeconds(pause)));
            door.Clock.Advance(TimeSpan.FromSeconds(pause));
        }
    }

    private static async Task<(HttpStatusCode Status, string Sentence)> ReadyAsync(Doorstep door)
    {
        using var answer = await door.Client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
