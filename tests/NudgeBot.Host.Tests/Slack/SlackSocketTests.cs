using System.Text.Json.Nodes;
using Xunit;

namespace NudgeBot.Host.Tests.Slack;

/// <summary>Two hosts on one database, each with a socket of its own: Slack gives each thing to either of them, or, when it is in doubt, to both.</summary>
public sealed class SlackSocketTests
{
    private const int Copies = 5;
    private const int Many = 60;

    [SkippableFact]
    public async Task What_both_hosts_are_told_five_times_at_once_is_done_once()
    {
        await using var room = await SlackRoom.OpenAsync(2, ("Slack:AppToken", "xapp-1"));
        await room.AskAsync<string>("insert into accounts (name, state, owner_id, opened_at) select 'Acme', 'customer', id, '2020-01-01' from people where name = 'Ana'");

        await TellAsync("events_api", room.People.Envelope(room.People.Message("U1", "called Acme, connected"), "Ev1"), "said");
        var logged = Assert.Single(room.Workspace.SeenBy("U1"));
        Assert.Equal(["connected"], await room.AskAsync<string>("select outcome from activities"));

        await TellAsync("interactive", room.People.Press("U1", logged, "Undo"), "pressed");
        Assert.Equal([1L], await room.AskAsync<long>("select count(*) from activities where retracted_at is not null"));
        Assert.Equal(2, room.Workspace.SeenBy("U1").Count);

        async Task TellAsync(string type, JsonObject payload, string name)
        {
            var before = room.Slack.Sockets.Acknowledged.Count;
            await Task.WhenAll(Enumerable.Range(0, Copies).Select(copy => room.Slack.Sockets.SendToEachAsync(type, payload, $"{name} {copy}")));
            await SlackRoom.UntilAsync(() => room.Slack.Sockets.Acknowledged.Count == before + (2 * Copies));
            await room.SettleAsync();
        }
    }

    [SkippableFact]
    public async Task A_host_that_is_stopped_in_the_middle_of_a_burst_leaves_nothing_undone_and_nothing_done_twice()
    {
        await using var room = await SlackRoom.OpenAsync(2, ("Slack:AppToken", "xapp-1"));

        Say(0, Many / 2);
        await SlackRoom.UntilAsync(() => room.Slack.Sockets.Acknowledged.Count >= Many / 4);
        await room.StopAsync(0);
        Say(Many / 2, Many);
        await SlackRoom.UntilAsync(() => room.Slack.Sockets.Acknowledged.Count == Many);
        await room.SettleAsync();

        Assert.Equal(1, room.Slack.Sockets.Open);
        Assert.Equal([(long)Many], await room.AskAsync<long>("select count(*) from inbox where state = 'handled'"));
        Assert.Equal(Many, room.Workspace.SeenBy("U1").Count + room.Workspace.SeenBy("U2").Count);

        void Say(int from, int to)
        {
            for (var i = from; i < to; i++)
            {
                room.Slack.Sockets.Send("events_api", room.People.Envelope(room.People.Message(i % 2 == 0 ? "U1" : "U2", "help")), $"e{i}");
            }
        }
    }
}
