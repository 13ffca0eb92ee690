using NudgeBot.Core.Reports;
using NudgeBot.Postgres.People;

namespace NudgeBot.Postgres.Reports;

/// <summary>What is counted for one person: from one instant up to, not including, another, so that each rep's day is their own.</summary>
public sealed record CountWindow(long PersonId, DateTimeOffset From, DateTimeOffset To)
{
    /// <summary>These days of a person, in the zone they have today.</summary>
    public static CountWindow Of(PersonRow person, Period period)
    {
        var zone = person.Zone;
        return new CountWindow(person.Id, zone.StartOf(period.First), zone.StartOf(period.Last.AddDays(1)));
    }

    /// <summary>As the arrays that a statement unnests.</summary>
    internal static object Arrays(IReadOnlyCollection<CountWindow> windows, int? limit = null, long? accountId = null) => new
    {
        people = windows.Select(window => window.PersonId).ToArray(),
        froms = windows.Select(window => window.From.UtcDateTime).ToArray(),
        tos = windows.Select(window => window.To.UtcDateTime).ToArray(),
        limit,
        accountId,
    };
}
