using NudgeBot.Core.Nudges.Cards;

namespace NudgeBot.Core.Chat.Words;

/// <summary>Which customers heard from the reps, by phone and apart from that by email.</summary>
public static class ContactWords
{
    public const string Definition = $"{BotWords.Definition} Calls and emails that name no customer are left out.";

    public static IReadOnlyList<string> Columns { get; } = ["Customer", "Attempts", "Connects", "Emails"];

    /// <summary>"West, this week: 23 attempts at 12 customers, 9 connects with 5".</summary>
    public static string Title(string whose, string period, int attempts, int called, int connects, int connected) => $"{whose}, {period}: " + (attempts, connects) switch
    {
        (0, 0) => "no customer was called",
        (0, _) => $"no customer was called, {SpokenTime.Count(connects, "connect")} with {connected} who called",
        _ => $"{SpokenTime.Count(attempts, "attempt")} at {SpokenTime.Count(called, "customer")}, {SpokenTime.Count(connects, "connect")} with {connected}",
    };

    /// <summary>"30 emails apart; 8 customers got nothing but email. Here are the 20 called most, of 45."</summary>
    public static string Detail(int emails, int onlyEmailed, int shown, int all)
    {
        var apart = $"{SpokenTime.Count(emails, "email")} apart{(onlyEmailed == 0 ? "" : $"; {SpokenTime.Count(onlyEmailed, "customer")} got nothing but email")}.";
        return all == 0 ? "And none was written to." : shown == all ? apart : $"{apart} Here are the {shown} called most, of {all}.";
    }
}
