using NudgeBot.Core.Chat.Messages;
using NudgeBot.Postgres;
using NudgeBot.Postgres.Messages;
using NudgeBot.Postgres.People;

namespace NudgeBot.Host.Messages;

/// <summary>What a host may send into a workspace now.</summary>
/// <param name="Workspace">Null, with nothing to send, where another host sends.</param>
/// <param name="Wait">How long the workspace must be left alone, because it was sent as much as it may be; null when it need not.</param>
internal sealed record Claimed(WorkspaceRow? Workspace, IReadOnlyList<MessageToSend> Messages, TimeSpan? Wait = null);

/// <summary>
/// Claims what is to be sent next, for one host per workspace at a time and no faster than its platform allows. What says "sending" and is not under
/// way here has lost its sender: it is first found out what became of that.
/// </summary>
internal sealed class OutboxClaims(Database database, Deliveries deliveries, IEnumerable<IChatChannel> channels, HostIdentity host, TimeProvider machine)
{
    // Longer than any network call may take, so that a lease never runs out in the middle of one.
    private static readonly TimeSpan LeaseLength = TimeSpan.FromSeconds(30);
    private const int AtOnce = 8;

    /// <summary>Claims the next messages.</summary>
    /// <param name="lane">What this host has under way there; nobody else takes from it meanwhile.</param>
    public async Task<Claimed> ClaimAsync(Claim workspace, Lane lane, CancellationToken cancellationToken)
    {
        var underWay = lane.UnderWay;
        WorkspaceRow? row;
        IReadOnlyList<MessageToSend> orphans;
        await using (var session = await database.BeginAsync(workspace.OrganizationId, cancellationToken))
        {
            row = await new IdentityStore(session).WorkspaceAsync(workspace.Id, cancellationToken);
            if (row is null || !await IsOursAsync(session, workspace, cancellationToken))
            {
                return Nothing;
            }

            orphans = [.. (await new SendingStore(session).OrphansAsync(workspace.Id, machine.GetUtcNow(), cancellationToken)).Where(message => !underWay.ContainsKey(message.Id))];
            if (orphans.Count == 0)
            {
                return await ClaimAsync(session, row, lane, cancellationToken);
            }

            await session.CommitAsync(cancellationToken);
        }

        foreach (var orphan in orphans)
        {
            // Each takes as long as the platform does, and together they may outlast the lease.
            if (!await database.InAsync(workspace.OrganizationId, session => IsOursAsync(session, workspace, cancellationToken), cancellationToken))
            {
                return Nothing;
            }

            await deliveries.FindOutAsync(workspace.OrganizationId, row, orphan, cancellationToken);
        }

        await using var last = await database.BeginAsync(workspace.OrganizationId, cancellationToken);
        return await IsOursAsync(last, workspace, cancellationToken) ? await ClaimAsync(last, row, lane, cancellationToken) : Nothing;
    }

    private static Claimed Nothing => new(Workspace: null, []);

    // Asks for the lease, or prolongs it.
    private async Task<bool> IsOursAsync(Session session, Claim workspace, CancellationToken cancellationToken)
    {
        var now = machine.GetUtcNow();
        return await new LeaseStore(session).AskAsync(workspace.Id, host.Name, HostIdentity.IsDead, now, now + LeaseLength, cancellationToken) != Lease.Refused;
    }

    private async Task<Claimed> ClaimAsync(Session session, WorkspaceRow workspace, Lane lane, CancellationToken cancellationToken)
    {
        var claimed = await ClaimAsync(session, workspace, Math.Min(AtOnce, lane.Room), machine.GetUtcNow(), cancellationToken);

        // A stop must not leave open whether they are claimed.
        await session.CommitAsync(CancellationToken.None);
        return claimed;
    }

    // What a workspace may be sent travels with its lease, so that no two hosts, nor one after the other, go faster than the platform allows.
    private async Task<Claimed> ClaimAsync(Session session, WorkspaceRow workspace, int most, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var sending = new SendingStore(session);
        if (channels.SingleOrDefault(channel => channel.Platform == workspace.Platform)?.Pace is not { } pace)
        {
            return new Claimed(workspace, await sending.ClaimAsync(workspace.Id, now, new Room(most, most, most), TimeSpan.Zero, cancellationToken));
        }

        var leases = new LeaseStore(session);
        var allowance = pace.At(await leases.AllowanceAsync(workspace.Id, cancellationToken), now);
        if (allowance.Whole <= 0)
        {
            return new Claimed(workspace, [], pace.Until(allowance));
        }

        most = Math.Min(most, allowance.Whole);
        var batch = await sending.ClaimAsync(workspace.Id, now, new Room(most, allowance.WholeOpenings, allowance.WholeUpdates, pace.Hourly), pace.PerConversation, cancellationToken);
        var opened = batch.Count(message => message.Opens);
        var left = allowance.Less(pace.OpeningCounts ? batch.Count + opened : batch.Count, opened, batch.Count(message => message.Updates));
        await leases.KeepAllowanceAsync(workspace.Id, left, cancellationToken);
        return new Claimed(workspace, batch, batch.Count == most && left.Whole <= 0 ? pace.Until(left) : null);
    }
}
