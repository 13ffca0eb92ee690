using System.Text.RegularExpressions;

namespace NudgeBot.Core.Chat.Hours;

/// <summary>Days of the week as typed: "mon-thu", "Monday to Thursday", "tue, wed and fri", "weekdays", "every day".</summary>
internal static partial class SaidDays
{
    public const string Pattern = "every ?day|daily|weekdays|weekends|the weekend|" + Some + "((, ?and |, | and | & |/|,| )" + Some + ")*";

    private const string Day = "(mon|tue|wed|thu|fri|sat|sun)[a-z]*";
    private const string Some = Day + "( ?(-|to|through|until|till) ?" + Day + ")?";

    /// <summary>The ISO days, in order.</summary>
    public static IReadOnlyList<int> Read(string text) => text switch
    {
        "weekdays" => [1, 2, 3, 4, 5],
        "weekends" or "the weekend" => [6, 7],
        "daily" or "every day" or "everyday" => [1, 2, 3, 4, 5, 6, 7],
        _ => [.. Spans().Matches(text).SelectMany(Days).Distinct().Order()],
    };

    // "Saturday to Tuesday" goes over the end of the week.
    private static IEnumerable<int> Days(Match span)
    {
        var first = Iso(span.Groups["first"].Value);
        var last = span.Groups["last"].Success ? Iso(span.Groups["last"].Value) : first;
        return Enumerable.Range(first, ((last - first + 7) % 7) + 1).Select(day => ((day - 1) % 7) + 1);
    }

    private static int Iso(string day) => day switch { "mon" => 1, "tue" => 2, "wed" => 3, "thu" => 4, "fri" => 5, "sat" => 6, _ => 7 };

    [GeneratedRegex("(?<first>mon|tue|wed|thu|fri|sat|sun)[a-z]*( ?(-|to|through|until|till) ?(?<last>mon|tue|wed|thu|fri|sat|sun)[a-z]*)?", RegexOptions.ExplicitCapture)]
    private static partial Regex Spans();
}
