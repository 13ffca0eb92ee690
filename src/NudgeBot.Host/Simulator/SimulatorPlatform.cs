using NudgeBot.Core.Chat.Messages;
using NudgeBot.Host.Schedule;
using NudgeBot.Postgres;
using NudgeBot.Postgres.Simulator;

namespace NudgeBot.Host.Simulator;

/// <summary>What became of a tap.</summary>
internal abstract record Tap
{
    private Tap() { }

    public sealed record Counted : Tap;

    /// <summary>Nothing was handed in, and that is no error: the card is settled, or this very tap was counted before.</summary>
    public sealed record Ignored(string Note) : Tap;

    public sealed record NoSuchMessage : Tap;

    public sealed record NoSuchButton : Tap;
}

/// <summary>The platform's side of a person's hand: what is typed or tapped is shown, and handed in as an event.</summary>
internal sealed class SimulatorPlatform(Database database, IChatEvents events, BusinessClock clock) : IDisposable
{
    private const string Name = SimulatorWorkspaceStore.Name;

    // Whoever speaks holds one connection while the event is kept on another; a few at a time leave some to everybody else.
    private readonly SemaphoreSlim speakers = new(8);

    /// <summary>Shows what a person said and hands it in: both or, where the database fails, neither. Returns the message's id.</summary>
    public async Task<long> SayAsync(long organizationId, long personId, string text, CancellationToken cancellationToken)
    {
        await speakers.WaitAsync(cancellationToken);
        try
        {
            var conversation = SimulatorConversation.OfPerson(personId);
            var now = await clock.NowAsync(cancellationToken);
            await using var session = await database.BeginAsync(organizationId, cancellationToken);
            var said = new ChatMessage(MessageKind.Text, text);
            var id = await new SimulatorMessageStore(session).AddAsync(conversation, $"said-{Guid.NewGuid():n}", now, fromBot: false, said, cancellationToken);
            var message = Ids.Write(id);

            await KeepAsync(new ChatEvent(Name, Name, conversation, $"msg-{message}", Ids.Write(personId), ChatEventKind.Said, text, message, null, null) { SaidAs = message }, cancellationToken);
            await session.CommitAsync(cancellationToken);
            return id;
        }
        finally
        {
            speakers.Release();
        }
    }

    /// <summary>Puts other words in the place of what a person said, and hands that in. False when that person said no such thing.</summary>
    public Task<bool> ChangeAsync(long organizationId, long personId, long messageId, string text, CancellationToken cancellationToken) => AgainAsync(
        organizationId, personId, messageId, ChatEventKind.Edited, text, (store, conversation) => store.ChangeSaidAsync(messageId, conversation, text, cancellationToken), cancellationToken);

    /// <summary>Removes what a person said, and hands that in. False when that person said no such thing.</summary>
    public Task<bool> DeleteAsync(long organizationId, long personId, long messageId, CancellationToken cancellationToken) => AgainAsync(
        organizationId, personId, messageId, ChatEventKind.Deleted, null, (store, conversation) => store.DeleteSaidAsync(messageId, conversation, cancellationToken), cancellationToken);

    /// <summary>Hands in a tap, once for each state of the card: a second tap before the card has changed is the same event.</summary>
    public async Task<Tap> TapAsync(long organizationId, long personId, long messageId, string actionId, string value, CancellationToken cancellationToken)
    {
        var conversation = SimulatorConversation.OfPerson(personId);
        var message = await database.InAsync(organizationId, session => new SimulatorMessageStore(session).FindAsync(messageId, cancellationToken), cancellationToken);

        switch (message)
        {
            case null:
            case { FromBot: false }:
            case var elsewhere when elsewhere.Conversation != conversation:
                return new Tap.NoSuchMessage();
            case { Message.Card.Actions.Count: 0 }:
                return new Tap.Ignored("This card is settled, so nothing was changed.");
            case { Message.Card: var card } when card?.Actions.Any(action => action.Id == actionId && action.Value == value) != true:
                return new Tap.NoSuchButton();
        }

        var eventId = $"tap-{Ids.Write(messageId)}-{actionId}-{value}-{Ids.Write(message.ChangedAt.UtcTicks)}";
        var kept = await KeepAsync(
            new ChatEvent(Name, Name, conversation, eventId, Ids.Write(personId), ChatEventKind.Tapped, null, Ids.Write(messageId), actionId, value), cancellationToken);
        return kept == Kept.Repeated ? new Tap.Ignored("This tap was counted already.") : new Tap.Counted();
    }

    // Shown and handed in together, or not at all.
    private async Task<bool> AgainAsync(
        long organizationId, long personId, long messageId, ChatEventKind what, string? text, Func<SimulatorMessageStore, string, Task<bool>> change, CancellationToken cancellationToken)
    {
        await speakers.WaitAsync(cancellationToken);
        try
        {
            var conversation = SimulatorConversation.OfPerson(personId);
            await using var session = await database.BeginAsync(organizationId, cancellationToken);
            if (!await change(new SimulatorMessageStore(session), conversation))
            {
                return false;
            }

            var eventId = $"{(what == ChatEventKind.Edited ? "edit" : "delete")}-{Ids.Write(messageId)}-{Guid.NewGuid():n}";
            await KeepAsync(new ChatEvent(Name, Name, conversation, eventId, Ids.Write(personId), what, text, Ids.Write(messageId), null, null), cancellationToken);
            await session.CommitAsync(cancellationToken);
            return true;
        }
        finally
        {
            speakers.Release();
        }
    }

    public void Dispose() => speakers.Dispose();

    private async Task<Kept> KeepAsync(ChatEvent happened, CancellationToken cancellationToken) =>
        await events.KeepAsync(happened, cancellationToken) switch
        {
            // The gate has just seen it installed.
            Kept.UnknownWorkspace => throw new InvalidOperationException("The simulator was removed while somebody spoke."),
            var kept => kept,
        };
}
