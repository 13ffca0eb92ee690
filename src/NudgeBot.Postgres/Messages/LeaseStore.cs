using System.Text.Json;
using NudgeBot.Core.Chat.Messages;

namespace NudgeBot.Postgres.Messages;

/// <summary>What came of asking for a workspace's lease.</summary>
public enum Lease
{
    /// <summary>Another host sends there.</summary>
    Refused,

    /// <summary>This host had it already.</summary>
    Kept,

    /// <summary>It was free or had run out: whatever the last holder left unsettled is now this host's to settle.</summary>
    Taken,
}

/// <summary>One host at a time sends into a workspace. Times are machine time.</summary>
public sealed class LeaseStore(Session session)
{
    /// <summary>Asks for, or prolongs, the lease.</summary>
    /// <param name="dead">Hosts that are known not to run any more: their lease counts as run out.</param>
    public async Task<Lease> AskAsync(
        long workspaceId, string host, Func<string, bool> dead, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken)
    {
        const string HolderSql = "select host from sender_leases where workspace_id = @workspaceId for update";
        const string Sql = """
            insert into sender_leases (workspace_id, host, until) values (@workspaceId, @host, @until)
            on conflict on constraint sender_leases_pkey do update set host = excluded.host, until = excluded.until
            where sender_leases.host = @host or sender_leases.until <= @now or @holderIsDead
            """;

        var holder = await session.ScalarAsync<string?>(HolderSql, new { workspaceId }, cancellationToken);
        var holderIsDead = holder is not null && holder != host && dead(holder);
        var written = await session.ExecuteAsync(Sql, new { workspaceId, host, now, until, holderIsDead }, cancellationToken);

        return written == 0 ? Lease.Refused : holder == host ? Lease.Kept : Lease.Taken;
    }

    /// <summary>Gives a lease back, so that another host need not wait for its end. How fast the workspace was sent to stays.</summary>
    public Task ReleaseAsync(long workspaceId, string host, CancellationToken cancellationToken) =>
        session.ExecuteAsync("update sender_leases set until = '-infinity' where workspace_id = @workspaceId and host = @host", new { workspaceId, host }, cancellationToken);

    /// <summary>How many messages the workspace could be sent when it was last asked.</summary>
    public async Task<Allowance> AllowanceAsync(long workspaceId, CancellationToken cancellationToken) =>
        await session.ScalarAsync<string?>("select pacing from sender_leases where workspace_id = @workspaceId and pacing ? 'messages'", new { workspaceId }, cancellationToken) is { } json
            ? JsonSerializer.Deserialize<Allowance>(json, MessageJson.Options)!
            : Allowance.Full;

    public Task KeepAllowanceAsync(long workspaceId, Allowance allowance, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.Serialize(allowance, MessageJson.Options);
        return session.ExecuteAsync("update sender_leases set pacing = @json::jsonb where workspace_id = @workspaceId", new { workspaceId, json }, cancellationToken);
    }
}
