using System.Text.Json;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Postgres;
using NudgeBot.Postgres.Conversations;
using NudgeBot.Postgres.Dashboard;
using NudgeBot.Postgres.Messages;

namespace NudgeBot.Host.Messages;

/// <summary>
/// Handles kept events: those of one conversation in their order and one at a time, across all hosts, because the oldest waiting
/// one is taken by a row lock and the next is not ready before it is settled.
/// </summary>
internal sealed partial class InboxWorker(Database database, IConversation conversation, InboxBell bell, TimeProvider machine, ILogger<InboxWorker> logger)
{
    private const int Tries = 5;
    private const int AtOnce = 4;
    private static readonly TimeSpan KeepIdsFor = TimeSpan.FromHours(48);

    private readonly Claims claims = new(database);

    private enum Try
    {
        NotOurs,
        Failed,
        Handled,
    }

    /// <summary>Handles what is ready; true when there was something that nobody else is at.</summary>
    public async Task<bool> WorkAsync(CancellationToken cancellationToken)
    {
        var worked = false;
        var ready = await claims.ReadyInboxAsync(machine.GetUtcNow(), most: 64, cancellationToken);
        await Parallel.ForEachAsync(ready, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (claim, token) =>
        {
            if (await TryAsync(claim, token) != Try.NotOurs)
            {
                worked = true;
            }
        });
        return worked;
    }

    /// <summary>Forgets the ids of events that no platform will repeat any more, readings that nobody may ask about any more, and links and sessions of the page that are over.</summary>
    public async Task ForgetAsync(CancellationToken cancellationToken)
    {
        foreach (var organization in await claims.OrganizationIdsAsync(cancellationToken))
        {
            await database.InAsync(organization, async session =>
            {
                await new InboxStore(session).ForgetAsync(machine.GetUtcNow() - KeepIdsFor, cancellationToken);
                await new ReadingStore(session).ForgetAsync(machine.GetUtcNow(), cancellationToken);
                await new PageDoorStore(session).ForgetAsync(machine.GetUtcNow(), cancellationToken);
            }, cancellationToken);
        }
    }

    /// <summary>Handles one event, unless somebody else does, or an earlier one of its conversation waits. Whether it is handled.</summary>
    public async Task<bool> HandleAsync(Claim claim, CancellationToken cancellationToken)
    {
        var isHandled = await TryAsync(claim, cancellationToken) == Try.Handled;

        // The next one of its conversation may have come, and been left alone, in the meantime.
        bell.Ring();
        return isHandled;
    }

    private async Task<Try> TryAsync(Claim claim, CancellationToken cancellationToken)
    {
        InboxEntry? entry = null;
        try
        {
            await using var session = await database.BeginAsync(claim.OrganizationId, cancellationToken);
            var inbox = new InboxStore(session);
            entry = await inbox.TakeAsync(claim.Id, cancellationToken);
            if (entry is null)
            {
                return Try.NotOurs;
            }

            await conversation.HandleAsync(session, Read(entry), cancellationToken);
            await inbox.HandledAsync(entry.Id, machine.GetUtcNow(), cancellationToken);
            await session.CommitAsync(cancellationToken);
            return Try.Handled;
        }
        // The edge of one event's handling: whatever went wrong is logged once, undone with its transaction, and tried again.
#pragma warning disable CA1031
        catch (Exception exception) when (exception is not OperationCanceledException && entry is not null)
#pragma warning restore CA1031
        {
            Log.Failed(logger, exception, entry.Id, entry.Attempts + 1);
            await SettleFailureAsync(claim, entry, cancellationToken);
            return Try.Failed;
        }
    }

    private async Task SettleFailureAsync(Claim claim, InboxEntry entry, CancellationToken cancellationToken)
    {
        var now = machine.GetUtcNow();
        if (entry.Attempts + 1 < Tries)
        {
            var pause = TimeSpan.FromSeconds(Math.Pow(2, entry.Attempts));
            await database.InAsync(claim.OrganizationId, session => new InboxStore(session).FailedOnceAsync(entry.Id, now + pause, cancellationToken), cancellationToken);
            return;
        }

        await database.InAsync(claim.OrganizationId, session => new InboxStore(session).FailedAsync(entry.Id, now, cancellationToken), cancellationToken);
        Log.GivenUp(logger, entry.Id);
        try
        {
            await database.InAsync(claim.OrganizationId, session => conversation.ApologizeAsync(session, Read(entry), CancellationToken.None), CancellationToken.None);
        }
        // Whatever keeps the bot from saying so, the event stays given up on, and the next of its conversation has its turn.
#pragma warning disable CA1031
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.NotTold(logger, exception, entry.Id);
        }
    }

    private static Received Read(InboxEntry entry) =>
        new(entry.Id, entry.WorkspaceId, JsonSerializer.Deserialize<ChatEvent>(entry.Body, MessageJson.Options)!);

    private static partial class Log
    {
        [LoggerMessage(210, LogLevel.Error, "Event {InboxId} failed on try {Try}.")]
        public static partial void Failed(ILogger logger, Exception exception, long inboxId, int @try);

        [LoggerMessage(211, LogLevel.Error, "Event {InboxId} is given up on.")]
        public static partial void GivenUp(ILogger logger, long inboxId);

        [LoggerMessage(212, LogLevel.Error, "Nobody could be told that event {InboxId} is given up on.")]
        public static partial void NotTold(ILogger logger, Exception exception, long inboxId);
    }
}
