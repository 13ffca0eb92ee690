using NudgeBot.Fakes.Slack;
using NudgeBot.Host.Messages;
using NudgeBot.Slack.Installing;
using Xunit;

namespace NudgeBot.Host.Tests.Slack;

/// <summary>The morning on which a whole company is nudged at once, and two hosts that share the work.</summary>
public sealed class SlackFloodTests
{
    private const int Many = 2000;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [SkippableFact]
    public async Task Two_thousand_nudges_leave_as_fast_as_Slack_allows_and_whoever_speaks_is_answered_at_once()
    {
        await using var room = await SlackRoom.OpenAsync(hosts: 2);
        (room.Workspace.Limits.PostsPerMinute, room.Workspace.Limits.PerConversation) = (300, Second);
        for (var user = 0; user < Many; user++)
        {
            room.Workspace.Add($"UN{user:0000}", $"Rep {user}");
        }

        // Their DMs are open already: opening them is a matter of another limit, and of the first day alone.
        await room.AskAsync<string>("""
            insert into outbox (workspace_id, conversation, user_id, kind, message, said_at, not_before)
            select w.id, 'DN' || to_char(n, 'FM0000'), 'UN' || to_char(n, 'FM0000'), 'nudge', jsonb_build_object('kind', 'nudge', 'text', 'Time to call customer ' || n), now(), '2089-12-31'
            from   chat_workspaces w, generate_series(0, 1999) n
            """);

        // As the server would, within a minute of so many rows.
        await room.AskAsync<string>("analyze outbox");
        var began = room.Clock.GetUtcNow();
        var answered = new List<TimeSpan>();
        var senders = new[] { room.PeopleBefore(0), room.PeopleBefore(1) };

        var (ofAna, saidAt, asked, hosts) = (0, (DateTimeOffset?)null, 0, new List<int> { 0, 1 });
        for (var second = 0; Nudges(room).Count() < Many && second < 600;)
        {
            if (second >= (20 * asked) + 3)
            {
                (ofAna, saidAt) = (room.Workspace.SeenBy("U1").Count, room.Clock.GetUtcNow());
                await senders[asked++ % 2].SayAsync("U1", "my calls today");
            }

            if (second >= 200 && hosts.Remove(0))
            {
                // The host that sends is stopped for an update, and the other one goes on at the same pace.
                await room.Get<OutboxSender>().ReleaseAsync(default);
            }

            await Task.WhenAll(hosts.Select(host => WorkAsync(room, host)));
            if (saidAt is { } at && room.Workspace.SeenBy("U1").Count > ofAna)
            {
                answered.Add(room.Clock.GetUtcNow() - at);
                saidAt = null;
            }

            // Nobody who waits is looked at less often than each second.
            var step = saidAt is null ? 2 : 1;
            second += step;
            room.Clock.Advance(step * Second);
        }

        Assert.Equal(Many, Nudges(room).Select(message => message.Channel).Distinct().Count());
        Assert.Equal(Many, Nudges(room).Count());
        Assert.Equal(0, room.Workspace.Limits.Earned);
        Assert.True(room.Clock.GetUtcNow() - began <= 1.1 * TimeSpan.FromMinutes(Many / 300.0), $"It took {room.Clock.GetUtcNow() - began}.");
        Assert.True(answered.Count >= 20, $"Ana asked {asked} times and was answered {answered.Count} times in {room.Clock.GetUtcNow() - began}.");
        Assert.All(answered, wait => Assert.True(wait < 2 * Second, $"Ana waited {wait}."));
    }

