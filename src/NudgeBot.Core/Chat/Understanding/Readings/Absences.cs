using NudgeBot.Core.Chat.Understanding.Clauses;
using NudgeBot.Core.Chat.Understanding.Phrases;
using NudgeBot.Core.Chat.Understanding.Times;

namespace NudgeBot.Core.Chat.Understanding.Readings;

/// <summary>Time off: the days away, both ends included; nudges resume after them.</summary>
internal static class Absences
{
    public static Reading? Read(Sentence sentence)
    {
        // "back on monday"
        var away = sentence.Has(Mark.TimeOff) || (sentence.Word(0) is "back" && sentence.Items.Count <= 4 && sentence.Dates.Any(pair => pair.Date.Ahead > sentence.Today));
        if (!away && !sentence.Marks.Any(found => found.Mark == Mark.BackAtWork && (found.End - found.First > 1 || (sentence.Items.Count <= 4 && found.First <= 1))))
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
        var dates = sentence.Dates.Where(pair => pair.Date.AheadDays is not null).Select(pair => (Part: PartOf(sentence, pair.At, pair.Date), Days: pair.Date.AheadDays!.Value)).ToList();
        if (dates.Count == 0)
        {
            return sentence.HasWord("afternoon", "morning", "day") && sentence.HasWord("the", "rest", "half") ? Days.One(today).ToString() : null;
        }

        if (sentence.HasWord("back", "zuruck", "vuelvo", "volto", "retour", "returning", "return") && dates.All(date => date.Part != Part.Return))
        {
            dates[^1] = dates[^1] with { Part = Part.Return };
        }

        var away = dates.Where(date => date.Part is Part.Day or Part.Start).Select(date => date.Days).ToList();
        // "thu and fri this week": the week only says which days are meant.
        away.RemoveAll(days => days.To > days.From && away.Any(day => day.From == day.To && day.From >= days.From && day.To <= days.To));
        if (away.Count > 1 && away[^1].To is var to && to < away[0].From && to.AddDays(7) > away[0].From)
        {
            // "next thurs & fri": the second day counts from the first.
            away[^1] = new Days(away[^1].From.AddDays(7), to.AddDays(7));
        }

        var start = away.Count > 0 ? away[0].From : today;
        foreach (var (part, days) in dates)
        {
            switch (part)
            {
                case Part.Return:
                    return new Days(start, Later(start, days.From.AddDays(-1))).ToString();
                case Part.Last:
                    return new Days(start, Later(start, days.To)).ToString();
                case Part.Length:
                    return new Days(start, start.AddDays(days.To.DayNumber - days.From.DayNumber)).ToString();
            }
        }

        var last = away[^1];
        return dates[0].Part == Part.Start && away.Count == 1 && last.From == last.To ? $"{start:yyyy-MM-dd}.."
            : new Days(start, away.Count == 1 && last.From.DayOfWeek == DayOfWeek.Monday && last.To == last.From.AddDays(6) ? last.From.AddDays(4) : Later(start, last.To)).ToString();
    }

    // What a date is to an absence, by the word before it.
    private static Part PartOf(Sentence sentence, int at, DatePhrase date)
    {
        if (date.Ahead is null && sentence.Token(at).Word is "for" or "por" or "fur" or "pour")
        {
            return Part.Length;
        }

        var lead = at - 1;
        while (sentence.Word(lead) is "the" or "el" or "le" or "la" or "o" or "a" or "den" or "dem" or "on" or "am" or "of")
        {
            lead--;
        }

        return sentence.Word(lead) switch
        {
            "until" or "before" or "back" or "returning" or "hasta" or "bis" or "zum" or "ate" or "jusqua" or "jusquau" => Part.Return,
            "through" or "to" or "thru" => Part.Last,
            "starts" or "starting" or "from" or "begins" or "beginning" or "start" or "as" => Part.Start,
            _ => Part.Day,
        };
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    private enum Part
    {
        /// <summary>A day, or days, away.</summary>
        Day,

        /// <summary>The first day away.</summary>
        Start,

        /// <summary>The last day away.</summary>
        Last,

        /// <summary>The day back at work.</summary>
        Return,

        /// <summary>How long.</summary>
        Length,
    }
}
