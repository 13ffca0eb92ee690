using Xunit;

namespace NudgeBot.Host.Tests.Conversations;

public sealed class StandInConversationTests
{
    private const string TimeOff = "select concat_ws(' ', p.name, o.first_day, o.last_day, s.name) from time_off o join people p on p.id = o.person_id left join people s on s.id = o.stand_in_id order by o.first_day";

    [SkippableFact]
    public async Task Ana_is_off_and_Ola_stands_in_and_both_know()
    {
        await using var office = await Office.OpenAsync();

        await office.PlayAsync("""
            ana> off until Monday, Ola stands in
            bot> You stand in for Ana from Wed 18 Nov to Sun 22 Nov. I may ask you for a few of Ana's calls then: a small share, each with Ana's last note. If that does not suit you, please tell Ana.
            bot> Noted. No nudges until Mon 23 Nov. Say "I'm back" if you return sooner. Ola stands in; I have told Ola. [Undo]
            ana> who covers for me?
            bot> Ola stands in for you from Wed 18 Nov to Sun 22 Nov.
            ola> for whom do I stand in?
            bot> You stand in for Ana until Sun 22 Nov.
            """);

        Assert.Equal(["Ana 2026-11-18 2026-11-22 Ola"], await office.AskAsync(TimeOff));
        Assert.Equal(["dm-ola"], await office.AskAsync("select conversation from outbox where message ->> 'text' like 'You stand in for Ana from%'"));
    }

    [SkippableFact]
    public async Task Ana_says_who_stands_in_later_changes_it_and_is_back()
    {
        await using var office = await Office.OpenAsync();
        await office.AskAsync("insert into people (name, role, team_id, time_zone) select 'Ben', 'rep', id, 'Europe/Warsaw' from teams");
        await office.AskAsync("insert into chat_identities (workspace_id, user_id, person_id, conversation) select w.id, 'ben', p.id, 'dm-ben' from chat_workspaces w, people p where p.name = 'Ben'");

        await office.PlayAsync("""
            ana> Ola covers for me
            bot> You are not marked as away. Say it with the days: "off until Monday, Ola stands in".
            ana> I'm on holiday 1–12 December, Ben covers
            bot> You stand in for Ana from Tue 1 Dec to Sat 12 Dec. I may ask you for a few of Ana's calls then: a small share, each with Ana's last note. If that does not suit you, please tell Ana.
            bot> Noted. No nudges from Tue 1 Dec to Sat 12 Dec. Say "I'm back" if you return sooner. Ben stands in; I have told Ben. [Undo]
            ana> Ola covers for me
            bot> You need not stand in for Ana any more.
            bot> You stand in for Ana from Tue 1 Dec to Sat 12 Dec. I may ask you for a few of Ana's calls then: a small share, each with Ana's last note. If that does not suit you, please tell Ana.
            bot> Noted. No nudges from Tue 1 Dec to Sat 12 Dec. Say "I'm back" if you return sooner. Ola stands in; I have told Ola. [Undo]
            ana> nobody covers for me
            bot> You need not stand in for Ana any more.
            bot> Noted. Nobody stands in for you. [Undo]
            ana: Undo
            bot> You stand in for Ana from Tue 1 Dec to Sat 12 Dec. I may ask you for a few of Ana's calls then: a small share, each with Ana's last note. If that does not suit you, please tell Ana.
            bot> Taken back. You are marked as away from Tue 1 Dec to Sat 12 Dec. [Undo]
            ana> I'm back
            bot> You need not stand in for Ana any more.
            bot> Welcome back. I will pick up where we were. [Undo]
            ana> I'm back
            bot> You were not marked as away, so nothing changes.
            """);

        Assert.Empty(await office.AskAsync(TimeOff));
    }

