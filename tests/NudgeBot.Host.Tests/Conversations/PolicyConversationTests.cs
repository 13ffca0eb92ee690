using Xunit;

namespace NudgeBot.Host.Tests.Conversations;

public sealed class PolicyConversationTests
{
    [SkippableFact]
    public async Task Grace_sets_the_policy_and_takes_it_back()
    {
        await using var office = await WithGraceAsync();

        await office.PlayAsync("""
            grace> set tier A to 10 days
            bot> Set for West: tier A 10 days (was 14). [Undo]
            grace> turn off hello calls
            bot> Set for West: hello call off (was on). [Undo]
            grace> budget 4 a day for West
            bot> Set for West: budget 4 nudges a day (was 3). [Undo]
            grace> undo
            bot> Set for West: budget 3 nudges a day (was 4). [Undo]
            grace> voicemail policy message plus email
            bot> Set for West: voicemail message plus email (was name only). [Undo]
            """);

        Assert.Equal(
            ["""{"rules": {"hello_call": false}, "tiers": {"a": {"ideal_days": 10}}, "voicemail": "message_plus_email"}"""],
            await office.AskAsync("select policy::text from team_policies"));
        Assert.Equal(
            ["Grace 2026-11-18 5"],
            await office.AskAsync("select p.name || ' ' || c.changed_at::date || ' ' || count(*) from policy_changes c join people p on p.id = c.changed_by group by p.name, c.changed_at::date"));
    }

    [SkippableFact]
    public async Task Undo_tapped_late_leaves_what_was_changed_again_since()
    {
        await using var office = await WithGraceAsync();
        await office.SayAsync("grace", "budget 4 a day");
        var (id, first) = office.Shelf.Newest("grace", "Undo");
        await office.SayAsync("grace", "budget 5 a day");

        var answer = await office.HandInAsync(new("simulator", "office", "dm-grace", "late-tap", "grace", Core.Chat.Messages.ChatEventKind.Tapped, null, id, first.Id, first.Value));

        Assert.Equal("Nothing is left to take back: those values were changed again since.", Assert.Single(answer).Text);
        Assert.Equal(["""{"budget": 5}"""], await office.AskAsync("select policy::text from team_policies"));
    }

    [SkippableFact]
    public async Task An_impossible_policy_is_refused_with_the_reason()
    {
        await using var office = await WithGraceAsync();

        await office.PlayAsync("""
            grace> set tier A to 30 days
            bot> I cannot do that. Tier A would be nudged at 30 days and urgent already at 21: the ideal interval must not be longer than the maximum.
            grace> set tier A to 30/45 days for North
            bot> I know no team "north". There is: West.
            """);

        Assert.Empty(await office.AskAsync("select policy::text from team_policies"));
    }

    [SkippableFact]
    public async Task Others_are_declined_and_may_look()
    {
        await using var office = await WithGraceAsync();

        await office.PlayAsync("""
            ana> budget 1 a day
            bot> How often I nudge is set by an admin, so I leave it as it is. "show policy" tells you what holds.
            marek> turn off hello calls
            bot> How often I nudge is set by an admin, so I leave it as it is. "show policy" tells you what holds.
            """);

        Assert.StartsWith("The policy of West, all by default:", (await office.SayAsync("ana", "show policy"))[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("The policy of West, all by default:", (await office.SayAsync("marek", "policy"))[0].Text, StringComparison.Ordinal);
    }

    private static async Task<Office> WithGraceAsync()
    {
        var office = await Office.OpenAsync();
        await office.AskAsync("insert into people (name, role, time_zone) values ('Grace', 'admin', 'Europe/London')");
        await office.AskAsync("insert into chat_identities (workspace_id, user_id, person_id, conversation) select w.id, 'grace', p.id, 'dm-grace' from chat_workspaces w, people p where p.name = 'Grace'");
        return office;
    }
}
