using System.Globalization;
using NudgeBot.Core.Calls;

namespace NudgeBot.Core.Chat.Words;

/// <summary>"When did we last speak with them?"</summary>
public static class LastCallWords
{
    public static string UnknownCustomer(string typed) => $"I do not know a customer called \"{typed}\".";

    public static string SeveralAlike(string name) => $"Several customers are called \"{name}\", and I cannot tell which you mean.";

    public static string NoCall(string account) => $"{account}: no call is in the log.";

    /// <param name="local">When the last call was, where the reader is.</param>
    /// <param name="spokenOn">The local date of the last conversation by phone; null when there was none.</param>
    public static string Told(string account, DateTimeOffset local, CallOutcome outcome, string? contact, double? minutes, string? note, DateOnly? spokenOn)
    {
        var details = string.Concat(
            contact is null ? "" : $", {contact}",
            minutes is { } length ? string.Create(CultureInfo.InvariantCulture, $", {length:0.#} min") : "",
            string.IsNullOrEmpty(note) ? "" : $" (\"{note}\")");
        var spoken = spokenOn is { } day ? $"Last conversation by phone: {BotWords.Day(day)}." : "Nobody has had a conversation by phone with them yet.";
        return $"{account}: the last call was on {BotWords.Moment(local)}, {outcome.Spoken()}{details}. {spoken}";
    }
}
