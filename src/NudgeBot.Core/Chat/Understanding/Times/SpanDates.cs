namespace NudgeBot.Core.Chat.Understanding.Times;

/// <summary>Counted days, weeks and months: "in 2 wks", "3 days ago", "last 30 days", "for a week", "two weeks from now".</summary>
internal static class SpanDates
{
    public static (DatePhrase Date, int Length)? At(Cursor c, DateOnly today)
    {
        if ((c.Word(0) is "in" or "within" or "en" or "dans" or "em" || (c.Word(0) is "after" && c.Word(-1) is "call" or "back" or "again" or "try" or "ring" or "him" or "her" or "them")) && Amount(c, 1) is { } ahead)
        {
            return (DatePhrase.OnAhead(Add(today, ahead.Count, ahead.Unit)), 1 + ahead.Length + (c.Word(1 + ahead.Length) is "time" ? 1 : 0));
        }

        if ((c.Has(0, "dentro", "de") || c.Has(0, "daqui", "a")) && Amount(c, 2) is { } later)
        {
            return (DatePhrase.OnAhead(Add(today, later.Count, later.Unit)), 2 + later.Length);
        }

        if (c.Word(0) is "for" or "por" or "fur" or "pour" && Amount(c, 1) is { } lasting)
        {
            return (new DatePhrase(AheadDays: new Days(today, Add(today, lasting.Count, lasting.Unit).AddDays(-1))), 1 + lasting.Length);
        }

        var the = c.Word(0) is "the" or "these" ? 1 : 0;
        if (c.Word(the) is "last" or "past" or "previous" or "trailing" or "ultimos" or "letzten" or "derniers" or "ultimas" or "letzte" && Amount(c, the + 1) is { } past)
        {
            return (Past(today, past.Count, past.Unit), the + 1 + past.Length);
        }

        if (c.Word(the) is "last" or "past" or "previous" && c.Word(the + 1) is "fortnight")
        {
            return (Past(today, 1, 'f'), the + 2);
        }

        if (c.Word(0) is "hace" or "vor" or "ha" && Amount(c, 1) is { } since)
        {
            return (Ago(today, since.Count, since.Unit), 1 + since.Length);
        }

        if (c.Has(0, "il", "y", "a") && Amount(c, 3) is { } depuis)
        {
            return (Ago(today, depuis.Count, depuis.Unit), 3 + depuis.Length);
        }

        if (Amount(c, 0) is { } amount)
        {
            var next = amount.Length;
            return c.Word(next) switch
            {
                "ago" or "back" => (Ago(today, amount.Count, amount.Unit), next + 1),
                "today" when amount.Unit is 'w' or 'f' => (DatePhrase.OnAhead(Add(today, amount.Count, amount.Unit)), next + 1),
                "later" or "hence" => (DatePhrase.OnAhead(Add(today, amount.Count, amount.Unit)), next + 1),
                "from" when c.Word(next + 1) is "now" or "today" => (DatePhrase.OnAhead(Add(today, amount.Count, amount.Unit)), next + 2),
                "from" or "on" when amount.Unit == 'w' && TimeWords.Weekday(c.Word(next + 1)) is { } weekday =>
                    (DatePhrase.OnAhead(Calendar.NextWeekday(today, weekday).AddDays(7 * amount.Count)), next + 2),
                "from" when amount.Unit is 'w' or 'd' && c.Word(next + 1) is "tomorrow" => (DatePhrase.OnAhead(Add(today, amount.Count, amount.Unit).AddDays(1)), next + 2),
                _ => null,
            };
        }

        return null;
    }

    /// <summary>A number of days or longer units: "2 wks", "a couple of weeks", "a fortnight"; null for hours and minutes.</summary>
    public static (int Count, char Unit, int Length)? Amount(Cursor c, int at)
    {
        var start = at;
        if (c.Word(at) is "about" or "around" or "another" or "like" or "the")
        {
            at++;
        }

        if (c.Word(at) is "a" && c.Word(at + 1) is "couple" or "few")
        {
            at++;
        }

        if (c.Word(at) is "fortnight")
        {
            return (1, 'f', at + 1 - start);
        }

        if (c.Count(at) is not { } count)
        {
            // "in another week"
            return at > start && c.Word(start) is "another" && TimeWords.Unit(c.Word(at)) is { } only && "dwfMqy".Contains(only) ? (1, only, at + 1 - start) : null;
        }

        at++;
        if (c.Word(at) is "of" or "more" or "full" or "working" or "business" or "or" && TimeWords.Unit(c.Word(at + 1)) is not null)
        {
            at++;
        }

        return TimeWords.Unit(c.Word(at)) is { } unit && "dwfMqy".Contains(unit) && !(unit == 'q' && c.Word(at + 1) is "hour" or "of") ? (count, unit, at + 1 - start) : null;
    }

    private static DateOnly Add(DateOnly day, int count, char unit)
    {
        count = Math.Clamp(count, -1200, 1200);
        return unit switch
        {
            'w' => day.AddDays(7 * count),
            'f' => day.AddDays(14 * count),
            'M' => day.AddMonths(count),
            'q' => day.AddMonths(3 * count),
            'y' => day.AddYears(Math.Clamp(count, -100, 100)),
            _ => day.AddDays(count),
        };
    }

    private static DatePhrase Ago(DateOnly today, int count, char unit)
    {
        var day = Add(today, -count, unit);
        return new DatePhrase(Behind: day, BehindDays: Days.One(day));
    }

    private static DatePhrase Past(DateOnly today, int count, char unit)
    {
        var days = unit switch { 'w' => 7, 'f' => 14, 'M' => 30, 'q' => 91, 'y' => 365, _ => 1 } * count;
        var from = Add(today, -count, unit);
        return new DatePhrase(Behind: from, BehindDays: new Days(from, today), Period: $"last_{days}_days");
    }
}
