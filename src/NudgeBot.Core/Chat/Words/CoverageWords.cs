using System.Globalization;
using NudgeBot.Core.Nudges.Cards;

namespace NudgeBot.Core.Chat.Words;

/// <summary>What the bot says about which customers were spoken with, and which were not.</summary>
public static class CoverageWords
{
    public const string Definition =
        "Coverage: customers and prospects spoken with by phone at least once in that time, of all owned. Silence is counted from the last such conversation. "
        + "Emails, texts and meetings are not in it.";

    public const string NobodyIsSilent = "Everybody who may be called was spoken with.";

    public const string AskForAll = "\"Coverage by tier\" shows all of them.";

    public static string NobodyOf(string whose, string tier) => $"{whose}: no {tier} customers";

    public static IReadOnlyList<string> Columns { get; } = ["Tier", "Customers", "Spoken with", "Coverage", "Longest silent"];

    /// <summary>"West, the last 30 days: 62 % of 40 A customers were spoken with by phone, 48 % of 120 in all".</summary>
    /// <param name="tier">The tier that stands first; null for customers of any.</param>
    /// <param name="all">All tiers together; null where there is but one.</param>
    public static string Title(string whose, string period, string? tier, (int Reached, int Customers) first, (int Reached, int Customers)? all)
    {
        var one = $"{whose}, {period}: {Rate(first.Reached, first.Customers)} of {SpokenTime.Count(first.Customers, tier is null ? "customer" : $"{tier} customer")} {(first.Customers == 1 ? "was" : "were")} spoken with by phone";
        return all is { } rest ? string.Create(CultureInfo.InvariantCulture, $"{one}, {Rate(rest.Reached, rest.Customers)} of {rest.Customers} in all") : one;
    }

    /// <summary>"A: 25 of 40, 62 %; longest silent Globex, 93 days".</summary>
    public static string Line(string tier, int reached, int customers, string longest) =>
        string.Create(CultureInfo.InvariantCulture, $"{tier}: {reached} of {customers}, {Rate(reached, customers)}{(longest.Length == 0 ? "" : $"; longest silent {longest}")}");

    /// <summary>"62 %", rounded down, so that 100 % means everybody.</summary>
    public static string Rate(int reached, int customers) =>
        customers == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{100L * reached / customers} %");

    /// <summary>"Longest silent: Globex (A, Ana), 93 days; Initech (B, Ola), never spoken with, known for 200 days."</summary>
    public static string Silent(IReadOnlyList<string> lines) => lines.Count == 0 ? NobodyIsSilent : $"Longest silent: {string.Join("; ", lines)}.";

    /// <summary>"Globex (A, Ana), 93 days".</summary>
    /// <param name="owner">Null where nobody is named.</param>
    public static string Silent(string name, string tier, string? owner, bool wasSpokenWith, int days) => $"{name} ({tier}{(owner is null ? "" : $", {owner}")}), {Silence(wasSpokenWith, days)}";

    /// <summary>"93 days", "never spoken with, known for 200 days".</summary>
    public static string Silence(bool wasSpokenWith, int days) => wasSpokenWith ? SpokenTime.Count(days, "day") : $"never spoken with, known for {SpokenTime.Count(days, "day")}";
}
