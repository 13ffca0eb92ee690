using System.Globalization;
using NudgeBot.Fakes.Postgres;
using NudgeBot.Postgres.People;
using Xunit;

namespace NudgeBot.Postgres.Tests.People;

public sealed class StandInTests
{
    [SkippableTheory]
    [InlineData("2026-08-03T09:59Z", "")]                    // the 2nd in Tahiti, the 3rd in Warsaw
    [InlineData("2026-08-03T10:00Z", "Ana until 2026-08-05")]
    [InlineData("2026-08-06T09:59Z", "Ana until 2026-08-05")]
    [InlineData("2026-08-06T10:00Z", "")]
    public async Task Ola_stands_in_for_Ana_on_the_days_that_are_days_off_where_Ana_lives(string now, string expected)
    {
        await using var team = await SampleTeam.CreateAsync();
        await team.RunAsync("update people set time_zone = 'Pacific/Tahiti' where id = @Ana", new { team.Ana });
        await AwayAsync(team, team.Ana, "2026-08-03", "2026-08-05", team.Ola);

        Assert.Equal(expected, await CoveredAsync(team, team.Ola, now));
    }

    [SkippableFact]
    public async Task Somebody_who_covers_for_two_has_both_and_whom_others_cover_they_do_not()
    {
        await using var team = await SampleTeam.CreateAsync();
        var ben = await team.PersonAsync("Ben");
        await AwayAsync(team, team.Ana, "2026-08-03", "2026-08-05", ben);
        await AwayAsync(team, team.Ana, "2026-08-04", "2026-08-10", ben);
        await AwayAsync(team, team.Ola, "2026-08-01", "2026-08-04", ben);
        await AwayAsync(team, ben, "2026-08-04", "2026-08-04", team.Marek);

        Assert.Equal("Ana until 2026-08-10, Ola until 2026-08-04", await CoveredAsync(team, ben, "2026-08-04T10:00Z"));
        Assert.Equal("Ben until 2026-08-04", await CoveredAsync(team, team.Marek, "2026-08-04T10:00Z"));
    }

    [SkippableFact]
    public async Task Nobody_stands_in_for_somebody_who_has_left()
    {
        await using var team = await SampleTeam.CreateAsync();
        await AwayAsync(team, team.Ana, "2026-08-03", "2026-08-05", team.Ola);
        await team.RunAsync("update people set active = false where id = @Ana", new { team.Ana });

        Assert.Equal("", await CoveredAsync(team, team.Ola, "2026-08-04T10:00Z"));
    }

    private static Task AwayAsync(SampleTeam team, long personId, string first, string last, long standInId) => team.RunAsync(
        "insert into time_off (person_id, first_day, last_day, stand_in_id) values (@personId, @first::date, @last::date, @standInId)",
        new { personId, first, last, standInId });

    private static async Task<string> CoveredAsync(SampleTeam team, long personId, string now)
    {
        var moment = DateTimeOffset.Parse(now, CultureInfo.InvariantCulture);
        var covered = await team.Database.InAsync(team.Organization, session => new StandInStore(session).ForAsync(personId, moment, default), default);
        return string.Join(", ", covered.Select(one => $"{one.Name} until {one.Until:yyyy-MM-dd}"));
    }
}
