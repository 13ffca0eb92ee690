using System.Globalization;
using System.Text.RegularExpressions;
using NudgeBot.Core.Chat.Understanding;
using NudgeBot.Core.People;

namespace NudgeBot.Core.Chat.Wishes;

/// <summary>The end of a wish, where it says how long. Dates and lengths are those of the general understanding.</summary>
internal static partial class Until
{
    private static readonly AccountNames Nobody = AccountNames.Of([]);

    /// <summary>What is said without the time at its end, and that time as a local date, or date and time.</summary>
    public static (string What, string? Until) Split(string said, DateTimeOffset now)
    {
        var tail = Tail().Match(said);
        return tail.Success && Moment(tail.Groups["lead"].Value, tail.Groups["time"].Value, now) is { } until ? (said[..tail.Index].Trim(), until) : (said.Trim(), null);
    }

    private static string? Moment(string lead, string time, DateTimeOffset now)
    {
        if (Span().Match(time) is { Success: true } span)
        {
            var today = DateOnly.FromDateTime(now.DateTime);
            var daysLeftOfWeek = (8 - (int)today.DayOfWeek) % 7 is var days and > 0 ? days : 7;
            var next = span.Groups["unit"].Value.ToLowerInvariant() switch
            {
                "week" => today.AddDays(daysLeftOfWeek),
                "month" => new DateOnly(today.Year, today.Month, 1).AddMonths(1),
                _ => today.AddDays(1),
            };
            return next.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        var context = new SentenceContext(now, Role.Rep, null, Nobody, [], []);
        var asked = lead.Equals("for", StringComparison.OrdinalIgnoreCase) ? $"snooze in {Frills().Replace(time, "")}" : $"snooze until {time}";
        return lead.Length > 0 && Understand.Sentence(asked, context) is { Intent: Intent.Snooze, Period: { } moment } ? moment : null;
    }

    private const RegexOptions Case = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"(?<=^| )(((?<lead>for|until|till?|through) (?<time>((?! (for|until|till?|through) ).)+))|(?<time>today|this week|this month))$", Case)]
    private static partial Regex Tail();

    [GeneratedRegex(@"^(to(?<unit>day)|(the rest of )?(the|this|today's) (?<unit>day|week|month))$", Case)]
    private static partial Regex Span();

    [GeneratedRegex(@"^(the next|another|the coming) ", Case)]
    private static partial Regex Frills();
}
