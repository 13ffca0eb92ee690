using Xunit;

namespace NudgeBot.Host.Tests.Conversations;

public sealed class HolidayConversationTests
{
    private const string Stored = """
        select concat_ws(' ', t.name, t.holiday_place, h.day, h.name, case when h.worked then 'worked' end) from teams t left join holidays h on h.team_id = t.id order by t.name, h.day
        """;

    [SkippableFact]
    public async Task Grace_gives_West_its_holidays_and_takes_them_back()
    {
        await using var office = await WithGraceAsync();

        await office.PlayAsync("""
            grace> West keeps the holidays of Poland
            bot> West keeps the holidays of Poland. The next is Thu 24 Dec 2026, Christmas Eve. [Undo]
            grace> 12 June is a holiday: Founders' Day
            bot> West has a holiday on Sat 12 Jun 2027 (Founders' Day). No nudges then. [Undo]
            grace> we work on 6 January
            bot> West works on Wed 6 Jan 2027 (Epiphany). [Undo]
            grace> we work on 7 January
            bot> West has no holiday on Thu 7 Jan 2027, so nothing changes.
            ana> when is my next holiday?
            bot> Your next holiday is Thu 24 Dec 2026: Christmas Eve. No nudges that day.
            grace> undo
            bot> Taken back for West: Wed 6 Jan 2027 is as the calendar has it. [Undo]
            grace> we keep the holidays of Bavaria
            bot> West keeps the holidays of Germany (Bavaria). The next is Fri 25 Dec 2026, Weihnachtstag. [Undo]
            grace: Undo
            bot> Taken back for West: the holidays of Poland. [Undo]
            """);

        Assert.Equal(["West PL 2027-06-12 Founders' Day"], await office.AskAsync(Stored));
    }

    [SkippableFact]
    public async Task Everybody_may_look_and_only_admins_may_change()
    {
        await using var office = await WithGraceAsync();

        await office.PlayAsync("""
            ana> 12 June is a holiday
            bot> A team's holidays are set by an admin, so I leave them as they are. If you are away, say "off on 12 June".
            ana> holidays
            bot> You: no holidays within a year. An admin can say "we keep the holidays of Poland" or "12 June is a holiday".
            grace> 24 to 26 December are holidays
            bot> West has a holiday on Thu 24 Dec 2026 to Sat 26 Dec 2026 (Holiday). No nudges then. [Undo]
            ana> holidays
            bot> You, holidays until Thu 18 Nov 2027:
              • Thu 24 Dec 2026: Holiday
              • Fri 25 Dec 2026: Holiday
              • Sat 26 Dec 2026: Holiday
            marek> holidays of North
            bot> I know no team "North". There is: West.
            grace> we keep the holidays of Ukraine
            bot> I cannot work out the holidays of Ukraine. They can come from a file: whoever runs me can import a calendar (.ics) or a CSV with "nudgebot holidays import FILE --team NAME". Single days you can tell me: "12 June is a holiday".
            grace> we keep the holidays of Atlantis
            bot> I know no country or region "Atlantis". Say it like "the holidays of Poland" or "the holidays of Bavaria".
            """);
    }

    [SkippableFact]
    public async Task Ola_lives_in_another_country_and_keeps_its_holidays_and_the_teams_own()
    {
        await using var office = await WithGraceAsync();
        await office.SayAsync("grace", "we keep the holidays of Poland");
        await office.SayAsync("grace", "30 November is a holiday");

        await office.PlayAsync("""
            ola> my holidays are those of the United States
            bot> You keep the holidays of the United States. The next is Thu 26 Nov 2026, Thanksgiving. [Undo]
            ola> when is my next holiday?
            bot> Your next holiday is Thu 26 Nov 2026: Thanksgiving. No nudges that day.
            ana> when is my next holiday?
            bot> Your next holiday is Mon 30 Nov 2026: Holiday. No nudges that day.
            ola> my holidays are the team's
            bot> You keep your team's holidays. [Undo]
            ola> undo
            bot> Taken back for you: the holidays of the United States. [Undo]
            """);

        Assert.Equal(["US"], await office.AskAsync("select holiday_place from people where name = 'Ola'"));
    }

    private static async Task<Office> WithGraceAsync()
    {
        var office = await Office.OpenAsync();
        await office.AskAsync("insert into people (name, role, time_zone) values ('Grace', 'admin', 'Europe/London')");
        await office.AskAsync("insert into chat_identities (workspace_id, user_id, person_id, conversation) select w.id, 'grace', p.id, 'dm-grace' from chat_workspaces w, people p where p.name = 'Grace'");
        return office;
    }
}
