using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace NudgeBot.Host.Import.Cleaning;

/// <summary>
/// Reads dates and times.
/// <code>
/// 2024-03-05 | 2024/3/5 9:15 | 2024-03-05T09:15:42.5Z | 2024-03-05 09:15:42 +01:00
/// 5/6/2017 | 05.06.17 9:15 PM            the column decides which is the day
/// 15 Apr, 2021 | 15-Apr-2021 | Apr 15, 2021 3:04 pm | Thursday, 15 April 2021
/// 20240305 | 20240305091542 | 1709630142 | 1709630142000     compact, seconds and milliseconds since 1970
/// 45356 | 45356.385 | 0.385              a spreadsheet's days since 1900, and parts of a day
/// 9:15 | 09:15:42 | 9.15 pm
/// </code>
/// </summary>
internal static partial class MomentText
{
    private const string TimePattern =
        @"(?<h>\d{1,2})[:.](?<mi>\d{2})(?:[:.](?<s>\d{2})(?:[.,](?<f>\d{1,9}))?)?\s*(?<ap>[AaPp]\.?[Mm]\.?)?\s*(?<z>Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?";

    private static readonly SearchValues<char> DigitsAndDot = SearchValues.Create("0123456789.");

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The two leading numbers of a date in which their order is open, such as 5/6/2017.</summary>
    public static (int First, int Second)? OpenOrder(string text) =>
        Numeric().Match(text) is { Success: true } match ? (Number(match, "a"), Number(match, "b")) : null;

    public static WrittenMoment? Parse(string text, DayOrder order) =>
        Iso().Match(text) is { Success: true } iso ? Date(Number(iso, "y"), Number(iso, "m"), Number(iso, "d"), iso)
        : Digits(text) is { } digits ? digits
        : Numeric().Match(text) is { Success: true } numeric ? InOrder(numeric, order)
        : Named().Match(text) is { Success: true } named ? Date(Year(named), Month(named), Number(named, "d"), named)
        : TimeAlone().Match(text) is { Success: true } time && Time(time) is { } alone ? new WrittenMoment(null, alone, null)
        : null;

    private static WrittenMoment? InOrder(Match match, DayOrder order) => order == DayOrder.DayFirst
        ? Date(Year(match), Number(match, "b"), Number(match, "a"), match)
        : Date(Year(match), Number(match, "a"), Number(match, "b"), match);

    private static WrittenMoment? Date(int year, int month, int day, Match match)
    {
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }

        var date = new DateOnly(year, month, day);
        return !match.Groups["h"].Success ? new WrittenMoment(date, null, null)
            : Time(match) is { } time ? new WrittenMoment(date, time, Offset(match.Groups["z"].Value))
            : null;
    }

    private static TimeOnly? Time(Match match)
    {
        var hour = Number(match, "h");
        var half = match.Groups["ap"].Value;
        if (half.Length > 0)
        {
            hour = hour is < 1 or > 12 ? 99 : (hour % 12) + (half[0] is 'p' or 'P' ? 12 : 0);
        }

        var (minute, second) = (Number(match, "mi"), Number(match, "s"));
        if (hour > 23 || minute > 59 || second > 59)
        {
            return null;
        }

        var fraction = match.Groups["f"].Value is { Length: > 0 } digits ? long.Parse(digits.PadRight(7, '0').AsSpan(0, 7), CultureInfo.InvariantCulture) : 0;
        return new TimeOnly(hour, minute, second).Add(TimeSpan.FromTicks(fraction));
    }

    private static TimeSpan? Offset(string text) => text switch
    {
        "" => null,
        "Z" or "UTC" or "GMT" => TimeSpan.Zero,
        _ => new TimeSpan(int.Parse(text.AsSpan(1, 2), CultureInfo.InvariantCulture), text.Length > 3 ? int.Parse(text.AsSpan(text.Length - 2), CultureInfo.InvariantCulture) : 0, 0)
             * (text[0] == '-' ? -1 : 1),
    };

    private static WrittenMoment? Digits(string text)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || !AllDigits(text))
        {
            return null;
        }

        var whole = text.Contains('.', StringComparison.Ordinal) ? text.IndexOf('.', StringComparison.Ordinal) : text.Length;
        return (number, whole) switch
        {
            ( < 1, _) => text.Contains('.', StringComparison.Ordinal) ? new WrittenMoment(null, OfDay(number), null) : null,
            ( >= 20_000 and < 80_000, 5) => new WrittenMoment(
                new DateOnly(1899, 12, 30).AddDays((int)number), text.Contains('.', StringComparison.Ordinal) ? OfDay(number % 1) : null, null),
            (_, 8) when DateTime.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => new WrittenMoment(DateOnly.FromDateTime(day), null, null),
            (_, 10) => WrittenMoment.Of(DateTimeOffset.UnixEpoch.AddSeconds((double)number)),
            (_, 13) => WrittenMoment.Of(DateTimeOffset.UnixEpoch.AddMilliseconds((double)number)),
            (_, 14) when DateTime.TryParseExact(text, "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) =>
                new WrittenMoment(DateOnly.FromDateTime(moment), TimeOnly.FromDateTime(moment), null),
            (_, 16) => WrittenMoment.Of(DateTimeOffset.UnixEpoch.AddTicks((long)number * 10)),
            _ => null,
        };
    }

    private static TimeOnly OfDay(decimal part) => new TimeOnly(0, 0).Add(TimeSpan.FromSeconds((double)Math.Round(part * 86_400)));

    private static bool AllDigits(string text) => !text.AsSpan().ContainsAnyExcept(DigitsAndDot);

    private static int Year(Match match)
    {
        var year = Number(match, "y");
        return match.Groups["y"].Length > 2 ? year : year + (year < 70 ? 2000 : 1900);
    }

    private static int Month(Match match) => Array.IndexOf(Months, match.Groups["mon"].Value[..3].ToLowerInvariant()) + 1;

    private static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})(?:(?:T|\s+)" + TimePattern + ")?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?<a>\d{1,2})[-/. ](?<b>\d{1,2})[-/. ](?<y>\d{4}|\d{2})(?:,?(?:T|\s+)" + TimePattern + ")?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Numeric();

    [GeneratedRegex(
        @"^(?:[A-Za-z]{3,9},?\s+)?(?:(?<d>\d{1,2})(?:st|nd|rd|th)?[\s\-/.,]+(?<mon>[A-Za-z]{3,9})|(?<mon>[A-Za-z]{3,9})\.?[\s\-]+(?<d>\d{1,2})(?:st|nd|rd|th)?)\.?[\s\-/.,]+(?<y>\d{4}|\d{2})(?:,?\s+(?:at\s+)?"
        + TimePattern + ")?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Named();

    [GeneratedRegex("^" + TimePattern + "$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex TimeAlone();
}
