using System.Globalization;
using NudgeBot.Core.Nudges.Cards;

namespace NudgeBot.Core.Chat.Words;

/// <summary>How many of the calls that were placed came to a conversation: by rep, and by hour of the day.</summary>
public static class ConnectRateWords
{
    public const string Series = "Connect rate";

    /// <summary>Fewer attempts say little about a rate.</summary>
    public const int Telling = 20;

    public static string Definition { get; } =
        $"Connect rate: connects of calls that were placed, by attempts. Fewer than {Telling} attempts say little. Inbound calls and emails are not in it.";

    public static string HourDefinition { get; } = $"Hours are those of each rep's own day. {Definition}";

    public static IReadOnlyList<string> Columns { get; } = ["Rep", "Attempts", "Connects of these", "Connect rate"];

    public static IReadOnlyList<string> HourColumns { get; } = ["Hour", "Attempts", "Connects of these", "Connect rate"];

    public static IReadOnlyList<string> DayColumns { get; } = ["Day", "Attempts", "Connects of these", "Connect rate"];

    /// <summary>"West, this month: connect rate 24 %, 50 connects of 210 attempts".</summary>
    public static string Title(string whose, string period, int connects, int attempts) => attempts == 0
        ? $"{whose}, {period}: no attempts, so there is no rate"
        : $"{whose}, {period}: connect rate {CountWords.Rate(connects, attempts)}, {SpokenTime.Count(connects, "connect")} of {SpokenTime.Count(attempts, "attempt")}";

    /// <summary>"Between 13 % (Ola, 4 of 30) and 40 % (Ana, 10 of 25)."</summary>
    /// <param name="lowest">Null where no two can be compared.</param>
    /// <param name="inbound">Connects that came of inbound calls.</param>
    public static string Detail(RateOf? lowest, RateOf? highest, int attempts, int inbound) =>
        lowest is not null && highest is not null ? $"Between {Said(lowest)} and {Said(highest)}."
        : attempts < Telling ? $"Fewer than {Telling} attempts say little yet."
        : $"{SpokenTime.Count(inbound, "connect")} of inbound calls apart.";

    /// <summary>"Most conversations came of calls at 10:00 to 11:00: 40 %, 10 of 25. Fewest at 16:00 to 17:00: 13 %, 4 of 30."</summary>
    /// <param name="lowest">Null where no two hours can be compared.</param>
    public static string HourDetail(RateOf? lowest, RateOf? highest) => lowest is null || highest is null
        ? $"No two hours with {Telling} attempts or more differ yet, so none stands out."
        : $"Most conversations came of calls at {highest.Name}: {highest.Rate}, {highest.Connects} of {highest.Attempts}. Fewest at {lowest.Name}: {lowest.Rate}, {lowest.Connects} of {lowest.Attempts}.";

    /// <summary>"09:00 to 10:00".</summary>
    public static string Hour(int hour) => string.Create(CultureInfo.InvariantCulture, $"{hour:00}:00 to {(hour + 1) % 24:00}:00");

    /// <summary>"09:00", where there is room for no more.</summary>
    public static string HourBriefly(int hour) => string.Create(CultureInfo.InvariantCulture, $"{hour:00}:00");

    public static string ChartTitle(string whose, string period) => $"{Series}, {whose}, {period}";

    private static string Said(RateOf one) => $"{one.Rate} ({one.Name}, {one.Connects} of {one.Attempts})";
}

/// <summary>The connect rate of somebody, or of an hour.</summary>
public sealed record RateOf(string Name, int Connects, int Attempts)
{
    public string Rate => CountWords.Rate(Connects, Attempts);

    /// <summary>The lowest and the highest of those with enough attempts; neither where there are not two that differ.</summary>
    public static (RateOf? Lowest, RateOf? Highest) Ends(IEnumerable<RateOf> rates)
    {
        var telling = rates.Where(one => one.Attempts >= ConnectRateWords.Telling).OrderBy(one => (double)one.Connects / one.Attempts).ToList();
        return telling.Count > 1 && telling[0].Rate != telling[^1].Rate ? (telling[0], telling[^1]) : (null, null);
    }
}
