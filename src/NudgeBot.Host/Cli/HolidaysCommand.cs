using System.CommandLine;
using NudgeBot.Core.Chat.Holidays;
using NudgeBot.Core.People;
using NudgeBot.Core.People.Holidays;
using NudgeBot.Host.Import.Holidays;
using NudgeBot.Host.Import.Reading;
using NudgeBot.Host.Schedule;
using NudgeBot.Postgres;
using NudgeBot.Postgres.Nudges;
using NudgeBot.Postgres.People;

namespace NudgeBot.Host.Cli;

/// <summary><c>nudgebot holidays list|country|import</c>: the days on which a team does not work. Without <c>--team</c> every team is meant.</summary>
internal static class HolidaysCommand
{
    public static Command Create()
    {
        var place = new Argument<string>("PLACE") { Description = "A country by code or name ('PL', 'Poland'), a region ('DE-BY', 'Bavaria'), or 'none'." };
        var file = new Argument<string>("FILE") { Description = "A calendar (.ics), or CSV with a date and a name." };
        return new Command("holidays", "On which days a team does not work.")
        {
            Sub("list", "Prints the holidays of the coming year.", null, (database, id, team, _, now, cancellationToken) => ListAsync(database, id, team, now, Console.Out, cancellationToken)),
            Sub("country", "Says whose public holidays a team keeps.", place, (database, id, team, value, now, cancellationToken) =>
                CountryAsync(database, id, team, value!, now, Console.Out, Console.Error, cancellationToken)),
            Sub("import", "Adds a team's own holidays from a file, as often as one likes.", file, (database, id, team, value, now, cancellationToken) =>
                ImportAsync(database, id, team, value!, now, Console.Out, Console.Error, cancellationToken)),
        };
    }

    /// <exception cref="UsageException">There is no such team.</exception>
    public static async Task<int> ListAsync(Database database, long organizationId, string? team, DateTimeOffset now, TextWriter output, CancellationToken cancellationToken)
    {
        await using var session = await database.BeginAsync(organizationId, cancellationToken);
        foreach (var one in await TeamsAsync(session, team, cancellationToken))
        {
            var (calendar, today) = await CalendarAsync(session, one, now, cancellationToken);
            await output.WriteLineAsync(HolidayWords.Listed(one.Name, calendar, today));
        }

        return CommandLine.Done;
    }

    /// <returns>0 set, or as it was before; 1 the holidays of the place cannot be worked out.</returns>
    /// <exception cref="UsageException">There is no such team, or no such place.</exception>
    public static async Task<int> CountryAsync(
        Database database, long organizationId, string? team, string place, DateTimeOffset now, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        var found = default(HolidayPlace);
        if (!place.Trim().Equals("none", StringComparison.OrdinalIgnoreCase))
        {
            switch (HolidayPlace.Find(place))
            {
                case HolidayPlaceReading.Found one:
                    found = one.Place;
                    break;
                case HolidayPlaceReading.NotWorkedOut unknown:
                    await errors.WriteLineAsync(HolidayWords.NotWorkedOut(unknown.Country.Name));
                    return CommandLine.Failed;
                default:
                    throw new UsageException($"There is no country or region '{place}'. There is: {string.Join(", ", PublicHolidays.Countries.Select(country => $"{country.Name} ({country.Code})"))}.");
            }
        }

        await using var session = await database.BeginAsync(organizationId, cancellationToken);
        foreach (var one in await TeamsAsync(session, team, cancellationToken))
        {
            var values = new Dictionary<string, string?> { [WorkingTimeValue.Holidays] = found?.Code };
            await new WorkingTimeChangeStore(session).ChangeAsync(new WorkingTimeOf.Team(one.Id), values, Author, now, cancellationToken);
            var (calendar, today) = await CalendarAsync(session, one, now, cancellationToken);
            await output.WriteLineAsync(HolidayWords.Keeps(one.Name, found, calendar, today));
        }

        await session.CommitAsync(cancellationToken);
        return CommandLine.Done;
    }

