using System.Text.RegularExpressions;
using NudgeBot.Core.Chat.Understanding.Times;
using NudgeBot.Core.Chat.Understanding.Words;
using NudgeBot.Core.People;

namespace NudgeBot.Core.Chat.Holidays;

/// <summary>Days to come that are the whole of a text: "12 June", "next Friday", "24 to 26 December".</summary>
internal static partial class SaidDays
{
    /// <summary>More than this in a row is no holiday.</summary>
    private const int Most = 31;

    /// <summary>The days, or null when the text is anything else, or more than dates.</summary>
    public static DaySpan? Read(string text, DateTimeOffset now)
    {
        var tokens = Tokenizer.Read(Spelled(text.Trim()));
        var reader = new DateReader(DateOnly.FromDateTime(now.DateTime), dayFirst: now.Offset >= TimeSpan.Zero);
        return tokens.Count > 0 && reader.At(new Cursor(tokens, 0)) is { } said && said.Length == tokens.Count && said.Date is { AheadDays: { } days, Vague: false }
            && days.To.DayNumber - days.From.DayNumber < Most
            ? new DaySpan(days.From, days.To)
            : null;
    }

    /// <summary>"1-12 August" and "24 to 26 December" with the month to each day, wherever they stand in a text.</summary>
    public static string Spelled(string text) => SharedMonth().Replace(text, "${first} ${month} to ${last} ${month}");

    [GeneratedRegex(
        @"\b(?<first>\d{1,2})(st|nd|rd|th)?( of)? ?(-|–|—|to|until|till|through) ?(the )?(?<last>\d{1,2})(st|nd|rd|th)?( of)? (?<month>(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex SharedMonth();
}