    [SkippableFact]
    public async Task Ana_is_back_early_and_that_was_a_slip()
    {
        await using var office = await Office.OpenAsync();
        await office.SayAsync("ana", "off until Monday");
        office.Clock.Advance(TimeSpan.FromDays(2));

        await office.PlayAsync("""
            ana> I'm back
            bot> Welcome back. I will pick up where we were. [Undo]
            ana: Undo
            bot> Taken back. You are marked as away from Wed 18 Nov to Sun 22 Nov, which is now. [Undo]
            """);

        Assert.Equal(["Ana 2026-11-18 2026-11-22"], await office.AskAsync(TimeOff));
    }

    [SkippableTheory]
    [InlineData("off until Monday, Zed stands in", "I know nobody called \"Zed\" here, so nobody stands in yet. Say \"NAME covers for me\" to add somebody.")]
    [InlineData("off until Monday, Ana stands in", "You cannot stand in for yourself, so nobody does.")]
    [InlineData("off until Monday, Marek stands in", "Marek is away then, too, so nobody stands in. Say \"NAME covers for me\" to add somebody.")]
    [InlineData("off until Monday, Ann stands in", "That could be Ann Lee or Ann Ray, so nobody stands in yet. Say \"Ann Lee covers for me\".")]
    [InlineData("off until Monday, Gone stands in", "I know nobody called \"Gone\" here, so nobody stands in yet. Say \"NAME covers for me\" to add somebody.")]
    public async Task Who_cannot_stand_in_does_not_keep_Ana_from_being_off(string text, string why)
    {
        await using var office = await Office.OpenAsync();
        await office.AskAsync("insert into people (name, active) values ('Ann Lee', true), ('Ann Ray', true), ('Gone', false)");
        await office.AskAsync("insert into time_off (person_id, first_day, last_day) select id, '2026-11-01', '2026-12-01' from people where name = 'Marek'");

        var said = await office.SayAsync("ana", text);

        Assert.Equal($"Noted. No nudges until Mon 23 Nov. Say \"I'm back\" if you return sooner. {why}", Assert.Single(said).Text);
        Assert.Contains("Ana 2026-11-18 2026-11-22", await office.AskAsync(TimeOff));
    }

    [SkippableFact]
    public async Task A_stand_in_who_is_away_for_a_part_or_not_in_chat_is_said_to_be()
    {
        await using var office = await Office.OpenAsync();
        await office.AskAsync("insert into time_off (person_id, first_day, last_day) select id, '2026-11-20', '2026-11-20' from people where name = 'Ola'");
        await office.AskAsync("insert into people (name) values ('Hermit')");

        await office.PlayAsync("""
            ana> off until Monday, Ola stands in
            bot> You stand in for Ana from Wed 18 Nov to Sun 22 Nov. I may ask you for a few of Ana's calls then: a small share, each with Ana's last note. If that does not suit you, please tell Ana.
            bot> Noted. No nudges until Mon 23 Nov. Say "I'm back" if you return sooner. Ola is away on Fri 20 Nov; nobody stands in then. Ola stands in; I have told Ola. [Undo]
            marek> off tomorrow, Hermit stands in
            bot> Noted. No nudges on Thu 19 Nov. Say "I'm back" if you return sooner. Hermit stands in. I cannot reach Hermit here, so please say so yourself. [Undo]
            """);
    }

    [SkippableFact]
    public async Task Without_days_or_without_an_end_nobody_is_taken_for_back()
    {
        await using var office = await Office.OpenAsync();

        await office.PlayAsync("""
            ana> I'm on vacation
            bot> Until when are you away? Say it like "off until Monday" or "off 1 to 12 August", and I will be quiet.
            ana> parental leave starts Jan 11
            bot> Noted. No nudges from Mon 11 Jan on, until you say "I'm back", or for a year. [Undo]
            """);

        Assert.Equal(["Ana 2027-01-11 2028-01-11"], await office.AskAsync(TimeOff));
    }

    [SkippableFact]
    public async Task A_call_report_that_ends_with_somebody_covering_is_still_a_report()
    {
        await using var office = await Office.OpenAsync();

        await office.PlayAsync("""
            ana> Globex connected 5 min, Ola takes over
            bot> Logged: Globex, connected, 5 min. [Undo]
            """);

        Assert.Empty(await office.AskAsync(TimeOff));
    }
}
