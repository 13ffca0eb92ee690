namespace NudgeBot.Core.Chat.Words;

/// <summary>What the bot says to "park", "more" and "close".</summary>
public static class LeadWords
{
    public const string ChangedSince = "The lead has changed since, so I leave it as it is.";

    public static string Parked(string lead, string day) => $"Parked: {lead}. They come back on {day}.";

    public static string More(string lead, int days) => $"All right: {days} more working days of attempts at {lead}.";

    public static string Closed(string lead) => $"Closed: {lead}. I will not bring them up again.";

    public static string Undone(string lead) => $"Undone: {lead} is as before.";

    /// <summary>What the nudge's card says.</summary>
    public static string ParkedState(string day) => $"Parked until {day}.";

    public const string MoreState = "Trying on.";

    public const string ClosedState = "Closed.";
}
