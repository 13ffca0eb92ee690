using System.Globalization;
using NudgeBot.Core.Calls;

namespace NudgeBot.Core.Chat.Words;

/// <summary>What the bot says when it has written something down, and on the card that this settled.</summary>
public static class LogWords
{
    public const string Undo = "Undo";

    public const string PutBack = "Put it back";

    /// <param name="lines">One line a call, as <see cref="BotWords.Logged"/> has it.</param>
    public static string Logged(IReadOnlyList<string> lines) =>
        lines is [var only] ? $"Logged: {only}" : $"Logged {lines.Count} calls:\n{string.Join('\n', lines.Select(line => $"• {line}"))}";

    /// <param name="touches">As <see cref="Touch"/> has them.</param>
    public static string Noted(IReadOnlyList<string> touches) => $"Noted: {BotWords.Listed(touches)}. {BotWords.NotAContact}";

    /// <summary>"an email with Globex".</summary>
    public static string Touch(ActivityKind kind, CallDirection direction, string account)
    {
        var what = kind switch
        {
            ActivityKind.Email => "an email",
            ActivityKind.Text => "a message",
            ActivityKind.Meeting => "a meeting",
            ActivityKind.Video => "a video call",
            _ => "a touch",
        };

        return $"{what} {(direction == CallDirection.Inbound ? "from" : "with")} {account}";
    }

    /// <summary>The state of a nudge's card once its call was logged.</summary>
    public static string CardLogged(CallOutcome outcome, DateTimeOffset local) => string.Create(CultureInfo.InvariantCulture, $"Logged: {outcome.Spoken()}, {local:HH:mm}.");

    /// <summary>The state of a nudge's card that was put off.</summary>
    public static string CardSnoozed(DateTimeOffset local) => $"Snoozed until {BotWords.Moment(local)}.";
}
