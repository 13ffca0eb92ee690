using System.Globalization;
using NudgeBot.Core.Nudges.Cards;

namespace NudgeBot.Core.Chat.Words;

/// <summary>What the bot says about the customers who would be missed most.</summary>
public static class NeglectWords
{
    public const string Definition =
        "Neglect: value × days since the last conversation by phone; where there never was one, since they are known. Value: won and open deals of the last "
        + "12 months. Meetings and emails end no silence; the emails since then stand apart. Do-not-call and former customers are left out.";

    public const string Nobody = "there is no customer to neglect";

    public const string Never = "never";

    public const string NobodyDetail = "No customer or prospect may be called.";

    public static IReadOnlyList<string> Columns { get; } = ["Customer", "Tier", "Value", "Last connect", "Days", "Emails since"];

    public const string Owner = "Rep";

    public const string Unit = "days";

    /// <summary>It is a picture of now, whatever days were named.</summary>
    public static string AsOf(DateOnly today, string days) => $"As of {today.ToString("d MMM yyyy", CultureInfo.InvariantCulture)}, {days}";

    public static string ChartTitle(string whose) => $"{whose}, days since the last conversation by phone";

    /// <summary>"West: Globex would be missed most, 93 days without a conversation by phone".</summary>
    public static string Title(string whose, string customer, bool wasSpokenWith, int days) =>
        $"{whose}: {customer} would be missed most, {(wasSpokenWith ? $"{SpokenTime.Count(days, "day")} without a conversation by phone" : $"known for {SpokenTime.Count(days, "day")} and never spoken with by phone")}";

    public static string Nothing(string whose) => $"{whose}: {Nobody}";

    /// <summary>"The first 10 by value × days, together worth 240,000; 31 emails since."</summary>
    public static string Detail(int customers, decimal value, int emails) => customers == 1
        ? $"No other customer comes after; worth {Amount(value)}, {SpokenTime.Count(emails, "email")} since the last connect."
        : $"The first {SpokenTime.Count(customers, "customer")} by value × days, together worth {Amount(value)}; {SpokenTime.Count(emails, "email")} since their last connects.";

    /// <summary>"Globex (A, Ana): value 120,000, last connect Wed 28 Oct, 21 days ago; 9 emails since".</summary>
    /// <param name="owner">Null where nobody is named.</param>
    public static string Line(string customer, string tier, string? owner, decimal value, string lastConnect, int days, int emails)
    {
        var silence = lastConnect == Never ? $"never spoken with, known for {SpokenTime.Count(days, "day")}" : $"last connect {lastConnect}, {SpokenTime.Count(days, "day")} ago";
        return $"{customer} ({tier}{(owner is null ? "" : $", {owner}")}): value {Amount(value)}, {silence}; {SpokenTime.Count(emails, "email")} since";
    }

    /// <summary>"120,000".</summary>
    public static string Amount(decimal amount) => amount.ToString("#,0", CultureInfo.InvariantCulture);
}
