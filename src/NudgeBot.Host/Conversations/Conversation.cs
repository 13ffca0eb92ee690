using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Host.Messages;
using NudgeBot.Host.Schedule;
using NudgeBot.Postgres;
using NudgeBot.Postgres.Messages;
using NudgeBot.Postgres.People;

namespace NudgeBot.Host.Conversations;

/// <summary>The door of a conversation: who is it, and did they say something or tap something?</summary>
internal sealed class Conversation(BusinessClock clock, Sentences sentences, Edits edits, FileDrops drops, Withdrawals withdrawals) : IConversation
{
    public async Task HandleAsync(Session session, Received received, CancellationToken cancellationToken)
    {
        var now = await clock.NowAsync(cancellationToken);
        await new IdentityStore(session).PresentAsync(received.WorkspaceId, received.Event.User, received.Event.Conversation, cancellationToken);
        if (await new PersonStore(session).SpeakingAsAsync(received.WorkspaceId, received.Event.User, cancellationToken) is not { } speaker)
        {
            await ReplyAsync(session, received, BotWords.Stranger, now, cancellationToken);
            return;
        }

        var turn = new Turn(session, received, speaker, now);
        switch (received.Event.Kind)
        {
            case ChatEventKind.Said when FileDrops.IsAbout(received.Event):
                await drops.LookAsync(turn, cancellationToken);
                break;
            case ChatEventKind.Said:
                await sentences.AnswerAsync(turn, received.Event.Text ?? "", cancellationToken);
                break;
            case ChatEventKind.Tapped when received.Event.ActionId == Actions.Say:
                await sentences.AnswerAsync(turn, received.Event.Value ?? "", cancellationToken);
                break;
            case ChatEventKind.Tapped when received.Event.ActionId == Actions.Import:
                await drops.ImportAsync(turn, cancellationToken);
                break;
            case ChatEventKind.Tapped when received.Event.ActionId == Actions.LeaveFiles:
                await FileDrops.LeaveAsync(turn, cancellationToken);
                break;
            case ChatEventKind.Tapped:
                await Taps.AnswerAsync(turn, cancellationToken);
                break;
            case ChatEventKind.Edited:
                await edits.ChangedAsync(turn, received.Event.Text ?? "", cancellationToken);
                break;
            case ChatEventKind.Deleted:
                await Edits.DeletedAsync(turn, cancellationToken);
                break;
        }

        // A call may have answered what others were nudged about.
        await withdrawals.SettleMootAsync(session, now, cancellationToken);
    }

    public async Task ApologizeAsync(Session session, Received received, CancellationToken cancellationToken) =>
        await ReplyAsync(session, received, BotWords.Apology, await clock.NowAsync(cancellationToken), cancellationToken);

    private static Task ReplyAsync(Session session, Received received, string text, DateTimeOffset now, CancellationToken cancellationToken) =>
        new OutboxStore(session).PlanAsync(
            new NewMessage(
                received.WorkspaceId, received.Event.Conversation, received.Event.User, null, new ChatMessage(MessageKind.Reply, text), now, InboxId: received.InboxId),
            cancellationToken);
}
