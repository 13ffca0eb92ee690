namespace NudgeBot.Core.Chat.Understanding.Times;

/// <summary>Weekdays: "tues", "next tue", "last friday", "thu next week", "monday week".</summary>
internal static class WeekdayDates
{
    private static readonly HashSet<string> Coming = ["this", "coming", "proximo", "nachsten", "naechsten", "kommenden", "proxima", "diesen", "este", "on", "am", "el", "le", "na"];

    public static (DatePhrase Date, int Length)? At(Cursor c, DateOnly today)
    {
        var the = c.Word(0) is "the" ? 1 : 0;
        if (c.Word(the) is "next" && TimeWords.Weekday(c.Word(the + 1)) is { } next)
        {
            return (DatePhrase.OnAhead(Calendar.WeekdayOf(today.AddDays(7), next)), the + 2 + Tail(c, the + 2));
        }

        if (c.Word(the) is "next" or "this" && c.Word(the + 1) is "week" && (c.Word(the + 2) is "on" ? 1 : 0) is var on && TimeWords.Weekday(c.Word(the + 2 + on)) is { } within)
        {
            var day = Calendar.WeekdayOf(today.AddDays(c.Word(the) is "next" ? 7 : 0), within);
            return (DatePhrase.On(day, day), the + 3 + on + Tail(c, the + 3 + on));
        }

        if (c.Word(the) is "last" or "past" or "letzten" && TimeWords.Weekday(c.Word(the + 1)) is { } last)
        {
            var day = Calendar.LastWeekday(today, last);
            return (new DatePhrase(Behind: day, BehindDays: Days.One(day)), the + 2 + Tail(c, the + 2));
        }

        var lead = Coming.Contains(c.Word(the)) && c.Word(the) is not ("on" or "am" or "el" or "le" or "na") ? the + 1 : the;
        return lead - the <= 1 && Named(c, lead, today) is { } named ? (named.Date, lead + named.Length) : null;
    }

    private static (DatePhrase Date, int Length)? Named(Cursor c, int at, DateOnly today)
    {
        if (TimeWords.Weekday(c.Word(at)) is not { } weekday || IsOtherWord(c, at))
        {
            return null;
        }

        var next = Calendar.NextWeekday(today, weekday);
        var length = 1 + (c.Word(at + 1) is "feira" ? 1 : 0);
        var of = c.Word(at + length) is "of" ? 1 : 0;
        if (c.Word(at + length + of) is "next" && c.Word(at + length + of + 1) is "week")
        {
            return (DatePhrase.OnAhead(Calendar.WeekdayOf(today.AddDays(7), weekday)), length + of + 2);
        }

        if (c.Word(at + length) is "week" && !c[at + length].Glued)
        {
            return (DatePhrase.OnAhead(next.AddDays(7)), length + 1);
        }

        length += Tail(c, at + length);
        length += c.Has(at + length, "que", "viene") || c.Has(at + length, "que", "vem") ? 2 : c.Word(at + length) is "prochain" or "proximo" ? 1 : 0;
        return (DatePhrase.On(next, Calendar.LastWeekday(today, weekday)), length);
    }

    // "sat" and "sun" are words of their own, "mon" is French; "segunda" to "sexta" are ordinals.
    private static bool IsOtherWord(Cursor c, int at) => c[at].Raw switch
    {
        "sat" => c.Word(at + 1) is "with" or "down" or "in" or "through" or "on",
        "mon" => c[at + 1].Kind == Words.TokenKind.Word && !c[at].Capital && TimeWords.Weekday(c.Word(at + 1)) is null && c[at + 1].Raw is not ("+" or "&" or "plus" or "at" or "am" or "pm" or "morning" or "or" or "and" or "afternoon" or "next" or "re" or "for" or "to" or "if" or "after" or "about"),
        "segunda" or "terca" or "quarta" or "quinta" or "sexta" => c.Word(at + 1) is "vez" or "ligacao" or "tentativa",
        _ => false,
    };

    private static int Tail(Cursor c, int at) => c.Word(at) switch
    {
        "morning" or "afternoon" or "evening" or "am" or "pm" or "night" or "lunchtime" => 1,
        "first" when c.Word(at + 1) is "thing" => 2,
        _ => 0,
    };
}