    [SkippableFact]
    public async Task On_the_first_day_five_hundred_are_written_to_as_fast_as_their_DMs_may_be_opened_and_nobody_else_waits_for_that()
    {
        const int Joined = 500;
        await using var room = await SlackRoom.OpenAsync(hosts: 2);
        (room.Workspace.Limits.PostsPerMinute, room.Workspace.Limits.PerConversation) = (300, Second);
        await room.SayAsync("U1", "help");
        for (var user = 0; user < Joined; user++)
        {
            room.Workspace.Add($"UN{user:0000}", $"Rep {user}");
        }

        room.Clock.Advance(TimeSpan.FromDays(2));
        await room.Get<SlackUpkeep>().LookAfterAsync(default);
        await room.AskAsync<string>("""
            insert into outbox (workspace_id, conversation, user_id, kind, message, said_at, not_before)
            select workspace_id, user_id, user_id, 'nudge', jsonb_build_object('kind', 'nudge', 'text', 'Time to call customer ' || user_id), now(), '2089-12-31'
            from   chat_identities where user_id like 'UN%' order by user_id;
            insert into outbox (workspace_id, conversation, user_id, kind, message, said_at, not_before)
            select workspace_id, 'D1', 'U1', 'nudge', jsonb_build_object('kind', 'nudge', 'text', 'Time to call Acme'), now(), '2089-12-31' from chat_identities where user_id = 'U1';
            """);
        var (began, opened, hosts, acme) = (room.Clock.GetUtcNow(), room.Slack.Count("conversations.open"), new List<int> { 0, 1 }, TimeSpan.Zero);

        for (var second = 0; Nudges(room).Count() <= Joined && second < 1000; second++)
        {
            if (second == 100)
            {
                await room.People.SayAsync("U1", "my calls today");
            }

            if (second == 300 && hosts.Remove(0))
            {
                await room.Get<OutboxSender>().ReleaseAsync(default);
            }

            await Task.WhenAll(hosts.Select(host => WorkAsync(room, host)));
            acme = acme == TimeSpan.Zero && Nudges(room).Any(message => message.Channel == "D1") ? room.Clock.GetUtcNow() - began : acme;
            Assert.True(second != 100 || room.Workspace.SeenBy("U1")[^1].Text.Contains("call", StringComparison.Ordinal), "Ana was not answered in the second in which she asked.");
            room.Clock.Advance(Second);
        }

        Assert.Equal(Joined + 1, Nudges(room).Select(message => message.Channel).Distinct().Count());
        Assert.Equal(0, room.Workspace.Limits.Earned);
        Assert.Equal(Joined, room.Slack.Count("conversations.open") - opened);
        Assert.True(room.Clock.GetUtcNow() - began <= 1.1 * TimeSpan.FromMinutes(Joined / 50.0), $"It took {room.Clock.GetUtcNow() - began}.");
        Assert.True(acme < 10 * Second, $"Whose DM was open waited {acme}.");
    }

    [SkippableFact]
    public async Task When_hundreds_of_cards_change_at_once_each_does_in_the_end_and_whoever_speaks_meanwhile_is_answered_at_once()
    {
        const int Cards = 200;
        await using var room = await SlackRoom.OpenAsync();
        for (var user = 0; user < Cards; user++)
        {
            room.Workspace.Add($"UN{user:0000}", $"Rep {user}");
        }

        await room.SayAsync("U1", "help");
        await room.AskAsync<string>("""
            insert into outbox (workspace_id, conversation, user_id, kind, message, said_at, not_before)
            select w.id, 'DN' || to_char(n, 'FM0000'), 'UN' || to_char(n, 'FM0000'), 'nudge', jsonb_build_object('kind', 'nudge', 'text', 'Time to call customer ' || n), now(), timestamptz '2089-12-31'
            from   chat_workspaces w, generate_series(0, 198) n
            union  all
            select w.id, 'D1', 'U1', 'nudge', jsonb_build_object('kind', 'nudge', 'text', 'Time to call Acme'), now(), timestamptz '2089-12-31' from chat_workspaces w
            """);
        await room.SettleAsync();
        await room.AskAsync<string>("""
            insert into outbox (workspace_id, conversation, user_id, kind, message, said_at, not_before, replaces_id)
            select workspace_id, conversation, user_id, 'update', jsonb_build_object('kind', 'nudge', 'text', 'Somebody has called them.'), now(), '2089-12-31', id from outbox where kind = 'nudge'
            """);
        var began = room.Clock.GetUtcNow();
        room.Clock.Advance(2 * Second);
        await WorkAsync(room, 0);

        var before = room.Workspace.SeenBy("U1").Count;
        await room.People.SayAsync("U1", "my calls today");
        await WorkAsync(room, 0);
        Assert.Equal(before + 1, room.Workspace.SeenBy("U1").Count);

        await room.SettleAsync();
        Assert.Equal(Cards, room.Workspace.Messages.Count(message => message.Text == "Somebody has called them."));
        Assert.Equal(0, room.Workspace.Limits.Earned);
        Assert.True(room.Clock.GetUtcNow() - began <= 1.1 * TimeSpan.FromMinutes(Cards / 50.0), $"It took {room.Clock.GetUtcNow() - began}.");
    }

    [SkippableFact]
    public async Task The_same_event_told_five_times_to_two_hosts_is_answered_once()
    {
        await using var room = await SlackRoom.OpenAsync(hosts: 2);
        var senders = new[] { room.PeopleBefore(0), room.PeopleBefore(1) };

        await Task.WhenAll(Enumerable.Range(0, 5).Select(copy => senders[copy % 2].SayAsync("U1", "help", eventId: "Ev1")));
        await Task.WhenAll(WorkAsync(room, 0), WorkAsync(room, 1));
        await room.SettleAsync();

        Assert.Single(room.Workspace.SeenBy("U1"));
    }

    private static async Task WorkAsync(SlackRoom room, int host)
    {
        while (await room.WorkAsync(host))
        {
        }
    }

    private static IEnumerable<FakeMessage> Nudges(SlackRoom room) => room.Workspace.Messages.Where(message => message.Text.StartsWith("Time to call", StringComparison.Ordinal));
}
