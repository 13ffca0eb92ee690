using System.Globalization;

namespace NudgeBot.Core.People;

/// <summary>Whole local days away, both ends included, with whoever stands in.</summary>
public sealed record Absence(DateOnly First, DateOnly Last, long? StandInId = null)
{
    public DaySpan Days => new(First, Last);

    /// <summary>Away from a day on without saying until when: kept as a year.</summary>
    public static Absence From(DateOnly first) => new(first, first.AddYears(1));

    public bool IsOpen() => Last == First.AddYears(1);

    /// <summary>As it is kept in the record of changes: <c>2026-08-01..2026-08-12 17</c>, the last of it the stand-in's id.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{First:yyyy-MM-dd}..{Last:yyyy-MM-dd}{(StandInId is { } id ? $" {id}" : "")}");

    /// <summary>What <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public static Absence Parse(string text)
    {
        var parts = text.Split(["..", " "], StringSplitOptions.None);
        return new Absence(
            DateOnly.ParseExact(parts[0], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateOnly.ParseExact(parts[1], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            parts.Length > 2 ? long.Parse(parts[2], CultureInfo.InvariantCulture) : null);
    }
}

/// <summary>What becomes of somebody's days away.</summary>
public static class Absences
{
    /// <summary>With a new one; those that lie within it are part of it.</summary>
    public static IReadOnlyList<Absence> With(this IEnumerable<Absence> absences, Absence another) =>
        InOrder([.. absences.Where(one => one.First < another.First || one.Last > another.Last), another]);

    /// <summary>Back at work on a day: what is left from then on is dropped.</summary>
    public static IReadOnlyList<Absence> EndedOn(this IEnumerable<Absence> absences, DateOnly day) =>
        InOrder(absences.Where(one => one.First < day).Select(one => one.Last < day ? one : one with { Last = day.AddDays(-1) }));

    /// <summary>The present one, else the next; null when there is none from this day on.</summary>
    public static Absence? PresentOrNext(this IEnumerable<Absence> absences, DateOnly today) =>
        absences.Where(one => one.Last >= today).OrderBy(one => one.First).ThenBy(one => one.Last).FirstOrDefault();

    public static IReadOnlyList<Absence> InOrder(IEnumerable<Absence> absences) => [.. absences.OrderBy(one => one.First).ThenBy(one => one.Last).ThenBy(one => one.StandInId)];
}
