using NudgeBot.Core.Chat.Understanding.Clauses;
using NudgeBot.Core.Chat.Understanding.Phrases;
using NudgeBot.Core.Chat.Understanding.Times;
using NudgeBot.Core.Reports;

namespace NudgeBot.Core.Chat.Understanding.Readings;

/// <summary>Which days a report is about, as a token of the labelling guide or as a range.</summary>
internal static class Periods
{
    public static string? Of(Sentence sentence)
    {
        var today = sentence.Today;
        var dates = sentence.Dates.Where(pair => pair.Date.AsPeriod(today) is not null).ToList();
        if (dates.Count == 0 && sentence.Dates.FirstOrDefault(pair => sentence.Word(pair.At) == "DATE" && sentence.Token(pair.At).Word is "in" or "for").Date?.AheadDays is { } span)
        {
            // "not in 30 days" looks back.
            var days = Math.Max(1, (span.To.DayNumber > today.DayNumber + 1 && span.From == today ? span.To.DayNumber + 1 : span.From.DayNumber) - today.DayNumber);
            return $"last_{days switch { >= 28 and <= 31 => 30, >= 59 and <= 62 => 60, >= 89 and <= 92 => 90, _ => days }}_days";
        }

        if (dates.Count == 0)
        {
            // "how was my week"
            if (sentence.HasWord("my", "our", "the") && sentence.Items.FirstOrDefault(item => item.Word is "day" or "week" or "month" or "quarter") is { Word: { } unit })
            {
                return unit is "day" ? "today" : $"this_{unit}";
            }

            return sentence.Items.Any(item => item.Word is "ever" or "alltime" or "lifetime") || Has(sentence, "all", "time") ? "all_time" : sentence.Items.Any(item => item.Word is "yet") ? "today" : null;
        }

        var first = dates[0];
        if (dates.Count > 1 && sentence.Has(Mark.Compare))
        {
            return $"{Compared(first.Date, today)}{Period.Against}{Compared(dates[1].Date, today)}";
        }

        return sentence.Word(first.At - 1) is "since" or "from" or "starting" or "desde" or "seit" or "depuis" && first.Date.BehindDays is { } since && (since.From == since.To || sentence.Word(first.At - 1) is not "from") ? new Days(since.From, today).ToString() : first.Date.AsPeriod(today);
    }

    // The guide has no word for last year but in a comparison.
    private static string? Compared(Times.DatePhrase date, DateOnly today) => date.BehindDays == Times.WeekDates.Span('y', -1, today) ? "last_year" : date.AsPeriod(today);

    private static bool Has(Sentence sentence, string first, string second)
    {
        for (var at = 0; at + 1 < sentence.Items.Count; at++)
        {
            if (sentence.Word(at) == first && sentence.Word(at + 1) == second)
            {
                return true;
            }
        }

        return false;
    }
}
