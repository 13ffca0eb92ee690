using System.Globalization;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Postgres;
using NudgeBot.Postgres.Messages;
using NudgeBot.Postgres.Nudges;
using NudgeBot.Postgres.People;

namespace NudgeBot.Host.Messages;

/// <summary>Sends one message and settles it. Nobody gets the same nudge twice; a reply whose answer got lost is sent once more.</summary>
internal sealed partial class Deliveries(
    Database database, IEnumerable<IChatChannel> channels, INudgeDepartures nudges, IEnumerable<IPageLinks> pages, TimeProvider machine, ILogger<Deliveries> logger)
{
    private static readonly TimeSpan NetworkTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);
    private const int TriesInQuickSuccession = 3;
    private const int MostTries = 24;

    /// <summary>Sends a claimed message. A host that stops still sends and settles it: cut off on its way, nobody would know what became of it.</summary>
    /// <param name="stopping">Ends no more than the question about a lost answer, which the next host asks again.</param>
    public async Task DeliverAsync(long organizationId, WorkspaceRow workspace, MessageToSend message, CancellationToken stopping)
    {
        if (message is { NudgeId: { } nudgeId, Kind: "nudge" } && !await nudges.MayLeaveAsync(organizationId, nudgeId, CancellationToken.None))
        {
            await SettleAsync(organizationId, store => store.GiveUpAsync(message.Id, "withdrawn", "moot at the moment of sending", machine.GetUtcNow(), CancellationToken.None));
            return;
        }

        if (message.PointlessAfter is { } end && machine.GetUtcNow() + await new BusinessOffset(database).ReadAsync(CancellationToken.None) >= end)
        {
            await database.InAsync(
                organizationId,
                async session =>
                {
                    await new SendingStore(session).GiveUpAsync(message.Id, "withdrawn", "too late", machine.GetUtcNow(), CancellationToken.None);
                    await new NoticeStore(session).MissedAsync(message.Id, CancellationToken.None);
                },
                CancellationToken.None);
            return;
        }

        if (message is { Updates: true, Replaces: null })
        {
            // The message it would update never reached the platform, so there is nothing to update.
            await SettleAsync(organizationId, store => store.GiveUpAsync(message.Id, "withdrawn", "nothing to update", machine.GetUtcNow(), CancellationToken.None));
            return;
        }

        var channel = Channel(workspace);
        Delivery delivery;
        try
        {
            using var limit = new CancellationTokenSource(NetworkTimeout, machine);
            delivery = await channel.SendAsync(await WithLinkAsync(organizationId, Outgoing(workspace, message), limit.Token), limit.Token);
        }
        // Whatever the channel throws means the same: nobody knows whether the message went out, so it is looked up.
#pragma warning disable CA1031
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.Lost(logger, message.Id, exception.GetType().Name);
            await FindOutAsync(organizationId, workspace, message, stopping);
            return;
        }

        await SettleAsync(organizationId, workspace, message, delivery);
    }

    /// <summary>Settles a message whose answer was lost: by asking the platform where it can be asked.</summary>
    public async Task FindOutAsync(long organizationId, WorkspaceRow workspace, MessageToSend message, CancellationToken cancellationToken)
    {
        switch (await Channel(workspace).LookUpAsync(Outgoing(workspace, message), cancellationToken))
        {
            case LookUp.Arrived arrived:
                await SettleAsync(organizationId, workspace, message, new Delivery.Sent(arrived.MessageId));
                break;
            case LookUp.AskAgain again:
                await SettleAsync(organizationId, store => store.AskAgainAsync(message.Id, machine.GetUtcNow() + again.After, CancellationToken.None));
                break;
            case LookUp.NeverArrived:
            case LookUp.CannotTell when message is { Kind: not "nudge", Resent: false }:
                await SettleAsync(organizationId, store => store.SendAgainAsync(message.Id, CancellationToken.None));
                break;
            default:
                Log.Unknown(logger, message.Id);
                await SettleAsync(organizationId, store => store.GiveUpAsync(message.Id, "unknown", "the answer was lost", machine.GetUtcNow(), CancellationToken.None));
                break;
        }
    }

    private async Task SettleAsync(long organizationId, WorkspaceRow workspace, MessageToSend message, Delivery delivery)
    {
        await using var session = await database.BeginAsync(organizationId, CancellationToken.None);
        var store = new SendingStore(session);
        var now = machine.GetUtcNow();
        switch (delivery)
        {
            case Delivery.Sent sent:
                await store.SentAsync(message.Id, sent.MessageId, now, CancellationToken.None);
                if (message is { NudgeId: { } left, Kind: "nudge" })
                {
                    await nudges.LeftAsync(session, left, CancellationToken.None);
                }

                break;
            case Delivery.TryLater later when message.Attempts < MostTries:
                await store.TryLaterAsync(message.Id, now + Pause(later.After, message.Attempts), later.Reason, CancellationToken.None);
                break;
            default:
                var reason = delivery is Delivery.Undeliverable undeliverable ? undeliverable.Reason : "refused too often";
                Log.Undeliverable(logger, message.Id, workspace.Platform, reason);
                await store.GiveUpAsync(message.Id, "undeliverable", reason, now, CancellationToken.None);
                if (message is { NudgeId: { } lost, Kind: "nudge" })
                {
                    await nudges.LostAsync(session, lost, reason, CancellationToken.None);
                }

                break;
        }

        await session.CommitAsync(CancellationToken.None);
    }

    // A platform that is away for an hour loses nothing: after a few tries the pauses grow, and all of them together are longer than that.
    private static TimeSpan Pause(TimeSpan? told, int attempts)
    {
        var grown = ShortestPause * Math.Pow(2, Math.Clamp(attempts - TriesInQuickSuccession, 0, 10));
        var own = grown < LongestPause ? grown : LongestPause;
        return told is not { } after ? own : attempts <= TriesInQuickSuccession || after > own ? after : own;
    }

    // What is known is written down, also by a host that stops.
    private Task SettleAsync(long organizationId, Func<SendingStore, Task> settle) =>
        database.InAsync(organizationId, session => settle(new SendingStore(session)), CancellationToken.None);

    private IChatChannel Channel(WorkspaceRow workspace) =>
        channels.SingleOrDefault(channel => channel.Platform == workspace.Platform) ?? new SwitchedOff(workspace.Platform);

    private static OutgoingMessage Outgoing(WorkspaceRow workspace, MessageToSend message) => new(
        message.Id.ToString(CultureInfo.InvariantCulture), new Address(workspace.ExternalId, message.Conversation, message.UserId), message.Message, message.Replaces)
    {
        Attempt = message.Attempts,
    };

    // The secret in a link stands in no row of ours, so every try has a link of its own.
    private async Task<OutgoingMessage> WithLinkAsync(long organizationId, OutgoingMessage outgoing, CancellationToken cancellationToken) =>
        outgoing.Message.Card?.Link is { Address: null } link && pages.FirstOrDefault() is { } maker && await maker.MakeAsync(organizationId, link.PageOf, cancellationToken) is { } address
            ? outgoing with { Message = PageWords.WithAddress(outgoing.Message, address) }
            : outgoing;

    /// <summary>Stands in for a platform without settings: its messages wait until it is switched on.</summary>
    private sealed class SwitchedOff(string platform) : IChatChannel
    {
        public string Platform => platform;

        public Task<Delivery> SendAsync(OutgoingMessage message, CancellationToken cancellationToken) =>
            Task.FromResult<Delivery>(new Delivery.TryLater($"{platform} is switched off", TimeSpan.FromMinutes(10)));

        public Task<LookUp> LookUpAsync(OutgoingMessage message, CancellationToken cancellationToken) =>
            Task.FromResult<LookUp>(new LookUp.CannotTell());
    }

    private static partial class Log
    {
        [LoggerMessage(230, LogLevel.Warning, "The answer to message {OutboxId} was lost ({Kind}); the platform is asked.")]
        public static partial void Lost(ILogger logger, long outboxId, string kind);

        [LoggerMessage(231, LogLevel.Warning, "Nobody can say whether message {OutboxId} arrived; it is not sent again.")]
        public static partial void Unknown(ILogger logger, long outboxId);

        [LoggerMessage(232, LogLevel.Warning, "Message {OutboxId} cannot be delivered on {Platform}: {Reason}.")]
        public static partial void Undeliverable(ILogger logger, long outboxId, string platform, string reason);
    }
}
