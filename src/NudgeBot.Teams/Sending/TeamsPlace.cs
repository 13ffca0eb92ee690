namespace NudgeBot.Teams.Sending;

/// <summary>
/// A conversation as Teams has them, in the one text by which the rest of the house knows it.
/// <code>
/// a:1p0i…                          the 1:1 conversation with a person
/// 29:1aK9…                         the same of the person with this MRI, which may not be open yet
/// 19:…@thread.tacv2                a channel, in which a message begins a thread
/// 19:…@thread.tacv2;messageid=17…  a thread
/// </code>
/// A group chat's id looks like either of the first two kinds; only where an activity comes from tells.
/// </summary>
internal sealed record TeamsPlace(string Conversation)
{
    /// <summary>Whether this is a person's id, and not yet a conversation's.</summary>
    public bool IsPerson => Conversation.StartsWith("29:", StringComparison.Ordinal);

    /// <summary>Whether one person alone reads it. Where no activity has come from, as where the bot has just opened a conversation, its id must do.</summary>
    /// <param name="known">What activities say; null where there was none.</param>
    public bool IsOnePersons(TeamsPlaceKind? known) => IsPerson || (known is { } kind ? kind == TeamsPlaceKind.Personal : !IsChannel);

    public bool IsChannel => Conversation.StartsWith("19:", StringComparison.Ordinal);
}

/// <summary>A message's id: it is unique in its conversation alone.</summary>
/// <param name="Activity">Empty where Teams gave none; such a message can be changed no more.</param>
internal sealed record TeamsMessageId(string Conversation, string Activity)
{
    public static TeamsMessageId? Read(string? id) => id?.Split('|') is [{ Length: > 0 } conversation, { Length: > 0 } activity] ? new TeamsMessageId(conversation, activity) : null;

    // A thread's first message is known by its channel, too, and that is how it was sent.
    public override string ToString() => $"{(Conversation.EndsWith($";messageid={Activity}", StringComparison.Ordinal) ? Conversation.Split(';')[0] : Conversation)}|{Activity}";
}
