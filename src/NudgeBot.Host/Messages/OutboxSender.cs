using System.Collections.Concurrent;
using System.Data.Common;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Postgres;
using NudgeBot.Postgres.Messages;
using NudgeBot.Postgres.People;

namespace NudgeBot.Host.Messages;

/// <summary>
/// Sends what the outbox holds, one host per workspace at a time. A workspace whose last sender died is first asked
/// what became of the messages it left between the network call and its answer.
/// </summary>
internal sealed class OutboxSender(Database database, Deliveries deliveries, IEnumerable<IChatChannel> channels, HostIdentity host, TimeProvider machine)
{
    // Longer than any network call may take, so that a lease never runs out in the middle of one.
    private static readonly TimeSpan LeaseLength = TimeSpan.FromSeconds(30);
    private const int AtOnce = 8;
    private const int MostWorkspaces = 32;

    private readonly Claims claims = new(database);
    private readonly ConcurrentDictionary<Claim, SemaphoreSlim> turns = new();
    private readonly Dictionary<Claim, Task> runs = [];

    /// <summary>
    /// Starts sending what is ready, and does not wait for it: every workspace is sent to at its own speed, and one that hangs holds up nobody else.
    /// For one caller at a time.
    /// </summary>
    /// <param name="more">Is rung when a workspace was sent to, because there may be more for it by then.</param>
    /// <exception cref="Exception">What a run that was started before has failed with.</exception>
    public async Task BeginAsync(Bell more, CancellationToken cancellationToken)
    {
        foreach (var (workspace, run) in runs.Where(one => one.Value.IsCompleted).ToList())
        {
            runs.Remove(workspace);
            await run;
        }

        var busy = runs.Count;
        foreach (var workspace in await claims.WorkspacesWithMailAsync(machine.GetUtcNow(), host.Name, MostWorkspaces + busy, cancellationToken))
        {
            if (!runs.ContainsKey(workspace))
            {
                runs[workspace] = RunAsync(workspace, more, cancellationToken);
            }
        }
    }

    /// <summary>Sends what is ready, and waits for all of it; true when something was.</summary>
    public async Task<bool> WorkAsync(CancellationToken cancellationToken)
    {
        var workspaces = await claims.WorkspacesWithMailAsync(machine.GetUtcNow(), host.Name, MostWorkspaces, cancellationToken);
        var worked = await Task.WhenAll(workspaces.Select(workspace => SendFromAsync(workspace, cancellationToken)));
        return worked.Contains(true);
    }

    /// <summary>Gives the leases back on the way out, once nothing is under way any more.</summary>
    public async Task ReleaseAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAll(runs.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var workspace in turns.Keys)
        {
            try
            {
                await database.InAsync(workspace.OrganizationId, session => new LeaseStore(session).ReleaseAsync(workspace.Id, host.Name, cancellationToken), cancellationToken);
            }
            catch (DbException)
            {
                // The lease runs out by itself.
                return;
            }
        }
    }

    private async Task RunAsync(Claim workspace, Bell more, CancellationToken cancellationToken)
    {
        if (await SendFromAsync(workspace, cancellationToken))
        {
            while (await SendFromAsync(workspace, cancellationToken))
            {
            }

            more.Ring();
        }
    }

    // The loop and a moved clock may both want to send; within one host they take turns.
    private async Task<bool> SendFromAsync(Claim workspace, CancellationToken cancellationToken)
    {
        var turn = turns.GetOrAdd(workspace, _ => new SemaphoreSlim(1));
        await turn.WaitAsync(cancellationToken);
        try
        {
            var (row, batch) = await ClaimAsync(workspace, cancellationToken);
            await Task.WhenAll(batch.Select(message => deliveries.DeliverAsync(workspace.OrganizationId, row!, message, cancellationToken)));
            return batch.Count > 0;
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<(WorkspaceRow? Workspace, IReadOnlyList<MessageToSend> Batch)> ClaimAsync(Claim workspace, CancellationToken cancellationToken)
    {
        var now = machine.GetUtcNow();
        Lease lease;
        WorkspaceRow? row;
        IReadOnlyList<MessageToSend> orphans = [];
        await using (var session = await database.BeginAsync(workspace.OrganizationId, cancellationToken))
        {
            row = await new IdentityStore(session).WorkspaceAsync(workspace.Id, cancellationToken);
            lease = await new LeaseStore(session).AskAsync(workspace.Id, host.Name, HostIdentity.IsDead, now, now + LeaseLength, cancellationToken);
            if (lease != Lease.Refused)
            {
                // Every message this host had under way is settled before its next turn, so what still says "sending" has lost its sender.
                orphans = await new SendingStore(session).OrphansAsync(workspace.Id, now, cancellationToken);
            }

            await session.CommitAsync(cancellationToken);
        }

        if (lease == Lease.Refused || row is null)
        {
            return (row, []);
        }

        foreach (var orphan in orphans)
        {
            await deliveries.FindOutAsync(workspace.OrganizationId, row, orphan, cancellationToken);
        }

        var batch = await database.InAsync(workspace.OrganizationId, session => ClaimAsync(session, row, now, cancellationToken), cancellationToken);
        return (row, batch);
    }

    // What a workspace may be sent travels with its lease, so that no two hosts, nor one after the other, go faster than the platform allows.
    private async Task<IReadOnlyList<MessageToSend>> ClaimAsync(Session session, WorkspaceRow workspace, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var sending = new SendingStore(session);
        if (channels.SingleOrDefault(channel => channel.Platform == workspace.Platform)?.Pace is not { } pace)
        {
            return await sending.ClaimAsync(workspace.Id, now, AtOnce, AtOnce, TimeSpan.Zero, cancellationToken);
        }

        var leases = new LeaseStore(session);
        var allowance = pace.At(await leases.AllowanceAsync(workspace.Id, cancellationToken), now);
        if (allowance.Whole == 0)
        {
            return [];
        }

        var batch = await sending.ClaimAsync(workspace.Id, now, Math.Min(AtOnce, allowance.Whole), allowance.WholeOpenings, pace.PerConversation, cancellationToken);
        await leases.KeepAllowanceAsync(workspace.Id, allowance.Less(batch.Count, batch.Count(message => message.Opens)), cancellationToken);
        return batch;
    }
}
