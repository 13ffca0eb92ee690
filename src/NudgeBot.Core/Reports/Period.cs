using System.Globalization;

namespace NudgeBot.Core.Reports;

/// <summary>Whole local days, both ends included. Each rep's days are that rep's own.</summary>
/// <param name="Name">As it is said in a report: "today", "last week", "1 Nov to 18 Nov".</param>
public sealed record Period(DateOnly First, DateOnly Last, string Name)
{
    /// <summary>Between the two periods of a comparison: <c>this_week_vs_last_week</c>.</summary>
    public const string Against = "_vs_";

    private const int MostDays = 365_250;

    // No log is older.
    private static readonly DateOnly Earliest = new(2000, 1, 1);

    /// <summary>
    /// The period of one token (<c>this_week</c>, <c>last_7_days</c>, <c>2026-11-01..2026-11-18</c>); null for anything else.
    /// Weeks begin on Monday; a period that is not over ends today.
    /// </summary>
    /// <param name="token">As <see cref="Chat.Understanding.Reading.Period"/> gives it.</param>
    /// <param name="today">The asker's local date.</param>
    public static Period? Of(string token, DateOnly today)
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var month = new DateOnly(today.Year, today.Month, 1);
        var quarter = new DateOnly(today.Year, ((today.Month - 1) / 3 * 3) + 1, 1);

        return token switch
        {
            "today" => new(today, today, "today"),
            "yesterday" => new(today.AddDays(-1), today.AddDays(-1), "yesterday"),
            "this_week" => new(monday, today, "this week"),
            "last_week" => new(monday.AddDays(-7), monday.AddDays(-1), "last week"),
            "this_month" => new(month, today, "this month"),
            "last_month" => new(month.AddMonths(-1), month.AddDays(-1), "last month"),
            "this_quarter" => new(quarter, today, "this quarter"),
            "last_quarter" => new(quarter.AddMonths(-3), quarter.AddDays(-1), "last quarter"),
            "this_year" => new(new DateOnly(today.Year, 1, 1), today, "this year"),
            "last_year" => new(new DateOnly(today.Year - 1, 1, 1), new DateOnly(today.Year - 1, 12, 31), "last year"),
            "all_time" => new(Earliest, today, "all time"),
            _ => LastDays(token, today) ?? Range(token),
        };
    }

    /// <summary>Both sides of <c>X_vs_Y</c>, or the one period of any other token; empty when it is none.</summary>
    public static IReadOnlyList<Period> AllOf(string token, DateOnly today) =>
        [.. token.Split(Against, 2).Select(part => Of(part, today)).OfType<Period>()];

    /// <summary>How the dates are written beneath a report: "18 Nov 2026" or "16 Nov to 18 Nov 2026".</summary>
    public string Dates => First == Last
        ? First.ToString("d MMM yyyy", CultureInfo.InvariantCulture)
        : First.Year == Last.Year ? string.Create(CultureInfo.InvariantCulture, $"{First:d MMM} to {Last:d MMM yyyy}")
        : string.Create(CultureInfo.InvariantCulture, $"{First:d MMM yyyy} to {Last:d MMM yyyy}");

    private static Period? LastDays(string token, DateOnly today) =>
        token.Length > 10 && token.StartsWith("last_", StringComparison.Ordinal) && token.EndsWith("_days", StringComparison.Ordinal)
        && int.TryParse(token.AsSpan(5, token.Length - 10), NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= MostDays
            ? new Period(today.AddDays(1 - days) is var first && first > Earliest ? first : Earliest, today, $"the last {days} days")
            : null;

    private static Period? Range(string token)
    {
        var ends = token.Split("..", 2);
        if (!Date(ends[0], out var first) || !Date(ends[^1], out var last) || last < first)
        {
            return null;
        }

        var period = new Period(first, last, "");
        return period with { Name = period.Dates };
    }

    private static bool Date(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}
