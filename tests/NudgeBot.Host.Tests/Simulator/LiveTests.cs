using System.Net.ServerSentEvents;
using NudgeBot.Core.Chat.Messages;
using Xunit;

namespace NudgeBot.Host.Tests.Simulator;

public sealed class LiveTests
{
    [SkippableFact]
    public async Task A_page_hears_of_what_is_said_and_changed_and_of_the_clock()
    {
        await using var room = await SimulatorRoom.StartAsync();
        await using var page = await FollowAsync(room);

        var id = await room.BotSaysAsync(2, SampleMessages.Nudge);
        await room.BotSaysAsync(2, SampleMessages.Logged, replaces: id);
        await room.Client.PostJsonAsync("/simulator/api/people/1/messages", new { text = "help" });
        await room.Client.PostJsonAsync("/simulator/api/clock", new { now = "2026-03-03T08:01:00Z" });

        Assert.Equal(
            [
                ("message", """{"conversation":"dm-2","id":"1","from":"bot"}"""),
                ("message", """{"conversation":"dm-2","id":"1","from":"bot"}"""),
                ("message", """{"conversation":"dm-1","id":"2","from":"person"}"""),
                ("message", """{"conversation":"dm-1","id":"3","from":"bot"}"""),
                ("clock", """{"conversation":"clock","id":"0","from":"person"}"""),
            ],
            (await page.NextAsync(5)).OrderBy(heard => heard.Type == "clock").ToArray());
    }

    [SkippableFact]
    public async Task Another_host_writes_and_this_page_hears_it()
    {
        await using var room = await SimulatorRoom.StartAsync();
        await using var page = await FollowAsync(room);

        await room.RunSqlAsync("select pg_notify('nudgebot_simulator', '1 team-1 8 bot'); select pg_notify('nudgebot_simulator', '2 team-1 9 bot'); select pg_notify('nudgebot_simulator', 'nonsense');");
        await room.BotSaysAsync("team-1", new ChatMessage(MessageKind.Text, "after it"));

        Assert.Equal(
            [("message", """{"conversation":"team-1","id":"8","from":"bot"}"""), ("message", """{"conversation":"team-1","id":"1","from":"bot"}""")],
            await page.NextAsync(2));
    }

    [SkippableFact]
    public async Task A_host_that_stops_lets_its_pages_go()
    {
        await using var room = await SimulatorRoom.StartAsync();
        await using var page = await FollowAsync(room);

        await room.StopAsync();

        Assert.Empty(await page.NextAsync(1));
        await room.StartAgainAsync();
    }

    private static async Task<Follower> FollowAsync(SimulatorRoom room)
    {
        var follower = new Follower(await room.Client.GetStreamAsync(new Uri("/simulator/api/events", UriKind.Relative)));

        // Either order: hello, and that the host has begun to listen; after both, nothing is missed.
        Assert.Equal(["hello"], (await follower.NextAsync(1)).Select(heard => heard.Type));
        await room.ListeningAsync();
        return follower;
    }

    private sealed class Follower(Stream stream) : IAsyncDisposable
    {
        private readonly IAsyncEnumerator<SseItem<string>> events = SseParser.Create(stream).EnumerateAsync().GetAsyncEnumerator();

        /// <summary>The next events that say something; fewer when the stream ends.</summary>
        public async Task<IReadOnlyList<(string Type, string Data)>> NextAsync(int count)
        {
            List<(string, string)> heard = [];
            while (heard.Count < count && await events.MoveNextAsync())
            {
                if (events.Current.EventType is not ("beat" or "missed"))
                {
                    heard.Add((events.Current.EventType, events.Current.Data));
                }
            }

            return heard;
        }

        public async ValueTask DisposeAsync()
        {
            await events.DisposeAsync();
            await stream.DisposeAsync();
        }
    }
}
