using System.Globalization;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Nudges.Cards;

namespace NudgeBot.Core.Chat.Words;

/// <summary>What the bot says with figures of phone contacts, and with names of whom to call.</summary>
public static class CountWords
{
    public const string Counted = "Counted";

    public const string WouldBeGlad = "These would be glad to hear you";

    public static IReadOnlyList<string> Columns { get; } = ["Rep", "Attempts", "Connects", "Connect rate", "Answered inbound", "Emails"];

    public static IReadOnlyList<string> AdviceColumns { get; } = ["Customer", "Phone", "Last spoke"];

    public static string NobodyCalled(string typed) => $"I know no team and no rep called \"{typed}\".";

    public static string NobodyLikeThat(string teams) => $"I find nobody like that in {teams}.";

    /// <summary>"West, today: 23 attempts, 9 connects".</summary>
    public static string Title(string teams, string period, int attempts, int connects) => $"{teams}, {period}: {SpokenTime.Count(attempts, "attempt")}, {SpokenTime.Count(connects, "connect")}";

    /// <summary>"Connect rate 39 %, 4 emails apart. No call: Ben. Away: Cy."</summary>
    /// <param name="silent">Who has placed no call; empty where everybody has, or where it is not said.</param>
    /// <param name="away">Whoever is away and placed none.</param>
    /// <param name="notYet">Whoever is not at work yet and placed none.</param>
    public static string Detail(int attempts, int outboundConnects, int emails, IReadOnlyList<string> silent, IReadOnlyList<string> away, IReadOnlyList<string> notYet)
    {
        var rate = attempts == 0 ? "No call was placed" : $"Connect rate {Rate(outboundConnects, attempts)}";
        return $"{rate}, {SpokenTime.Count(emails, "email")} apart.{(silent.Count == 0 ? "" : $" No call: {BotWords.Listed(silent)}.")}{RollCallWords.Apart(away, notYet)}";
    }

    public static string SpokeWith(IReadOnlyList<string> customers) => $" Spoke with {BotWords.Listed(customers)}.";

    /// <summary>"3 attempts, 1 connect, connect rate 33 %, 1 inbound answered; 0 emails apart. Spoke with Globex."</summary>
    public static string Sentence(int attempts, int connects, int outboundConnects, int answered, int emails, IReadOnlyList<string> spokeWith)
    {
        var rate = attempts == 0 ? "" : $", connect rate {Rate(outboundConnects, attempts)}";
        var inbound = answered == 0 ? "" : $", {answered} inbound answered";
        return $"{SpokenTime.Count(attempts, "attempt")}, {SpokenTime.Count(connects, "connect")}{rate}{inbound}; {SpokenTime.Count(emails, "email")} apart.{(spokeWith.Count == 0 ? "" : SpokeWith(spokeWith))}";
    }

    /// <summary>"33 %", of what was tried; "–" where nothing was.</summary>
    public static string Rate(int connects, int attempts) =>
        attempts == 0 ? PlainText.Nothing : string.Create(CultureInfo.InvariantCulture, $"{100.0 * connects / attempts:0} %");

    /// <summary>A figure as a cell holds it.</summary>
    public static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    public static string Advice(IReadOnlyList<string> lines) => $"{WouldBeGlad}:\n{string.Join('\n', lines)}";

    /// <param name="spokenOn">The local date of the last conversation; null when there was none.</param>
    public static string Silence(DateOnly? spokenOn, int days) => spokenOn is { } day
        ? $"{BotWords.Day(day)}, {SpokenTime.Count(days, "day")} ago"
        : CoverageWords.Silence(wasSpokenWith: false, days);
}
