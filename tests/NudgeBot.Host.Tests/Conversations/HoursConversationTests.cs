using Xunit;

namespace NudgeBot.Host.Tests.Conversations;

public sealed class HoursConversationTests
{
    [SkippableFact]
    public async Task Ana_sets_her_hours_and_takes_them_back()
    {
        await using var office = await Office.OpenAsync();

        await office.PlayAsync("""
            ana> I work 8 to 4
            bot> Noted. You work Mon to Fri, 08:00 to 16:00, Europe/Warsaw time. It is 16:30 for you now. [Undo]
            ana> I work Mon-Thu
            bot> Noted. You work Mon to Thu, 08:00 to 16:00, Europe/Warsaw time. It is 16:30 for you now. [Undo]
            ana> undo
            bot> Taken back. You work Mon to Fri, 08:00 to 16:00, Europe/Warsaw time. [Undo]
            ana> my hours are 22:00-06:00
            bot> Noted. You work Mon to Fri, 22:00 to 06:00, Europe/Warsaw time. That is a night shift: it counts for the day on which it begins. It is 16:30 for you now. [Undo]
            ana: Undo
            bot> Taken back. You work Mon to Fri, 08:00 to 16:00, Europe/Warsaw time. [Undo]
            ana> I work 8 to 4
            bot> It is so already. You work Mon to Fri, 08:00 to 16:00, Europe/Warsaw time.
            """);

        Assert.Equal(["{1,2,3,4,5} 08:00:00 16:00:00"], await office.AskAsync("select concat_ws(' ', working_days, opens, closes) from people where name = 'Ana'"));
        Assert.Equal(["{1,2,3,4,5} 09:00:00 18:00:00"], await office.AskAsync("select concat_ws(' ', working_days, opens, closes) from people where name = 'Ola'"));
    }

    [SkippableFact]
    public async Task Ana_keeps_a_quiet_hour_and_sees_all_of_it()
    {
        await using var office = await Office.OpenAsync();
        await office.AskAsync("update teams set holiday_place = 'PL'");

        await office.PlayAsync("""
            ana> no nudges between 12 and 1
            bot> Noted. You work Mon to Fri, 09:00 to 18:00, Europe/Warsaw time. Quiet from 12:00 to 13:00: no nudges then. It is 16:30 for you now. [Undo]
            ana> quiet after 17:00
            bot> Noted. You work Mon to Fri, 09:00 to 18:00, Europe/Warsaw time. Quiet from 17:00 to 09:00: no nudges then. It is 16:30 for you now. [Undo]
            ana> my hours?
            bot> You work Mon to Fri, 09:00 to 18:00, Europe/Warsaw time. Quiet from 17:00 to 09:00: no nudges then.
              Your next holiday is Thu 24 Dec 2026: Christmas Eve. No nudges that day.
              Say "I work Mon-Thu 8 to 4", "no nudges between 12 and 1", "I'm in Lisbon" or "off until Monday" to change it.
            ana> no nudges between 8 and 19:00
            bot> Quiet from 08:00 to 19:00 would leave nothing of your day (09:00 to 18:00), so I leave it as it is. If you are away, say "off until Monday".
            ana> clear my quiet time
            bot> Noted. You work Mon to Fri, 09:00 to 18:00, Europe/Warsaw time. It is 16:30 for you now. [Undo]
            """);
    }

