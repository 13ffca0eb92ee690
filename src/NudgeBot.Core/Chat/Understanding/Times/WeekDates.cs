namespace NudgeBot.Core.Chat.Understanding.Times;

/// <summary>Whole weeks, months, quarters and years counted from now: "this week", "last qtr", "next month", "ytd".</summary>
internal static class WeekDates
{
    public static (DatePhrase Date, int Length)? At(Cursor c, DateOnly today)
    {
        var the = c.Word(0) is "the" or "la" or "le" or "el" or "o" or "a" or "in" ? 1 : 0;
        return Short(c.Word(0), today) is { } known ? (known, 1) : English(c, the, today) ?? Foreign(c, the, today);
    }

    /// <summary>The days of a week, month, quarter or year that many units away, and the guide's token for it.</summary>
    public static DatePhrase Whole(char unit, int away, DateOnly today)
    {
        var days = Span(unit, away, today);
        string? word = unit switch { 'w' => "week", 'M' => "month", 'q' => "quarter", 'y' => "year", _ => null };
        var period = (away, unit) switch { (0, _) => $"this_{word}", (-1, not 'y') => $"last_{word}", _ => null };
        return away switch
        {
            > 0 => new DatePhrase(Ahead: days.From, AheadDays: days, BehindDays: null),
            0 => new DatePhrase(today, null, new Days(today, days.To), new Days(days.From, today), period, Vague: true),
            _ => new DatePhrase(null, null, null, days, period),
        };
    }

    public static Days Span(char unit, int away, DateOnly today)
    {
        switch (unit)
        {
            case 'w':
                var monday = Calendar.Monday(today).AddDays(7 * away);
                return new Days(monday, monday.AddDays(6));
            case 'M':
                var first = Calendar.MonthStart(today).AddMonths(away);
                return new Days(first, Calendar.MonthEnd(first));
            case 'q':
                var quarter = Calendar.QuarterStart(today).AddMonths(3 * away);
                return new Days(quarter, quarter.AddMonths(3).AddDays(-1));
            default:
                var year = new DateOnly(today.Year + away, 1, 1);
                return new Days(year, year.AddYears(1).AddDays(-1));
        }
    }

    private static (DatePhrase Date, int Length)? English(Cursor c, int at, DateOnly today)
    {
        if (TimeWords.Unit(c.Word(at + 1)) is { } unit && "wMqy".Contains(unit))
        {
            switch (c.Word(at))
            {
                case "this" or "current":
                    return (Whole(unit, 0, today), at + 2);
                case "next" or "following" or "coming":
                    return (Whole(unit, 1, today), at + 2);
                case "last" or "previous" or "prior":
                    return (Whole(unit, -1, today), at + 2);
                case "past":
                    return (SpanDates.At(new Cursor([.. Past(unit)], 0), today)!.Value.Date, at + 2);
            }
        }

        if (TimeWords.Unit(c.Word(at)) is { } one && "wMqy".Contains(one))
        {
            // "a breakdown for the month"
            if (at == 1 && c.Word(0) is "the" && c.Word(-1) is "for" && c[2].Kind != Words.TokenKind.Word)
            {
                return (Whole(one, 0, today), 2);
            }

            return c.Word(at + 1) switch
            {
                "after" when c.Word(at + 2) is "next" => (Whole(one, 2, today), at + 3),
                "before" when c.Word(at + 2) is "last" => (Whole(one, -2, today), at + 3),
                "to" when c.Word(at + 2) is "date" => (Whole(one, 0, today), at + 3),
                _ => null,
            };
        }

        return null;
    }

    private static IEnumerable<Words.Token> Past(char unit)
    {
        yield return Token("last");
        yield return Token("one");
        yield return Token(unit switch { 'w' => "week", 'M' => "month", 'q' => "quarter", _ => "year" });
    }

    private static Words.Token Token(string word) => new(Words.TokenKind.Word, word, word, 0, 0, false, false, false);

    private static DatePhrase? Short(string word, DateOnly today) => word switch
    {
        "wtd" => Whole('w', 0, today),
        "mtd" => Whole('M', 0, today),
        "qtd" => Whole('q', 0, today),
        "ytd" => Whole('y', 0, today),
        _ => null,
    };

    private static (DatePhrase Date, int Length)? Foreign(Cursor c, int at, DateOnly today)
    {
        if (c.Word(at) is "esta" or "este" or "diese" or "diesen" or "dieser" or "cette" or "ce" or "neste" or "nesta" && Big(c, at + 1) is { } now)
        {
            return (Whole(now, 0, today), at + 2);
        }

        if (c.Word(at) is "proxima" or "proximo" or "nachste" or "naechste" or "nachsten" or "naechsten" or "kommende" or "kommenden" && Big(c, at + 1) is { } next)
        {
            return (Whole(next, 1, today), at + 2);
        }

        if (c.Word(at) is "letzte" or "letzten" or "ultima" or "ultimo" or "vergangene" && Big(c, at + 1) is { } last)
        {
            return (Whole(last, -1, today), at + 2);
        }

        return Big(c, at) is not { } unit ? null : c.Word(at + 1) switch
        {
            "que" when c.Word(at + 2) is "viene" or "vem" => (Whole(unit, 1, today), at + 3),
            "prochaine" or "prochain" or "proxima" or "proximo" => (Whole(unit, 1, today), at + 2),
            "pasada" or "pasado" or "passada" or "passado" or "derniere" or "dernier" => (Whole(unit, -1, today), at + 2),
            _ => null,
        };
    }

    private static char? Big(Cursor c, int at) => TimeWords.Unit(c.Word(at)) is { } unit && "wMqy".Contains(unit) ? unit : null;
}
