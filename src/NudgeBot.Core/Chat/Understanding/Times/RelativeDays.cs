namespace NudgeBot.Core.Chat.Understanding.Times;

/// <summary>Days named from today: "tomorrow", "this afternoon", "end of day", "last night", with their sisters in other languages.</summary>
internal static class RelativeDays
{
    private static readonly HashSet<string> PartsOfDay =
        ["morning", "afternoon", "evening", "am", "pm", "night", "noon", "lunchtime", "nachmittag", "vormittag", "fruh", "abend", "matin", "soir", "temprano"];

    public static (DatePhrase Date, int Length)? At(Cursor c, DateOnly today) => c.Word(0) switch
    {
        "today" or "hoy" or "heute" or "aujourdhui" or "hoje" => (Today(today), 1 + Part(c, 1)),
        "tonight" or "eod" or "cob" or "eob" or "cop" => (Later(today), 1),
        "after" when c.Word(1) is "lunch" or "work" or "hours" or "dinner" => (Later(today), 2),
        "later" when c.Word(1) is "today" or "tonight" => (Later(today), 2),
        "later" when c.Word(1) is "this" && PartsOfDay.Contains(c.Word(2)) => (Later(today), 3),
        "later" when c.Word(1) is "on" && c.Word(2) is "today" => (Later(today), 3),
        "this" when PartsOfDay.Contains(c.Word(1)) => (c.Word(1) is "morning" or "am" ? Today(today) : Later(today), 2),
        "end" when c.Has(1, "of", "the", "day") => (Later(today), 4),
        "end" when c.Has(1, "of", "day") || c.Has(1, "of", "play") || c.Has(1, "of", "business") || c.Has(1, "of", "today") => (Later(today), 3),
        "close" when c.Has(1, "of", "business") || c.Has(1, "of", "play") => (Later(today), 3),
        "esta" when c.Word(1) is "tarde" or "manana" or "noche" => (Later(today), 2),
        "cet" when c.Has(1, "apres", "midi") => (Later(today), 3),
        "cette" when c.Word(1) is "apresmidi" => (Later(today), 2),
        "tomorrow" or "morgen" or "demain" or "amanha" => (DatePhrase.OnAhead(today.AddDays(1)), 1 + Part(c, 1)),
        "manana" when !(c.Word(-1) is "la" or "por" or "esta") => (DatePhrase.OnAhead(today.AddDays(1)), 1 + Part(c, 1)),
        "the" when c.Has(1, "day", "after", "tomorrow") => (DatePhrase.OnAhead(today.AddDays(2)), 4),
        "day" when c.Has(1, "after", "tomorrow") => (DatePhrase.OnAhead(today.AddDays(2)), 3),
        "overmorrow" or "ubermorgen" or "uebermorgen" => (DatePhrase.OnAhead(today.AddDays(2)), 1),
        "pasado" when c.Word(1) is "manana" => (DatePhrase.OnAhead(today.AddDays(2)), 2),
        "apres" when c.Word(1) is "demain" => (DatePhrase.OnAhead(today.AddDays(2)), 2),
        "depois" when c.Has(1, "de", "amanha") => (DatePhrase.OnAhead(today.AddDays(2)), 3),
        "yesterday" or "ayer" or "gestern" or "hier" or "ontem" => (Gone(today.AddDays(-1), "yesterday"), 1 + Part(c, 1)),
        "last" when c.Word(1) is "night" or "evening" => (Gone(today.AddDays(-1), "yesterday"), 2),
        "the" when c.Has(1, "day", "before", "yesterday") => (Gone(today.AddDays(-2)), 4),
        "day" when c.Has(1, "before", "yesterday") => (Gone(today.AddDays(-2)), 3),
        "the" when c.Has(1, "other", "day") => (new DatePhrase(Vague: true), 3),
        "weekend" => (Weekend(today), 1),
        "after" when c.Has(1, "the", "weekend") || c.Has(1, "this", "weekend") => (DatePhrase.OnAhead(Calendar.NextWeekday(today, DayOfWeek.Monday)), 3),
        "this" or "the" when c.Word(1) is "weekend" => (Weekend(today), 2),
        "next" when c.Word(1) is "day" => (DatePhrase.OnAhead(today.AddDays(1)), 2),
        _ => null,
    };

    private static int Part(Cursor c, int at) => PartsOfDay.Contains(c.Word(at)) ? 1 : c.Word(at) is "first" && c.Word(at + 1) is "thing" ? 2 : 0;

    private static DatePhrase Today(DateOnly today) => DatePhrase.On(today, today, "today");

    private static DatePhrase Later(DateOnly today) => Today(today) with { Vague = true };

    private static DatePhrase Gone(DateOnly day, string? period = null) => new(Behind: day, BehindDays: Days.One(day), Period: period);

    private static DatePhrase Weekend(DateOnly today)
    {
        var saturday = Calendar.WeekdayOf(today, DayOfWeek.Saturday);
        return new DatePhrase(saturday, saturday.AddDays(-7), new Days(saturday, saturday.AddDays(1)), new Days(saturday.AddDays(-7), saturday.AddDays(-6)));
    }
}
