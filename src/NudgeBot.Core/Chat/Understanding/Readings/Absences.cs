using NudgeBot.Core.Chat.Understanding.Clauses;
using NudgeBot.Core.Chat.Understanding.Phrases;
using NudgeBot.Core.Chat.Understanding.Times;

namespace NudgeBot.Core.Chat.Understanding.Readings;

/// <summary>Time off: the days away, both ends included; nudges resume after them.</summary>
internal static class Absences
{
    public static Reading? Read(Sentence sentence)
    {
        var away = sentence.Has(Mark.TimeOff);
        if (!away && !sentence.Has(Mark.BackAtWork))
        {
            return null;
        }

        if (!away)
        {
            return Reader.Of(Intent.TimeOff, "The speaker is back at work.");
        }

        return new Reading(Intent.TimeOff, [], [], MayLog: false, Period(sentence), null, null, null, ["The speaker is away."]);
    }

    private static string? Period(Sentence sentence)
    {
        var today = sentence.Today;
        var dates = sentence.Dates.Where(pair => pair.Date.AheadDays is not null).ToList();
        if (dates.Count == 0)
        {
            return sentence.HasWord("afternoon", "morning", "day") && sentence.HasWord("the", "rest", "half") ? Days.One(today).ToString() : null;
        }

        var (at, first) = dates[0];
        var days = first.AheadDays!.Value;
        var lead = sentence.Word(at - 1) is "the" or "el" or "le" or "la" or "o" or "a" or "zum" or "den" or "dem" or "on" or "am" ? sentence.Word(at - 2) : sentence.Word(at - 1);
        if (lead is "until" or "before" or "back" or "hasta" or "bis" or "ate" or "jusqua" or "jusquau" or "zum" || sentence.HasWord("back", "zuruck", "vuelvo", "volto", "retour", "returning", "return"))
        {
            return new Days(today, Later(today, days.From.AddDays(-1))).ToString();
        }

        if (lead is "through" or "to" or "thru")
        {
            return new Days(today, days.To).ToString();
        }

        if (lead is "starts" or "starting" or "from" or "begins" or "beginning" or "start" or "as" || sentence.Word(at - 2) is "starts" or "starting" or "from")
        {
            return dates.Count > 1 ? new Days(days.From, sentence.Word(dates[1].At - 1) is "back" or "returning" ? dates[1].Date.AheadDays!.Value.From.AddDays(-1) : dates[1].Date.AheadDays!.Value.To).ToString() : days.From == days.To ? $"{days.From:yyyy-MM-dd}.." : days.ToString();
        }

        var last = dates[^1].Date.AheadDays!.Value;
        var week = days is var span && span.From.DayOfWeek == DayOfWeek.Monday && span.To == span.From.AddDays(6) ? new Days(span.From, span.From.AddDays(4)) : days;
        return dates.Count > 1 && last.From >= days.From ? new Days(days.From, last.To).ToString() : week.ToString();
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
