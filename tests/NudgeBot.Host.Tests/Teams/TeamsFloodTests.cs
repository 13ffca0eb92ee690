using NudgeBot.Host.Messages;
using Xunit;

namespace NudgeBot.Host.Tests.Teams;

/// <summary>The morning on which a whole company is nudged at once, and two hosts that share the work.</summary>
public sealed class TeamsFloodTests
{
    private const int Many = 2000;
    private const int PerSecond = 50;
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(20);

    [SkippableFact]
    public async Task Two_thousand_nudges_leave_as_fast_as_Teams_allows_and_whoever_speaks_is_answered_meanwhile()
    {
        await using var room = await TeamsRoom.SettledAsync(hosts: 2);
        for (var person = 0; person < Many; person++)
        {
            room.Tenant.AddPerson($"29:n{person:0000}", $"Rep {person}");
            room.Tenant.Open($"29:n{person:0000}");
        }

        await room.AskAsync<string>("""
            insert into outbox (workspace_id, conversation, user_id, kind, message, said_at, not_before)
            select w.id, c.conversation, c.mri, 'nudge', jsonb_build_object('kind', 'nudge', 'text', 'Time to call customer ' || c.mri), now(), '2089-12-31'
            from   chat_workspaces w, unnest(@conversations, @mris) as c(conversation, mri)
            """, new { conversations = Enumerable.Range(0, Many).Select(person => room.Tenant.Open($"29:n{person:0000}")).ToArray(), mris = Enumerable.Range(0, Many).Select(person => $"29:n{person:0000}").ToArray() });
        await room.AskAsync<string>("analyze outbox");
        room.Clock.Advance(TimeSpan.FromSeconds(2));
        room.Tenant.Limits.AreOn = true;

        var (began, hosts, said, ofAna, waits) = (room.Clock.GetUtcNow(), new List<int> { 0, 1 }, (DateTimeOffset?)null, 0, new List<TimeSpan>());
        for (var moment = 0; Nudges(room).Count < Many && moment < 5000; moment++)
        {
            if (said is null && moment % 250 == 10)
            {
                (ofAna, said) = (room.Tenant.SeenBy(TeamsRoom.Ana).Count, room.Clock.GetUtcNow());
                await room.PeopleBefore(1).SayAsync(TeamsRoom.Ana, "my calls today");
            }

            if (moment >= 1000 && hosts.Remove(0))
            {
                // The host that sends is stopped for an update, and the other one goes on at the same pace.
                await room.Get<OutboxSender>().ReleaseAsync(default);
            }

            foreach (var host in hosts)
            {
                await room.WorkAsync(host);
            }

            if (said is { } at && room.Tenant.SeenBy(TeamsRoom.Ana).Count > ofAna)
            {
                waits.Add(room.Clock.GetUtcNow() - at);
                said = null;
            }

            room.Clock.Advance(Step);
        }

        var took = room.Clock.GetUtcNow() - began;
        Assert.Equal(Many, Nudges(room).Count);
        Assert.Equal(Many, Nudges(room).Distinct().Count());
        Assert.Equal(0, room.Tenant.Limits.Earned);
        Assert.True(took <= 1.1 * TimeSpan.FromSeconds(Many / (double)PerSecond), $"It took {took}.");
        Assert.True(waits.Count >= 8, $"Ana was answered {waits.Count} times in {took}.");
        Assert.All(waits, wait => Assert.True(wait < TimeSpan.FromSeconds(2), $"Ana waited {wait}."));
    }

    [SkippableFact]
    public async Task A_conversation_that_has_had_its_hours_messages_waits_and_the_others_do_not()
    {
        await using var room = await TeamsRoom.SettledAsync();
        var (full, other) = (room.Tenant.Open(TeamsRoom.Ana), room.Tenant.Open(TeamsRoom.Ola));
        await room.AskAsync<string>("""
            insert into outbox (workspace_id, conversation, user_id, kind, message, said_at, state, sending_since, settled_at)
            select w.id, @full, '29:ana', 'reply', '{"kind": "reply", "text": "before"}', @now, 'sent', @now - n * interval '1 second', @now
            from   chat_workspaces w, generate_series(1, 1790) n;
            insert into outbox (workspace_id, conversation, user_id, kind, message, said_at, not_before)
            select w.id, c.conversation, null, 'reply', '{"kind": "reply", "text": "one more"}', @now, @now
            from   chat_workspaces w, unnest(array[@full, @other]) as c(conversation);
            """, new { full, other, now = room.Clock.GetUtcNow().UtcDateTime });
        int OneMore(string conversation) => room.Tenant.In(conversation).Count(message => message.Words == "one more");

        room.Clock.Advance(TimeSpan.FromSeconds(2));
        await room.WorkAsync(0);
        var atOnce = (OneMore(full), OneMore(other));
        room.Clock.Advance(TimeSpan.FromHours(1));
        await room.WorkAsync(0);

        Assert.Equal(((0, 1), (1, 1)), (atOnce, (OneMore(full), OneMore(other))));
    }

    // Whom they went to.
    private static IReadOnlyList<string> Nudges(TeamsRoom room) =>
        [.. room.Tenant.Messages.Where(message => message.Words.StartsWith("Time to call customer", StringComparison.Ordinal)).Select(message => message.Conversation)];
}
