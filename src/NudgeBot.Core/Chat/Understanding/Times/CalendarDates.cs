using System.Globalization;
using NudgeBot.Core.Chat.Understanding.Words;

namespace NudgeBot.Core.Chat.Understanding.Times;

/// <summary>Dates by number and month: "dec 3", "3rd of december", "the 30th", "12/1", "1.12.", "2026-12-01", "january".</summary>
internal static class CalendarDates
{
    private static readonly HashSet<string> MonthLeads =
        ["in", "by", "until", "of", "since", "early", "late", "mid", "next", "last", "this", "during", "for", "from", "to", "before", "after", "im", "en", "em", "seit", "desde", "depuis", "till", "and", "vs", "to"];

    public static (DatePhrase Date, int Length)? At(Cursor c, DateOnly today, bool dayFirst)
    {
        if (c[0].Kind == TokenKind.Number && c[0].Raw.AsSpan().ContainsAny("/-."))
        {
            return Numeric(c[0].Raw, today, dayFirst) is { } numeric ? (numeric, 1) : null;
        }

        var the = c.Word(0) is "the" or "el" or "le" or "den" or "dem" or "am" ? 1 : 0;
        if (TimeWords.Month(c.Word(the)) is { } month && the == 0)
        {
            return Named(c, month, today);
        }

        if (DayNumber(c[the]) is not { } day)
        {
            return null;
        }

        var of = c.Word(the + 1) is "of" or "de" ? 1 : 0;
        if (TimeWords.Month(c.Word(the + 1 + of)) is { } after && Build(today, after, day, YearAt(c, the + 2 + of)) is { } date)
        {
            return (date, the + 2 + of + (YearAt(c, the + 2 + of) is null ? 0 : 1));
        }

        var ordinal = c[the].Raw.Length > 2 && char.IsLetter(c[the].Raw[^1]);
        return ordinal && (the == 1 || c.Word(-1) is "on" or "until" or "by" or "from" or "to" or "after" or "before" or "since" or "at" || (c.Word(-1) is "or" or "and" && DayNumber(c[-2]) is not null) || (c.Word(the + 1) is "to" or "until" && DayNumber(c[the + 2]) is not null)) && !IsCounting(c.Word(the + 1))
            ? DayOfMonth(today, day) is { } plain ? (plain, the + 1) : null
            : null;
    }

    /// <summary>A day of the month: 1 to 31, or 1st to 31st; null otherwise.</summary>
    public static int? DayNumber(Token token)
    {
        var digits = token.Raw.AsSpan().TrimEnd("stndrh.");
        return token.Kind is TokenKind.Number or TokenKind.Word && digits.Length is 1 or 2 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31
            ? day
            : null;
    }

    private static bool IsCounting(string word) => word is "time" or "attempt" or "try" or "call" or "floor" or "party" or "quarter" or "one" or "dial" or "person";

    private static (DatePhrase Date, int Length)? Named(Cursor c, int month, DateOnly today)
    {
        var the = c.Word(1) is "the" ? 1 : 0;
        if (DayNumber(c[1 + the]) is { } day && TimeWords.Unit(c.Word(2 + the)) is null or 'd' && !c[1 + the].Raw.Contains('.', StringComparison.Ordinal) && Build(today, month, day, YearAt(c, 2 + the)) is { } date)
        {
            return (date, 2 + the + (YearAt(c, 2 + the) is null ? 0 : 1));
        }

        // "may" and "march" are verbs, too.
        if (c[0].Raw is "may" or "march" or "mar" or "mai" && !MonthLeads.Contains(c.Word(-1)))
        {
            return null;
        }

        var year = YearAt(c, 1);
        var coming = year is { } y ? new DateOnly(y, month, 1) : Calendar.Coming(today, month, 1)!.Value;
        var gone = year is { } given ? new DateOnly(given, month, 1) : Calendar.Gone(today, month, 1)!.Value;
        var away = coming.Year == today.Year && coming.Month == today.Month && coming < today ? today : coming;
        return (new DatePhrase(away, gone, new Days(away, Calendar.MonthEnd(away)), new Days(gone, Calendar.MonthEnd(gone))), year is null ? 1 : 2);
    }

    private static DatePhrase? Numeric(string raw, DateOnly today, bool dayFirst)
    {
        if (DateOnly.TryParseExact(raw, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso))
        {
            return DatePhrase.On(iso, iso);
        }

        var dotted = raw.Contains('.', StringComparison.Ordinal);
        var parts = raw.TrimEnd('.').Split('/', '.');
        if (raw is "24/7" || parts.Length is < 2 or > 3 || (dotted && parts.Length == 2 && raw[^1] != '.') || !parts.All(part => part.Length is >= 1 and <= 4 && part.All(char.IsAsciiDigit)))
        {
            return null;
        }

        var numbers = parts.Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        var (day, month) = dayFirst || dotted ? (numbers[0], numbers[1]) : (numbers[1], numbers[0]);
        if (month > 12)
        {
            (day, month) = (month, day);
        }

        int? year = numbers.Length < 3 ? null : numbers[2] < 100 ? 2000 + numbers[2] : numbers[2];
        return Build(today, month, day, year);
    }

    private static DatePhrase? Build(DateOnly today, int month, int day, int? year)
    {
        if (year is { } given)
        {
            return Calendar.Date(given, month, day) is { } exact ? DatePhrase.On(exact, exact) : null;
        }

        return Calendar.Coming(today, month, day) is { } ahead && Calendar.Gone(today, month, day) is { } behind ? DatePhrase.On(ahead, behind) : null;
    }

    private static DatePhrase? DayOfMonth(DateOnly today, int day)
    {
        DateOnly? ahead = null, behind = null;
        for (var month = 0; month <= 2 && ahead is null; month++)
        {
            var first = Calendar.MonthStart(today).AddMonths(month);
            ahead = Calendar.Date(first.Year, first.Month, day) is { } date && date > today ? date : null;
        }

        for (var month = 0; month <= 2 && behind is null; month++)
        {
            var first = Calendar.MonthStart(today).AddMonths(-month);
            behind = Calendar.Date(first.Year, first.Month, day) is { } date && date <= today ? date : null;
        }

        return ahead is { } coming && behind is { } gone ? DatePhrase.On(coming, gone) : null;
    }

    private static int? YearAt(Cursor c, int at) => c[at] is { Kind: TokenKind.Number, Value: >= 2000 and < 2100 and var year } ? (int)year : null;
}
