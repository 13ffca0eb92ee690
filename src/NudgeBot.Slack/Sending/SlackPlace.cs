namespace NudgeBot.Slack.Sending;

/// <summary>
/// A conversation as Slack has them, in the one text by which the rest of the house knows it.
/// <code>
/// D123               a DM
/// C123               a channel
/// C123/1718.0001     a thread
/// C123!U42           a place in a channel that U42 alone sees
/// U42                the DM with U42, which is not open yet
/// </code>
/// </summary>
internal sealed record SlackPlace(string Channel, string? Thread = null, string? SeenBy = null)
{
    public bool IsPerson => Channel is ['U' or 'W', ..];

    public bool IsDirect => Channel is ['D', ..];

    public static SlackPlace Read(string conversation) =>
        conversation.Split('!', 2) is [var channel, var user] ? new SlackPlace(channel, SeenBy: user)
        : conversation.Split('/', 2) is [var parent, var thread] ? new SlackPlace(parent, thread)
        : new SlackPlace(conversation);

    public override string ToString() => SeenBy is not null ? $"{Channel}!{SeenBy}" : Thread is not null ? $"{Channel}/{Thread}" : Channel;
}

/// <summary>A message's id: its time stamp is unique in its channel alone.</summary>
internal sealed record SlackMessageId(string Channel, string Timestamp)
{
    public static SlackMessageId? Read(string? id) => id?.Split('/') is [{ Length: > 0 } channel, { Length: > 0 } timestamp] ? new SlackMessageId(channel, timestamp) : null;

    public override string ToString() => $"{Channel}/{Timestamp}";
}
