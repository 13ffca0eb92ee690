using NodaTime;

namespace NudgeBot.Quarter.Truth;

/// <summary>How large a world is, and how long it lasts.</summary>
/// <param name="Days">Mondays to Fridays, counted from the start.</param>
internal sealed record Plan(int Seed, int Sellers, int Customers, int Days)
{
    public static readonly Plan Quarter = new(2026, 200, 20_000, 64);

    /// <summary>How many nudges in a hundred nobody reacts to; fifteen are put off, five end in "not this one", the others are answered.</summary>
    public int Ignored { get; init; } = 30;

    /// <summary>A Monday; the clocks change in New York, Warsaw and Sydney within the five weeks that follow.</summary>
    public LocalDate Start { get; init; } = new(2026, 3, 2);

    /// <summary>Before anybody's first day begins.</summary>
    public DateTimeOffset Begins => Start.PlusDays(-1).AtMidnight().InUtc().ToDateTimeOffset();

    /// <summary>When everybody's last day is over.</summary>
    public DateTimeOffset Ends => Last.PlusDays(1).AtMidnight().PlusHours(12).InUtc().ToDateTimeOffset();

    public LocalDate Last => Start.PlusDays(((Days - 1) / 5 * 7) + ((Days - 1) % 5));
}
