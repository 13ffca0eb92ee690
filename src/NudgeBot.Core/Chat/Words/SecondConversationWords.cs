using System.Globalization;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Nudges.Cards;

namespace NudgeBot.Core.Chat.Words;

/// <summary>What the bot says about prospects who were spoken with again.</summary>
public static class SecondConversationWords
{
    public const string Definition =
        "First: prospects whose first conversation by phone ever fell into that time, whoever had it, counted with whoever looks after them today. Second: of "
        + "those, spoken with by phone on a later day, up to now. Whoever had won nothing by the first conversation is a prospect. Emails and meetings are in neither.";

    public static IReadOnlyList<string> Columns { get; } = ["Rep", "First conversations", "Second conversations", "Rate", "Median days"];

    /// <summary>"West, this quarter: 12 of 31 prospects spoken with for the first time were spoken with again".</summary>
    public static string Title(string whose, string period, int first, int second) => first == 0
        ? $"{whose}, {period}: no prospect was spoken with for the first time"
        : $"{whose}, {period}: {Number(second)} of {SpokenTime.Count(first, "prospect")} spoken with for the first time {(second == 1 ? "was" : "were")} spoken with again";

    /// <summary>"39 %; it took 6 days in the middle of them."</summary>
    public static string Detail(int first, int second, double? medianDays) => (first, second) switch
    {
        (0, _) => "A first conversation by phone is where it begins.",
        (_, 0) => "Nobody yet: a second conversation is what makes a relationship of the first.",
        _ => $"{CoverageWords.Rate(second, first)} so far; the median is {Days(medianDays)} to the second conversation.",
    };

    /// <summary>"Ana: 5 of 12, 41 %; median 6 days".</summary>
    public static string Line(string name, int first, int second, double? medianDays) =>
        first == 0 ? $"{name}: no first conversation" : $"{name}: {Number(second)} of {Number(first)}, {CoverageWords.Rate(second, first)}{(medianDays is null ? "" : $"; median {Days(medianDays)}")}";

    /// <summary>"6" or "6.5"; "–" where there is none.</summary>
    public static string Median(double? days) => days is { } known ? known.ToString("0.#", CultureInfo.InvariantCulture) : PlainText.Nothing;

    private static string Days(double? days) => $"{Median(days)} {(days == 1 ? "day" : "days")}";

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
