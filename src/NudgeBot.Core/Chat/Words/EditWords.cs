using System.Globalization;
using NudgeBot.Core.Calls;
using NudgeBot.Core.Chat.Understanding;

namespace NudgeBot.Core.Chat.Words;

/// <summary>What the bot says when a message it logged from is changed or deleted.</summary>
public static class EditWords
{
    public const string CorrectIt = "Correct it";
    public const string TakeItBack = "Take it back";
    public const string LeaveIt = "Leave it";

    public const string DoNewWords = "Do as it says now";

    /// <summary>Nothing was logged by the message, but something was set by it.</summary>
    public const string DoneAlready = "You changed your message. I have done what it said at first, and that stands until you take it back.";

    public const string Left = "All right, the log stays as it is.";

    /// <summary>"You changed your message. Globex: 15 min becomes 25 min. Shall I correct the log?"</summary>
    public static string Changed(IReadOnlyList<string> changes) => $"You changed your message. {string.Join(" ", changes)} Shall I correct the log?";

    /// <summary>The same calls are not told of any more, so all of them are said.</summary>
    public static string Retold(IReadOnlyList<string> lines) => $"You changed your message. Shall I correct the log, so that it says:\n{string.Join('\n', lines.Select(line => $"• {line}"))}";

    public static string NoLongerTold(IReadOnlyList<string> accounts) => $"You changed your message, and it no longer tells what I logged from it ({BotWords.Listed(accounts)}). Shall I take that out of the log?";

    public static string Unclear(IReadOnlyList<string> accounts) =>
        $"You changed your message, and I am not sure what the log should say now. What I logged from it ({BotWords.Listed(accounts)}) still stands. Shall I take it back, so that you can tell me anew?";

    public static string Deleted(IReadOnlyList<string> accounts) => $"You deleted the message that I logged {BotWords.Listed(accounts)} from. Shall I take that out of the log, too?";

    /// <param name="saidOn">The local date of the message.</param>
    public static string TooLate(DateOnly saidOn) => $"That message is from {BotWords.Day(saidOn)}, and I follow changes for a day only. The log stays as it is; the Undo under my answer still works.";

    /// <summary>"Globex: 15 min becomes 25 min, voicemail becomes connected."; null when the two say the same.</summary>
    public static string? Change(ReportedCall logged, ReportedCall now)
    {
        var parts = new List<string>();
        Add(parts, logged.Account, now.Account);
        Add(parts, logged.Outcome.Spoken(), now.Outcome.Spoken());
        Add(parts, Who(logged.Direction), Who(now.Direction));
        Add(parts, Length(logged.Minutes), Length(now.Minutes));
        Add(parts, logged.Contact ?? "no name", now.Contact ?? "no name");
        Add(parts, logged.FollowUpOn is { } was ? $"next call {BotWords.Day(was)}" : "no next call", now.FollowUpOn is { } next ? $"next call {BotWords.Day(next)}" : "no next call");
        if (!string.Equals(logged.Note, now.Note, StringComparison.Ordinal))
        {
            parts.Add(now.Note is { } note ? $"the note becomes \"{note}\"" : "the note goes");
        }

        return parts.Count == 0 ? null : $"{logged.Account}: {string.Join(", ", parts)}.";
    }

    private static void Add(List<string> parts, string? was, string? now)
    {
        if (!string.Equals(was, now, StringComparison.OrdinalIgnoreCase))
        {
            parts.Add($"{was} becomes {now}");
        }
    }

    private static string Who(CallDirection direction) => direction == CallDirection.Inbound ? "they called" : "you called";

    private static string Length(double? minutes) => minutes is { } length ? string.Create(CultureInfo.InvariantCulture, $"{length:0.#} min") : "no length";
}
