namespace NudgeBot.Core.Chat.Messages;

/// <summary>What a person did in chat.</summary>
public enum ChatEventKind
{
    Said,
    Tapped,
    Edited,
    Deleted,
}

/// <summary>
/// Something that happened on a platform, in no platform's own form. It is kept in the inbox under its id before anything is done about it.
/// </summary>
/// <param name="EventId">Unique within platform and workspace; the same event told twice has the same id.</param>
/// <param name="User">The platform's id of the person who did it.</param>
/// <param name="Text">What was said, or what the edited message now says; null for a tap.</param>
/// <param name="MessageId">The platform's id of the message that was tapped, edited, deleted or answered in a thread.</param>
/// <param name="ActionId">The tapped button's <see cref="CardAction.Id"/>.</param>
/// <param name="Value">The tapped button's <see cref="CardAction.Value"/>, or the typed value of a form.</param>
public sealed record ChatEvent(
    string Platform,
    string Workspace,
    string Conversation,
    string EventId,
    string User,
    ChatEventKind Kind,
    string? Text,
    string? MessageId,
    string? ActionId,
    string? Value)
{
    /// <summary>
    /// The platform's own id of what was said, by which a later edit or deletion names it in <see cref="MessageId"/>; null where it gives none, and for taps.
    /// </summary>
    public string? SaidAs { get; init; }

    /// <summary>
    /// Where this person alone reads an answer, when others read the conversation and it was not asked for there; null in a DM. Figures go there.
    /// </summary>
    public string? Aside { get; init; }

    /// <summary>The platform's id of the channel in which it was said; null in a DM.</summary>
    public string? Channel { get; init; }

    /// <summary>The files that came with what was said; null when none did.</summary>
    public IReadOnlyList<SharedFile>? Files { get; init; }
}
