using System.Collections.Concurrent;
using System.Data.Common;
using NudgeBot.Postgres;
using NudgeBot.Postgres.Messages;

namespace NudgeBot.Host.Messages;

/// <summary>Sends what the outbox holds, one host per workspace at a time, and the next messages while others are still on their way.</summary>
internal sealed class OutboxSender(Database database, OutboxClaims outbox, Deliveries deliveries, HostIdentity host, TimeProvider machine)
{
    private const int MostWorkspaces = 32;
    private static readonly TimeSpan LookAnyway = TimeSpan.FromSeconds(1);

    private readonly Claims claims = new(database);
    private readonly ConcurrentDictionary<Claim, Lane> lanes = new();
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
            if (runs.ContainsKey(workspace))
            {
                LaneOf(workspace).Bell.Ring();
            }
            else
            {
                runs[workspace] = RunAsync(workspace, more, cancellationToken);
            }
        }
    }

    /// <summary>Sends what is ready, and waits for all of it; true when something was.</summary>
    public async Task<bool> WorkAsync(CancellationToken cancellationToken)
    {
        var workspaces = await claims.WorkspacesWithMailAsync(machine.GetUtcNow(), host.Name, MostWorkspaces, cancellationToken);
        var worked = await Task.WhenAll(workspaces.Select(async workspace =>
        {
            var lane = LaneOf(workspace);
            var (started, _) = await StartAsync(workspace, lane, cancellationToken);
            await Task.WhenAll(started.Union(lane.UnderWay.Values));
            return started.Count > 0;
        }));
        return worked.Contains(true);
    }

    /// <summary>Gives the leases back on the way out, once nothing is under way any more.</summary>
    public async Task ReleaseAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAll(runs.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Task.WhenAll(lanes.Values.SelectMany(lane => lane.UnderWay.Values)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var workspace in lanes.Keys)
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

    // Ends when nothing is ready and nothing under way. A delivery that fails ends it, too, and says so where the run is awaited.
    private async Task RunAsync(Claim workspace, Bell more, CancellationToken cancellationToken)
    {
        var lane = LaneOf(workspace);
        var (begun, hasSent, isOver) = (new List<Task>(), false, false);
        while (!isOver && !begun.Exists(delivery => delivery.IsFaulted))
        {
            var (started, wait) = await StartAsync(workspace, lane, cancellationToken);
            begun.RemoveAll(delivery => delivery.IsCompletedSuccessfully);
            begun.AddRange(started);
            hasSent |= started.Count > 0;
            if (wait is { } pause)
            {
                await Task.Delay(pause, machine, cancellationToken);
            }
            else if (started.Count == 0 && lane.UnderWay.Count == 0)
            {
                isOver = true;
            }
            else if (started.Count == 0 || lane.Room == 0)
            {
                // One that is settled makes room, or makes way for the next of its conversation.
                await lane.Bell.HearAsync(LookAnyway, machine, cancellationToken);
            }
        }

        await Task.WhenAll(begun);
        if (hasSent)
        {
            more.Ring();
        }
    }

    private async Task<(IReadOnlyList<Task> Started, TimeSpan? Wait)> StartAsync(Claim workspace, Lane lane, CancellationToken cancellationToken)
    {
        await lane.Turn.WaitAsync(cancellationToken);
        try
        {
            if (lane.Room == 0)
            {
                return ([], null);
            }

            var claimed = await outbox.ClaimAsync(workspace, lane, cancellationToken);
            return ([.. claimed.Messages.Select(message => lane.Note(message.Id, deliveries.DeliverAsync(workspace.OrganizationId, claimed.Workspace!, message, cancellationToken)))], claimed.Wait);
        }
        finally
        {
            lane.Turn.Release();
        }
    }

    private Lane LaneOf(Claim workspace) => lanes.GetOrAdd(workspace, _ => new Lane());
}
