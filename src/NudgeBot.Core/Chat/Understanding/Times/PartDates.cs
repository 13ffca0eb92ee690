namespace NudgeBot.Core.Chat.Understanding.Times;

/// <summary>Beginnings and ends: "eow", "end of jan", "mid december", "rest of the week", "early next week", "after thanksgiving", "q1".</summary>
internal static class PartDates
{
    public static (DatePhrase Date, int Length)? At(Cursor c, DateOnly today) =>
        Short(c.Word(0), today) is { } known ? (known, 1) : Edge(c, today) ?? Rest(c, today) ?? Holiday(c, today) ?? Quarter(c, today) ?? WeekOf(c, today);

    private static DatePhrase? Short(string word, DateOnly today) => word switch
    {
        "eow" => DatePhrase.OnAhead(EndOf('w', 0, today)),
        "eom" => DatePhrase.OnAhead(EndOf('M', 0, today)),
        "eoq" => DatePhrase.OnAhead(EndOf('q', 0, today)),
        "eoy" => DatePhrase.OnAhead(EndOf('y', 0, today)),
        _ => null,
    };

    // (end | start | middle) [of] [the | this | next] (week | month | quarter | year | MONTH)
    private static (DatePhrase Date, int Length)? Edge(Cursor c, DateOnly today)
    {
        var the = c.Word(0) is "the" ? 1 : 0;
        char? edge = c.Word(the) switch
        {
            "end" or "ende" or "fin" or "fim" or "finales" or "late" or "back" when c.Word(the) is not "back" || c.Word(the + 1) is "end" => 'e',
            "start" or "beginning" or "early" or "anfang" or "debut" or "principios" or "inicio" or "top" or "first" => 's',
            "mid" or "middle" or "mitte" or "mediados" => 'm',
            _ => null,
        };
        if (edge is null)
        {
            return null;
        }

        var at = the + 1;
        at += c.Word(at) is "end" ? 1 : 0;
        at += c.Word(the) is "first" ? c.Has(at, "week", "of") || c.Has(at, "week", "in") || c.Has(at, "thing", "in") ? 1 : 9 : 0;
        at += c.Word(at) is "of" or "de" or "du" or "da" or "do" or "in" or "del" ? 1 : 0;
        at += c.Word(at) is "the" or "this" or "der" or "des" or "la" or "el" or "le" ? 1 : 0;
        var away = c.Word(at) is "next" ? 1 : 0;
        if (TimeWords.Unit(c.Word(at + away)) is { } unit && "wMqy".Contains(unit) && c.Word(the) is not ("late" or "first"))
        {
            return (DatePhrase.OnAhead(Day(edge.Value, unit, away, today)), at + away + 1);
        }

        if (TimeWords.Month(c.Word(at + away)) is { } month)
        {
            var first = Calendar.Coming(today, month, DateTime.DaysInMonth(today.Year, month)) is { } coming ? Calendar.MonthStart(coming) : today;
            return (DatePhrase.OnAhead(Day(edge.Value, 'M', 0, first)), at + away + 1);
        }

        return null;
    }

    private static DateOnly Day(char edge, char unit, int away, DateOnly today) => edge switch
    {
        'e' => EndOf(unit, away, today),
        's' => WeekDates.Span(unit, away, today).From,
        _ => unit == 'w' ? WeekDates.Span('w', away, today).From.AddDays(2) : WeekDates.Span(unit, away, today).From.AddDays(14),
    };

    // The working week ends on Friday; on a weekend the next one is meant.
    private static DateOnly EndOf(char unit, int away, DateOnly today)
    {
        var end = WeekDates.Span(unit, away, today).To;
        if (unit != 'w')
        {
            return end;
        }

        return end.AddDays(-2) < today ? end.AddDays(5) : end.AddDays(-2);
    }

    private static (DatePhrase Date, int Length)? Rest(Cursor c, DateOnly today)
    {
        var the = c.Word(0) is "the" ? 1 : 0;
        if (c.Word(the) is not ("rest" or "remainder") || c.Word(the + 1) is not "of")
        {
            return null;
        }

        var at = the + 2 + (c.Word(the + 2) is "the" or "this" ? 1 : 0);
        return c.Word(at) switch
        {
            "day" or "today" => (DatePhrase.On(today, today, "today") with { Vague = true }, at + 1),
            var word when TimeWords.Unit(word) is { } unit && "wMqy".Contains(unit) => (new DatePhrase(AheadDays: new Days(today, EndOf(unit, 0, today))), at + 1),
            _ => null,
        };
    }

    private static (DatePhrase Date, int Length)? Holiday(Cursor c, DateOnly today)
    {
        var after = c.Word(0) is "after" or "nach" or "apres" or "depois" or "tras" or "despues" ? 1 : 0;
        var start = after + (after == 1 && c.Word(1) is "de" or "do" ? 1 : 0);
        if (!Holidays.BeginsWith(c[start].Raw))
        {
            return null;
        }

        for (var length = 3; length >= 1; length--)
        {
            var words = string.Join(' ', Enumerable.Range(start, length).Select(i => c[i].Raw));
            if (Holidays.Of(words, today.Year) is not { } days)
            {
                continue;
            }

            // "after the holidays" in December is January; a holiday that is over is next year's.
            var last = days.To < today ? Holidays.Of(words, today.Year + 1)!.Value : days;
            var meant = after == 1 ? Days.One(last.To.AddDays(1)) : last;
            var gone = days.From <= today ? days : Holidays.Of(words, today.Year - 1)!.Value;
            return (new DatePhrase(meant.From, gone.From, meant, gone), start + length);
        }

        return null;
    }

    private static (DatePhrase Date, int Length)? Quarter(Cursor c, DateOnly today)
    {
        if (c.Word(0) is not { Length: 2 } word || word[0] != 'q' || word[1] is < '1' or > '4')
        {
            return null;
        }

        var start = new DateOnly(today.Year, ((word[1] - '1') * 3) + 1, 1);
        var end = start.AddMonths(3).AddDays(-1);
        var ahead = start > today ? start : end < today ? start.AddYears(1) : today;
        var behind = start > today ? start.AddYears(-1) : start;
        return (new DatePhrase(ahead, null, new Days(ahead, ahead == today ? end : ahead.AddMonths(3).AddDays(-1)), new Days(behind, behind.AddMonths(3).AddDays(-1))), 1);
    }

    // "week of the 30th", "w/c 30 nov"
    private static (DatePhrase Date, int Length)? WeekOf(Cursor c, DateOnly today)
    {
        var the = c.Word(0) is "the" ? 1 : 0;
        if (c.Word(the) is not "week" || c.Word(the + 1) is not ("of" or "commencing" or "starting" or "beginning"))
        {
            return null;
        }

        var next = c with { At = c.At + the + 2 };
        if (CalendarDates.At(next, today, dayFirst: false) is not { } date)
        {
            return null;
        }

        var ahead = date.Date.Ahead is { } day ? new Days(day, Calendar.Monday(day).AddDays(6)) : (Days?)null;
        var behind = date.Date.Behind is { } gone ? new Days(Calendar.Monday(gone), Calendar.Monday(gone).AddDays(6)) : (Days?)null;
        return (date.Date with { AheadDays = ahead, BehindDays = behind }, the + 2 + date.Length);
    }
}
