using System.Globalization;
using NudgeBot.Core.Nudges.Cards;

namespace NudgeBot.Core.Chat.Words;

/// <summary>What the bot says about who was spoken with, and who was not.</summary>
public static class CoverageWords
{
    public const string Definition = "Coverage: customers spoken with by phone at least once in that time, of all customers owned. Emails, texts and meetings are not in it.";

    public static IReadOnlyList<string> Columns { get; } = ["Tier", "Customers", "Spoken with", "Coverage"];

    /// <summary>"West, the last 30 days: 62 % of 40 customers were spoken with by phone".</summary>
    public static string Title(string teams, string period, int reached, int customers) =>
        $"{teams}, {period}: {Rate(reached, customers)} of {SpokenTime.Count(customers, "customer")} {(customers == 1 ? "was" : "were")} spoken with by phone";

    public static string Tier(string tier, int reached, int customers) => string.Create(CultureInfo.InvariantCulture, $"{tier}: {reached} of {customers}");

    /// <summary>"62 %", rounded down, so that 100 % means everybody.</summary>
    public static string Rate(int reached, int customers) =>
        customers == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{100L * reached / customers} %");

    public static string NoCustomers(string teams) => $"{teams}: no customers yet, so there is nothing to cover.";

    public const string NobodyIsSilent = "Everybody who may be called was spoken with.";

    /// <summary>The customers who would be missed most, each with owner and silence.</summary>
    public static string Silent(IReadOnlyList<string> lines) => $"Waiting longest, by value and days:\n{string.Join('\n', lines.Select(line => $"• {line}"))}";

    /// <summary>"Globex (A, Ana): Wed 28 Oct, 28 days ago".</summary>
    public static string Silent(string name, string tier, string owner, string silence) => $"{name} ({tier}, {owner}): {silence}";
}
