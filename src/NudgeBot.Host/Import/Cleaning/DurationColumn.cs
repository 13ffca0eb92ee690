using System.Globalization;
using System.Text.RegularExpressions;

namespace NudgeBot.Host.Import.Cleaning;

/// <summary>In what a length of time is given.</summary>
internal enum DurationUnit
{
    Milliseconds,
    Seconds,
    Minutes,
    Hours,

    /// <summary>Parts of a day, as a spreadsheet keeps times.</summary>
    Days,
}

/// <summary>
/// A column of lengths of calls, in minutes. The unit comes from the header or from the user; numbers without one are not guessed.
/// <code>15 | 15 min | 1h 10m | 90s | 00:15 | 0:15:30</code>
/// </summary>
internal sealed partial class DurationColumn(DurationUnit? unit, bool minutesFirst)
{
    private const decimal LongestMinutes = 24 * 60;

    private long numbers;
    private long partsOfDay;
    private long tooLongInHours;

    /// <summary>The unit that a header names, in its name or behind it: call_duration_in_seconds, "Duration (min)".</summary>
    public static DurationUnit? UnitOf(string header, string squashed, string source) => squashed switch
    {
        "hscallduration" => DurationUnit.Milliseconds,
        _ when Milli().IsMatch(header) || squashed.EndsWith("ms", StringComparison.Ordinal) || squashed.Contains("millisec", StringComparison.Ordinal) => DurationUnit.Milliseconds,
        _ when Second().IsMatch(header) || squashed.EndsWith("sec", StringComparison.Ordinal) || squashed.Contains("seconds", StringComparison.Ordinal) => DurationUnit.Seconds,
        _ when Minute().IsMatch(header) || squashed.EndsWith("min", StringComparison.Ordinal) || squashed.Contains("minutes", StringComparison.Ordinal) || squashed == "mins" => DurationUnit.Minutes,
        _ when squashed.EndsWith("hours", StringComparison.Ordinal) => DurationUnit.Hours,
        "callduration" when source == "salesforce" => DurationUnit.Seconds,
        "callduration" when source == "hubspot" => DurationUnit.Milliseconds,
        _ => null,
    };

    public void See(string text)
    {
        if (Plain(text) is { } number)
        {
            numbers++;
            partsOfDay += number is > 0 and < 1 ? 1 : 0;
        }
        else if (Clock().Match(text) is { Success: true } clock && !clock.Groups["s"].Success)
        {
            tooLongInHours += Number(clock, "h") >= 8 ? 1 : 0;
        }
    }

    /// <summary>Numbers stand there whose unit nobody said.</summary>
    public bool IsOpen => numbers > 0 && Unit is null;

    /// <summary>Minutes, or null where it is no length of time, or longer than a day.</summary>
    public decimal? Minutes(string text)
    {
        var minutes = Plain(text) is { } number ? OfNumber(number)
            : Clock().Match(text) is { Success: true } clock ? OfClock(clock)
            : Words().Match(text) is { Success: true } words && words.Length > 0 ? (Number(words, "h") * 60m) + Number(words, "m") + (Number(words, "s") / 60m)
            : (decimal?)null;
        return minutes is >= 0 and <= LongestMinutes ? Math.Round(minutes.Value, 2) : null;
    }

    // All below one, and none of them whole: parts of a day.
    private DurationUnit? Unit => unit ?? (partsOfDay > 0 && partsOfDay == numbers ? DurationUnit.Days : null);

    // 999 is what forms hold that nobody filled in.
    private decimal? OfNumber(decimal number) => number != 999 && Unit is { } known ? number * InMinutes(known) : null;

    private decimal OfClock(Match clock)
    {
        var (first, second) = (Number(clock, "h"), Number(clock, "m"));
        return clock.Groups["s"].Success ? (first * 60m) + second + (Number(clock, "s") / 60m)
            : minutesFirst || tooLongInHours > 0 ? first + (second / 60m)
            : (first * 60m) + second;
    }

    private static decimal InMinutes(DurationUnit unit) => unit switch
    {
        DurationUnit.Milliseconds => 1m / 60_000m,
        DurationUnit.Seconds => 1m / 60m,
        DurationUnit.Hours => 60m,
        DurationUnit.Days => 24m * 60m,
        _ => 1m,
    };

    private static decimal? Plain(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) && number < 1_000_000_000_000m ? number : null;

    private static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?<h>\d{1,4}):(?<m>\d{2})(?::(?<s>\d{2})(?:\.\d+)?)?$")]
    private static partial Regex Clock();

    [GeneratedRegex(@"^(?:(?<h>\d{1,3})\s*(?:h|hrs?|hours?)\.?)?\s*(?:(?<m>\d{1,4})\s*(?:m|mins?|minutes?)\.?)?\s*(?:(?<s>\d{1,6})\s*(?:s|secs?|seconds?)\.?)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Words();

    [GeneratedRegex(@"[(\[\s](ms|millis\w*)[)\]]?$", RegexOptions.IgnoreCase)]
    private static partial Regex Milli();

    [GeneratedRegex(@"[(\[\s](s|secs?|seconds)[)\]]?$", RegexOptions.IgnoreCase)]
    private static partial Regex Second();

    [GeneratedRegex(@"[(\[\s](m|mins?|minutes)[)\]]?$", RegexOptions.IgnoreCase)]
    private static partial Regex Minute();
}
