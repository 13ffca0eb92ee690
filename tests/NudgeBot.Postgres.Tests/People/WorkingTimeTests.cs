using System.Globalization;
using NudgeBot.Core.People;
using NudgeBot.Fakes.Postgres;
using NudgeBot.Postgres.Nudges;
using NudgeBot.Postgres.People;
using Xunit;

namespace NudgeBot.Postgres.Tests.People;

public sealed class WorkingTimeTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly PolicyAuthor Author = new(null, "a test");

    [SkippableFact]
    public async Task A_person_keeps_the_teams_place_less_the_days_it_works_and_the_teams_own_days_and_a_place_of_their_own_goes_first()
    {
        await using var team = await SampleTeam.CreateAsync();
        await team.RunAsync("update teams set holiday_place = 'PL'");
        await team.RunAsync("update people set holiday_place = 'US' where id = @Ola", new { team.Ola });
        await team.RunAsync("insert into holidays (team_id, day, name, worked) select id, '2026-06-04', 'Corpus Christi', true from teams");
        await team.RunAsync("insert into holidays (team_id, day, name) select id, '2026-06-12', 'Founders'' Day' from teams");

        var (ana, ola) = (await HoursAsync(team, team.Ana), await HoursAsync(team, team.Ola));

        string[] days = ["2026-04-06", "2026-06-04", "2026-06-12", "2026-07-03", "2025-11-11"];
        Assert.Equal("Holiday works Holiday works Holiday", string.Join(' ', days.Select(day => Why(ana, day))));
        Assert.Equal("works works Holiday Holiday Holiday", string.Join(' ', days.Select(day => Why(ola, day))));
    }

    [SkippableFact]
    public async Task A_change_is_recorded_and_wakes_those_it_is_about_and_no_change_does_neither()
    {
        await using var team = await SampleTeam.CreateAsync();
        var west = await team.AskAsync<long>("select id from teams");
        await team.RunAsync("insert into teams (name) values ('East')");
        var zoe = await team.AskAsync<long>("insert into people (name, team_id) select 'Zoe', id from teams where name = 'East' returning id");
        await team.RunAsync("insert into planning_times (person_id, next_planning_at) select id, '2026-03-05' from people");

        var made = await ChangeAsync(team, new WorkingTimeOf.Team(west), WorkingTimeValue.Holidays, "DE-BY");

        Assert.Equal([new WorkingTimeChange("holidays", null, "DE-BY")], made!.Changes);
        Assert.Null(await ChangeAsync(team, new WorkingTimeOf.Team(west), WorkingTimeValue.Holidays, "DE-BY"));
        Assert.Equal([zoe], await team.ListAsync<long>("select person_id from planning_times where next_planning_at > '2026-03-04'"));
        Assert.Equal(1, await team.AskAsync<int>("select count(*) from working_time_changes"));
        Assert.Null(await ChangeAsync(team, new WorkingTimeOf.Person(-1), WorkingTimeValue.Zone, "Europe/Lisbon"));
    }

    [SkippableFact]
    public async Task Taking_back_leaves_alone_what_was_changed_since()
    {
        await using var team = await SampleTeam.CreateAsync();
        var ana = new WorkingTimeOf.Person(team.Ana);
        var values = new Dictionary<string, string?> { [WorkingTimeValue.Hours] = "22:00-06:00", [WorkingTimeValue.Quiet] = "00:00-01:00", [WorkingTimeValue.Off(new(2026, 3, 1))] = "2026-03-09..2026-03-13" };
        var made = await team.Database.InAsync(team.Organization, session => new WorkingTimeChangeStore(session).ChangeAsync(ana, values, Author, Monday, default), default);
        await ChangeAsync(team, ana, WorkingTimeValue.Quiet, "02:00-03:00");

        var back = await team.Database.InAsync(team.Organization, session => new WorkingTimeChangeStore(session).TakeBackAsync(made!, Author, Monday, default), default);

        Assert.Equal(["hours", "off 2026-03-01"], back!.Changes.Select(change => change.What));
        Assert.Equal("09:00:00 18:00:00 02:00:00 0", await team.AskAsync<string>("select concat_ws(' ', opens, closes, quiet_from, (select count(*) from time_off)) from people where id = @Ana", new { team.Ana }));
    }

    private static Task<WorkingTimeChangeRecord?> ChangeAsync(SampleTeam team, WorkingTimeOf whose, string what, string? value) => team.Database.InAsync(
        team.Organization, session => new WorkingTimeChangeStore(session).ChangeAsync(whose, new Dictionary<string, string?> { [what] = value }, Author, Monday, default), default);

    private static async Task<WorkingTime> HoursAsync(SampleTeam team, long personId) =>
        (await team.Database.InAsync(team.Organization, session => new WorkingTimeStore(session).OfAsync(personId, Monday, default), default))!.Hours;

    private static string Why(WorkingTime hours, string day) => hours.WhyClosed(hours.Zone.At(DateOnly.Parse(day, CultureInfo.InvariantCulture), new(10, 0)))?.ToString() ?? "works";
}