    [SkippableFact]
    public async Task The_teams_quiet_time_holds_for_whoever_has_none_of_their_own_and_only_an_admin_sets_it()
    {
        await using var office = await Office.OpenAsync();
        await office.AskAsync("insert into people (name, role, time_zone) values ('Grace', 'admin', 'Europe/London')");
        await office.AskAsync("insert into chat_identities (workspace_id, user_id, person_id, conversation) select w.id, 'grace', p.id, 'dm-grace' from chat_workspaces w, people p where p.name = 'Grace'");

        await office.PlayAsync("""
            grace> quiet time 12:00-13:00
            bot> Set for West: quiet time 12:00 to 13:00 (was none). [Undo]
            ana> I work 9 to 5
            bot> Noted. You work Mon to Fri, 09:00 to 17:00, Europe/Warsaw time. Quiet from 12:00 to 13:00, as for your team: no nudges then. It is 16:30 for you now. [Undo]
            ana> quiet time 13:00-14:00
            bot> Noted. You work Mon to Fri, 09:00 to 17:00, Europe/Warsaw time. Quiet from 13:00 to 14:00: no nudges then. It is 16:30 for you now. [Undo]
            grace> my quiet time is 9 to 10
            bot> Noted. You work Mon to Fri, 09:00 to 18:00, Europe/London time. Quiet from 09:00 to 10:00: no nudges then. It is 15:30 for you now. [Undo]
            """);
    }

    [SkippableFact]
    public async Task Ana_moves_and_her_clock_with_her()
    {
        await using var office = await Office.OpenAsync();

        await office.PlayAsync("""
            ana> I'm in Lisbon
            bot> Noted. You work Mon to Fri, 09:00 to 18:00, Europe/Lisbon time. It is 15:30 for you now. [Undo]
            ana> I'm in Portland
            bot> "Portland" has more than one time. Which is yours? ("I'm in Los Angeles", "I'm in New York") [Los Angeles (07:30 now)] [New York (10:30 now)]
            ana: Los Angeles (07:30 now)
            bot> Noted. You work Mon to Fri, 09:00 to 18:00, America/Los_Angeles time. It is 07:30 for you now. [Undo]
            ana> my time zone is Europe/Atlantis
            bot> I do not know where "europe/atlantis" is. Name a large city near you, such as "I'm in Lisbon", or a time zone, such as "Europe/Lisbon".
            ana> undo
            bot> Taken back. You work Mon to Fri, 09:00 to 18:00, Europe/Lisbon time. [Undo]
            """);

        Assert.Equal(["Europe/Lisbon"], await office.AskAsync("select time_zone from people where name = 'Ana'"));
    }

    [SkippableFact]
    public async Task A_late_undo_leaves_what_was_said_since_and_nobody_undoes_for_another()
    {
        await using var office = await Office.OpenAsync();
        await office.SayAsync("ana", "I work 8 to 4");
        var (id, first) = office.Shelf.Newest("ana", "Undo");
        await office.SayAsync("ana", "I work 7 to 3 Mon-Thu");

        var tapped = new Core.Chat.Messages.ChatEvent("simulator", "office", "dm-ana", "late", "ana", Core.Chat.Messages.ChatEventKind.Tapped, null, id, first.Id, first.Value);
        Assert.Equal("Nothing is left to take back: that was changed again since.", (await office.HandInAsync(tapped))[0].Text);
        Assert.Equal("Nothing is left to take back: that was changed again since.", (await office.HandInAsync(tapped with { EventId = "ola", User = "ola", Conversation = "dm-ola" }))[0].Text);

        Assert.Equal(["07:00:00 15:00:00"], await office.AskAsync("select concat_ws(' ', opens, closes) from people where name = 'Ana'"));
    }

    [SkippableFact]
    public async Task A_change_is_in_force_at_once()
    {
        await using var office = await Office.OpenAsync();
        await office.AskAsync("insert into planning_times (person_id, next_planning_at) select id, '2026-11-19' from people");

        await office.SayAsync("ana", "no nudges after 5pm");

        Assert.Equal(["2026-11-18 15:30:00+00"], await office.AskAsync("select next_planning_at::text from planning_times t join people p on p.id = t.person_id where p.name = 'Ana'"));
        Assert.Equal(["2026-11-19 00:00:00+00"], await office.AskAsync("select next_planning_at::text from planning_times t join people p on p.id = t.person_id where p.name = 'Ola'"));
    }
}
