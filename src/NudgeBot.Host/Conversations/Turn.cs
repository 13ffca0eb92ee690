using System.Globalization;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.People;
using NudgeBot.Host.Messages;
using NudgeBot.Postgres;
using NudgeBot.Postgres.Messages;
using NudgeBot.Postgres.People;

namespace NudgeBot.Host.Conversations;

/// <summary>One event being answered: who speaks, when, and the transaction everything goes into.</summary>
/// <param name="Now">Business time, UTC.</param>
internal sealed record Turn(Session Session, Received Received, PersonRow Speaker, DateTimeOffset Now)
{
    public Zone Zone { get; } = Speaker.Zone;

    public bool IsManager => Speaker.Role is "manager" or "admin";

    /// <summary>The speaker's local date.</summary>
    public DateOnly Today => Zone.Date(Now);

    /// <summary>The message that the answered question was about; null where none is answered.</summary>
    public string? About { get; init; }

    /// <summary>The message that is answered, said or changed here, as rows of the log keep it; null for other taps, and where the platform gives no id.</summary>
    public string? Message => About ?? Received.Event switch
    {
        { SaidAs: { } said } => Named(said),
        { Kind: ChatEventKind.Edited or ChatEventKind.Deleted, MessageId: { } changed } => Named(changed),
        _ => null,
    };

    public Task SayAsync(string text, CancellationToken cancellationToken) =>
        SayAsync(new ChatMessage(MessageKind.Reply, text), cancellationToken);

    /// <summary>Answers in the conversation the event came from; figures, names and notes, where others read that, to the speaker alone.</summary>
    public async Task SayAsync(ChatMessage message, CancellationToken cancellationToken)
    {
        if (message.Kind == MessageKind.Report && Received.Event.Aside is { } aside)
        {
            await PlanAsync(aside, message, cancellationToken);
            message = new ChatMessage(MessageKind.Reply, ChannelWords.Aside);
        }

        await PlanAsync(Received.Event.Conversation, message, cancellationToken);
    }

    /// <summary>Says something in the speaker's own DM, wherever they asked for it.</summary>
    /// <param name="direct">The platform's id of that DM, or of the speaker.</param>
    public Task SayPrivatelyAsync(string direct, string text, CancellationToken cancellationToken) =>
        SayPrivatelyAsync(direct, new ChatMessage(MessageKind.Reply, text), cancellationToken);

    /// <inheritdoc cref="SayPrivatelyAsync(string, string, CancellationToken)"/>
    public Task SayPrivatelyAsync(string direct, ChatMessage message, CancellationToken cancellationToken) => PlanAsync(direct, message, cancellationToken);

    private Task PlanAsync(string conversation, ChatMessage message, CancellationToken cancellationToken) =>
        new OutboxStore(Session).PlanAsync(
            new NewMessage(Received.WorkspaceId, conversation, Received.Event.User, Speaker.Id, message, Now, InboxId: Received.InboxId), cancellationToken);

    private string Named(string message) => string.Create(CultureInfo.InvariantCulture, $"{Received.WorkspaceId}/{message}");

    /// <summary>The instant at which a local date's working day begins for the speaker.</summary>
    public DateTimeOffset Opening(DateOnly date) => Zone.At(date, Speaker.Opens);
}
