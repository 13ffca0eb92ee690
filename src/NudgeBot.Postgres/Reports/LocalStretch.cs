using NudgeBot.Core.Reports;
using NudgeBot.Postgres.People;

namespace NudgeBot.Postgres.Reports;

/// <summary>A part of a person's days in which their clock keeps one distance from UTC: within it the local date and hour follow by adding that.</summary>
/// <param name="To">Not included.</param>
public sealed record LocalStretch(long PersonId, DateTimeOffset From, DateTimeOffset To, TimeSpan Offset)
{
    /// <summary>These days of a person, in the zone they have today: one stretch, or one more for each change of the clocks.</summary>
    public static IEnumerable<LocalStretch> Of(PersonRow person, Period period)
    {
        var zone = person.Zone;
        return zone.Stretches(zone.StartOf(period.First), zone.StartOf(period.Last.AddDays(1)))
            .Select(stretch => new LocalStretch(person.Id, stretch.From, stretch.To, stretch.Offset));
    }

    /// <summary>As the arrays that a statement unnests.</summary>
    internal static object Arrays(IReadOnlyCollection<LocalStretch> stretches, long? accountId = null) => new
    {
        people = stretches.Select(stretch => stretch.PersonId).ToArray(),
        froms = stretches.Select(stretch => stretch.From.UtcDateTime).ToArray(),
        tos = stretches.Select(stretch => stretch.To.UtcDateTime).ToArray(),
        accountId,
        offsets = stretches.Select(stretch => (int)stretch.Offset.TotalSeconds).ToArray(),
    };
}
