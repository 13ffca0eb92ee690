using NudgeBot.Core.Nudges;

namespace NudgeBot.Postgres.Nudges;

/// <summary>What a rep has been told, as far as it bears on what to say next.</summary>
public sealed class ToldStore(Session session)
{
    /// <summary>This far back lies whatever still bears on the budget: the ignored in a row, and what is out today.</summary>
    private static readonly TimeSpan Lately = TimeSpan.FromDays(30);

    /// <summary>The rep's open nudges, and those of the last month.</summary>
    public async Task<IReadOnlyList<NudgeRecord>> RecentAsync(long repId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string Sql = $"""
            select {NudgeRow.Columns} from nudges n where n.rep_id = @repId and n.planned_at >= @lately
            union
            select {NudgeRow.Columns} from nudges n where n.rep_id = @repId and n.state in ('held', 'planned', 'sent', 'snoozed')
            """;

        return Records(await session.QueryAsync<NudgeRow>(Sql, new { repId, lately = now - Lately }, cancellationToken));
    }

    /// <summary>For each rule and silence of these subjects the last time the rep was nudged about it, however long ago.</summary>
    public async Task<IReadOnlyList<NudgeRecord>> LastOfEachSilenceAsync(long repId, IReadOnlyCollection<long> accountIds, CancellationToken cancellationToken)
    {
        const string Sql = $"""
            select distinct on (n.rule, n.subject, n.silence_since) {NudgeRow.Columns}
            from   nudges n
            where  n.account_id = any(@accountIds) and n.rep_id = @repId
            order  by n.rule, n.subject, n.silence_since, n.occurrence desc
            """;

        return accountIds.Count == 0 ? [] : Records(await session.QueryAsync<NudgeRow>(Sql, new { repId, accountIds = accountIds.ToArray() }, cancellationToken));
    }

    /// <summary>What the rep does not want to hear about.</summary>
    public async Task<IReadOnlyList<Mute>> MutesAsync(long repId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string Sql = "select account_id as accountid, rule, until from mutes where rep_id = @repId and (until is null or until > @now)";

        return await session.QueryAsync<Mute>(Sql, new { repId, now }, cancellationToken);
    }

    private static IReadOnlyList<NudgeRecord> Records(IReadOnlyList<NudgeRow> rows) => [.. rows.Select(row => row.ToRecord())];
}
