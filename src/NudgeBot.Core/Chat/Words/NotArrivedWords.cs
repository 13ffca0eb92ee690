namespace NudgeBot.Core.Chat.Words;

/// <summary>Messages that did not arrive, in words for whoever looks after a team: never what they say.</summary>
public static class NotArrivedWords
{
    /// <summary>How far back it is looked.</summary>
    public static readonly TimeSpan Since = TimeSpan.FromDays(30);

    public const string Title = "Messages that did not arrive, in the last 30 days";

    public const string AllArrived = "Everything that was sent has arrived.";

    public const string WhatItMeans = "What nobody can tell may have arrived or not; a nudge is then not sent a second time. What the messages say is shown to nobody here.";

    public const string NobodyKnown = "a channel";

    public static IReadOnlyList<string> Columns { get; } = ["When", "Kind", "To", "In", "What became of it", "Why"];

    public static string ChannelOf(string team) => $"the channel of {team}";

    public static string Platform(string platform) => platform switch { "slack" => "Slack", "teams" => "Teams", _ => "the simulator" };

    public static string What(string state) => state == "unknown" ? "Nobody can tell" : "Not delivered";

    public static string Kind(string kind) => kind switch
    {
        "nudge" => "Nudge",
        "reply" => "Answer",
        "question" => "Question",
        "report" => "Report",
        "reminder" => "Reminder",
        "update" => "Update of a message",
        _ => "Message",
    };

    /// <summary>A reason in plain words: some platforms give a code, ours are sentences already.</summary>
    public static string Why(string state, string? reason) => state == "unknown" ? "The platform's answer got lost on the way." : reason switch
    {
        null or "" => "The platform gave no reason.",
        "user_not_found" or "users_not_found" or "user_disabled" or "user_not_visible" or "cannot_dm_bot" => "This person is not, or no longer, in the workspace.",
        "channel_not_found" or "not_in_channel" or "channel_is_limited_access" or "user_not_in_channel" => "NudgeBot is not in that conversation. Inviting it helps.",
        "is_archived" or "is_inactive" => "The channel is archived.",
        "account_inactive" or "token_revoked" or "team_not_found" or "team_disabled" or "team_access_not_granted" or "user_removed_from_team" => "NudgeBot was removed from the workspace.",
        "message_not_found" or "cant_update_message" or "edit_window_closed" => "The message it would have changed is not there any more.",
        "refused too often" => "The platform kept refusing it for hours.",
        _ when reason.Contains(' ', StringComparison.Ordinal) => $"{char.ToUpperInvariant(reason[0])}{reason[1..]}.",
        _ => $"The platform refused it ({reason.Replace('_', ' ')}).",
    };
}
