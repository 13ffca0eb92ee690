using System.Text.Json;

namespace NudgeBot.Postgres.Ingest;

/// <summary>Something outside says that now is the time to call.</summary>
/// <param name="SourceId">The source's own id.</param>
/// <param name="Kind">Such as <c>service_issue</c>; the table's constraint names them all.</param>
/// <param name="ExpiresAt">When it stops being a reason to call.</param>
public sealed record PostedSignal(
    string SourceId, string Kind, long AccountId, long? DealId, string? ContactName, string? Note, DateTimeOffset ArrivedAt, DateTimeOffset ExpiresAt);

/// <summary>Signals by their source's ids.</summary>
public sealed class PostedSignalStore(Session session)
{
    /// <summary>Those of a source that are here already.</summary>
    public async Task<IReadOnlyDictionary<string, PostedSignal>> FindAsync(string source, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        const string Sql = """
            select source_id as sourceid, kind, account_id as accountid, deal_id as dealid, contact_name as contactname, note,
                   arrived_at as arrivedat, expires_at as expiresat
            from   signals
            where  source = @source and source_id = any(@ids)
            """;

        return (await session.QueryAsync<PostedSignal>(Sql, new { source, ids = ids.ToArray() }, cancellationToken)).ToDictionary(signal => signal.SourceId);
    }

    /// <summary>Writes these, over what is there of the same ids.</summary>
    public Task WriteAsync(string source, IReadOnlyCollection<PostedSignal> signals, CancellationToken cancellationToken)
    {
        const string Sql = """
            insert into signals (source, source_id, kind, account_id, deal_id, contact_name, note, arrived_at, expires_at)
            select @source, r."SourceId", r."Kind", r."AccountId", r."DealId", r."ContactName", r."Note", r."ArrivedAt", r."ExpiresAt"
            from   jsonb_to_recordset(@rows::jsonb) as r("SourceId" text, "Kind" text, "AccountId" bigint, "DealId" bigint, "ContactName" text, "Note" text,
                                                         "ArrivedAt" timestamptz, "ExpiresAt" timestamptz)
            on conflict on constraint signals_source_is_unique do update
            set    kind = excluded.kind, account_id = excluded.account_id, deal_id = excluded.deal_id, contact_name = excluded.contact_name,
                   note = excluded.note, arrived_at = excluded.arrived_at, expires_at = excluded.expires_at
            """;

        return signals.Count == 0 ? Task.CompletedTask : session.ExecuteAsync(Sql, new { source, rows = JsonSerializer.Serialize(signals) }, cancellationToken);
    }
}
