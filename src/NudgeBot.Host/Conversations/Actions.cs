using System.Globalization;
using NudgeBot.Core.Calls;
using NudgeBot.Core.Chat.Messages;

namespace NudgeBot.Host.Conversations;

/// <summary>The ids of the buttons we put on cards, and what their values hold.</summary>
internal static class Actions
{
    /// <summary><c>log.connected</c>, …: value is a nudge's id.</summary>
    public const string LogPrefix = "log.";

    /// <summary><c>snooze.2h</c>, <c>snooze.tomorrow</c>: value is a nudge's id.</summary>
    public const string SnoozePrefix = "snooze.";

    /// <summary><c>outcome.connected</c>, …: value is the id of a logged call whose outcome was not said.</summary>
    public const string OutcomePrefix = "outcome.";

    /// <summary>Value is a nudge's id.</summary>
    public const string Why = "why";

    /// <summary>Value is the ids of logged rows, comma-separated.</summary>
    public const string Undo = "undo";

    /// <summary>Puts undone rows back; value as for <see cref="Undo"/>.</summary>
    public const string Redo = "redo";

    /// <summary>Value is <c>question:choice</c>.</summary>
    public const string Answer = "answer";

    /// <summary>Corrects the log after a message was changed; value is the question's id.</summary>
    public const string CorrectEdited = "edit.correct";

    /// <summary>Takes out of the log what a changed or deleted message reported; value is the question's id.</summary>
    public const string TakeBackEdited = "edit.take_back";

    /// <summary>Leaves the log as it is; value is the question's id.</summary>
    public const string LeaveEdited = "edit.leave";

    /// <summary>Takes a change of a policy back; value is the ids of changes, comma-separated.</summary>
    public const string UndoPolicy = "policy.undo";

    /// <summary>Takes a change of working time, time off or holidays back; value is the ids of changes, comma-separated.</summary>
    public const string UndoTime = "time.undo";

    /// <summary>Takes a change of a team's people, manager or channel back; value is the change's id.</summary>
    public const string UndoTeam = "team.undo";

    /// <summary>Value is the id of the time zone that is the speaker's.</summary>
    public const string Zone = "time.zone";

    /// <summary><c>mute.customer</c>, <c>mute.kind</c>: value is a nudge's id, and, where a time was said, its second since 1970.</summary>
    public const string MutePrefix = "mute.";

    /// <summary>Value is a nudge's id.</summary>
    public const string NotMine = "not_mine";

    /// <summary>Value is the ids of a question about an account's owner and of a rep, comma-separated.</summary>
    public const string Give = "owner.give";

    /// <summary><c>lead.park</c>, <c>lead.more</c>, <c>lead.close</c>: value is a nudge's id.</summary>
    public const string LeadPrefix = "lead.";

    /// <summary>Value is the id of a logged call that reached nobody.</summary>
    public const string Draft = "draft";

    /// <summary><c>email.told</c>, <c>email.impression</c>: value is an account's id.</summary>
    public const string EmailPrefix = "email.";

    /// <summary>Says a sentence for the reader; value is the sentence.</summary>
    public const string Say = "say";

    /// <summary><c>undo.mute</c>, …: takes back what was said; value is the ids of its rows, comma-separated.</summary>
    public const string UndoPrefix = "undo.";

    /// <summary>Imports files that were looked at; value is the platform's ids of them, comma-separated.</summary>
    public const string Import = "import.do";

    /// <summary>Leaves them alone.</summary>
    public const string LeaveFiles = "import.leave";

    private static readonly CallOutcome[] Likely = [CallOutcome.Connected, CallOutcome.Voicemail, CallOutcome.NoAnswer, CallOutcome.Gatekeeper];

    public static IEnumerable<CardAction> Outcomes(long activityId) => Likely.Select(outcome =>
        new CardAction(OutcomePrefix + outcome.Word(), Label(outcome), activityId.ToString(CultureInfo.InvariantCulture)));

    /// <summary>"No answer": an outcome as a button says it.</summary>
    public static string Label(CallOutcome outcome)
    {
        var words = outcome.Word().Replace('_', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>The ids in a value; empty when it holds anything else.</summary>
    public static IReadOnlyList<long> Ids(string? value)
    {
        var parts = (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        var ids = parts.Select(part => long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : (long?)null).ToList();
        return ids.Contains(null) ? [] : [.. ids.Select(id => id!.Value)];
    }
}
