using NudgeBot.Core.Calls;
using NudgeBot.Core.Chat.Understanding;
using NudgeBot.Postgres.Calls;

namespace NudgeBot.Host.Conversations;

/// <summary>A logged row as the report it came from: what "actually" and "undo" refer to.</summary>
internal static class LastLogged
{
    public static ReportedCall Of(LoggedActivity row) => new(
        row.AccountName,
        CallOutcomes.FromWord(row.Outcome) ?? CallOutcome.Unspecified,
        row.Direction == "inbound" ? CallDirection.Inbound : CallDirection.Outbound,
        row.Minutes,
        row.ContactName,
        row.Note,
        row.FollowUpOn);
}
