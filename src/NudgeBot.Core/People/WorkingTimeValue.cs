using System.Globalization;

namespace NudgeBot.Core.People;

/// <summary>A value of somebody's working time, or of a team's holidays, that was changed. Values are text, null for none.</summary>
public sealed record WorkingTimeChange(string What, string? Before, string? After);

/// <summary>
/// What a change is about, and how its value is written:
/// <code>
/// zone                Europe/Warsaw          of a person
/// days                1,2,3,4                ISO days of the week
/// hours               22:00-06:00
/// quiet               12:00-13:00
/// off 2026-07-31      2026-08-01..2026-08-12 17; …      the absences that end on that day or later
/// holidays            DE-BY                  of a person, or of a team
/// day 2026-06-12      holiday Founders' day | worked Epiphany         of a team
/// </code>
/// </summary>
public static class WorkingTimeValue
{
    public const string Zone = "zone";
    public const string Days = "days";
    public const string Hours = "hours";
    public const string Quiet = "quiet";
    public const string Holidays = "holidays";

    private const string OffPrefix = "off ";
    private const string DayPrefix = "day ";

    public static string Off(DateOnly since) => OffPrefix + Iso(since);

    public static string Day(DateOnly day) => DayPrefix + Iso(day);

    /// <summary>From when on the absences are meant; null when it is about anything else.</summary>
    public static DateOnly? OffSince(string what) => Date(what, OffPrefix);

    /// <summary>The day of a team's calendar that is meant; null when it is about anything else.</summary>
    public static DateOnly? DayOf(string what) => Date(what, DayPrefix);

    public static string Of(TimeOnly from, TimeOnly to) => string.Create(CultureInfo.InvariantCulture, $"{from:HH:mm}-{to:HH:mm}");

    public static string Of(IEnumerable<int> isoDays) => string.Join(',', isoDays.Distinct().Order());

    public static string? Of(IReadOnlyList<Absence> absences) => absences.Count == 0 ? null : string.Join("; ", absences);

    public static IReadOnlyList<Absence> Absences(string? value) => value is null ? [] : [.. value.Split("; ").Select(Absence.Parse)];

    private static DateOnly? Date(string what, string prefix) =>
        what.StartsWith(prefix, StringComparison.Ordinal) ? DateOnly.ParseExact(what.AsSpan(prefix.Length), "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
