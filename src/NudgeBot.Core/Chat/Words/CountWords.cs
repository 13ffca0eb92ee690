using System.Globalization;
using NudgeBot.Core.Nudges.Cards;

namespace NudgeBot.Core.Chat.Words;

/// <summary>What the bot says with figures, and with names of whom to call.</summary>
public static class CountWords
{
    public const string Counted = "Counted";

    public const string WouldBeGlad = "These would be glad to hear you";

    public static IReadOnlyList<string> Columns { get; } = ["Rep", "Attempts", "Connects", "Connect rate", "Answered inbound", "Emails"];

    public static IReadOnlyList<string> AdviceColumns { get; } = ["Customer", "Phone", "Last spoke"];

    public static string NobodyLikeThat(string teams) => $"I find nobody like that in {teams}.";

    public static string EverybodyHas(string teams, string period) => $"Everybody in {teams} has placed a call {period}.";

    public static string NoCallYet(string period, IReadOnlyList<string> silent) => $"No call {period} yet: {BotWords.Listed(silent)}.";

    /// <summary>"West, today: 23 attempts, 9 connects".</summary>
    public static string Title(string teams, string period, int attempts, int connects) => $"{teams}, {period}: {SpokenTime.Count(attempts, "attempt")}, {SpokenTime.Count(connects, "connect")}";

    /// <summary>"3 attempts, 1 connect; 0 emails apart. Spoke with Globex."</summary>
    public static string Sentence(int attempts, int connects, int emails, IReadOnlyList<string> spokeWith)
    {
        var with = spokeWith.Count == 0 ? "." : $". Spoke with {BotWords.Listed(spokeWith)}.";
        return $"{SpokenTime.Count(attempts, "attempt")}, {SpokenTime.Count(connects, "connect")}; {SpokenTime.Count(emails, "email")} apart{with}";
    }

    public static string Own(string period, string dates, string sentence) => $"You, {period} ({dates}): {sentence}";

    public static string Foot(string dates) => $"{dates}, each rep's own days. {BotWords.Definition}";

    public static string Advice(IReadOnlyList<string> lines) => $"{WouldBeGlad}:\n{string.Join('\n', lines)}";

    /// <param name="spokenOn">The local date of the last conversation; null when there was none.</param>
    public static string Silence(DateOnly? spokenOn, int days) => spokenOn is { } day
        ? string.Create(CultureInfo.InvariantCulture, $"{BotWords.Day(day)}, {days} days ago")
        : string.Create(CultureInfo.InvariantCulture, $"never spoken with, known for {days} days");
}
