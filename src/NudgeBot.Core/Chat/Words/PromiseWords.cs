namespace NudgeBot.Core.Chat.Words;

/// <summary>What the bot says about calls that a rep means to make.</summary>
public static class PromiseWords
{
    /// <param name="local">The promised moment, where the rep is.</param>
    public static string Kept(string account, DateTimeOffset local) => $"Noted: you will call {account} on {BotWords.Moment(local)}. I will remind you then.";

    public static string DoNotCall(string account) => $"{account} asked not to be called, so I will not remind you to.";

    public static string TakenBack(string account) => $"Undone: I will not remind you of a call to {account}.";

    public static string NoneOpen(string account) => $"There is no open nudge about {account} to put off. Say when you will call them, and I will remind you.";
}