    /// <summary>Adds days and renames those there are; never takes one away, and leaves alone a day on which an admin said that the team works.</summary>
    /// <returns>0 all went in; 1 some rows did not, or the file cannot be read.</returns>
    /// <exception cref="UsageException">There is no such team.</exception>
    public static async Task<int> ImportAsync(
        Database database, long organizationId, string? team, string file, DateTimeOffset now, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        await using var session = await database.BeginAsync(organizationId, cancellationToken);
        var teams = await TeamsAsync(session, team, cancellationToken);
        HolidayFileReading read;
        try
        {
            read = HolidayFile.Read(file, Zone.Utc.Date(now));
        }
        catch (UnreadableFileException unreadable)
        {
            await errors.WriteLineAsync($"{unreadable.Message} Nothing was changed.");
            return CommandLine.Failed;
        }

        foreach (var one in teams)
        {
            await output.WriteLineAsync(await AddAsync(session, one, read.Days, now, cancellationToken));
        }

        await session.CommitAsync(cancellationToken);
        foreach (var problem in read.Problems)
        {
            await errors.WriteLineAsync($"{file}, {problem}.");
        }

        return read.Problems.Count == 0 ? CommandLine.Done : CommandLine.Failed;
    }

    private static async Task<string> AddAsync(Session session, TeamRow team, IReadOnlyList<Holiday> days, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (store, whose) = (new WorkingTimeChangeStore(session), new WorkingTimeOf.Team(team.Id));
        var present = await store.TakeAsync(whose, [.. days.Select(day => WorkingTimeValue.Day(day.Day))], cancellationToken);
        var wanted = days.ToDictionary(day => WorkingTimeValue.Day(day.Day), day => (string?)$"holiday {day.Name}");
        var worked = present.Where(value => value.Value?.StartsWith("worked ", StringComparison.Ordinal) == true).Select(value => value.Key).ToList();
        worked.ForEach(day => wanted.Remove(day));

        var changes = (await store.ChangeAsync(whose, wanted, Author, now, cancellationToken))?.Changes ?? [];
        var (added, renamed) = (changes.Count(change => change.Before is null), changes.Count(change => change.Before is not null));
        return $"{team.Name}: {added} added, {renamed} renamed, {wanted.Count - changes.Count} as before"
            + (worked.Count == 0 ? "." : $", {worked.Count} left as days on which the team works.");
    }

    private static async Task<(HolidayCalendar Calendar, DateOnly Today)> CalendarAsync(Session session, TeamRow team, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = (Zone.Find(team.TimeZone) ?? Zone.Utc).Date(now);
        return (await new HolidayStore(session).OfTeamAsync(team.Id, today, today.AddYears(1), cancellationToken), today);
    }

    private static PolicyAuthor Author => new(null, $"command line ({Environment.UserName})");

    private static async Task<IReadOnlyList<TeamRow>> TeamsAsync(Session session, string? named, CancellationToken cancellationToken) =>
        await PolicyCommand.TeamsAsync(session, named, cancellationToken) is { Count: > 0 } teams ? teams
            : throw new UsageException("There is no team yet whose holidays could be set: import people first.");

    private delegate Task<int> Work(Database database, long organizationId, string? team, string? value, DateTimeOffset now, CancellationToken cancellationToken);

    private static Command Sub(string name, string description, Argument<string>? argument, Work work)
    {
        var (team, organization) = (new Option<string?>("--team") { Description = "One team alone, by name." }, OrganizationOption.Create());
        var command = new Command(name, description) { team, organization };
        if (argument is not null)
        {
            command.Add(argument);
        }

        command.SetAction(async (result, cancellationToken) =>
        {
            await using var database = new Database(Settings.Read(Settings.Configuration()).RequireApp());
            var id = await OrganizationOption.ResolveAsync(database, result.GetValue(organization), cancellationToken);
            var now = await new BusinessClock(database, TimeProvider.System).NowAsync(cancellationToken);
            return await work(database, id, result.GetValue(team), argument is null ? null : result.GetValue(argument), now, cancellationToken);
        });
        return command;
    }
}
