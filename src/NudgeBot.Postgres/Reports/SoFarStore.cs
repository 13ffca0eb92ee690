namespace NudgeBot.Postgres.Reports;

/// <summary>How far a day has come for a team. The two are never added together.</summary>
public sealed record SoFar(int Attempts, int Connects);

/// <summary>What is in the log of a day that is not over.</summary>
public sealed class SoFarStore(Session session)
{
    /// <summary>The customers this person was connected with in a time, in the order of it, each once.</summary>
    public Task<IReadOnlyList<string>> ConnectedWithAsync(CountWindow window, CancellationToken cancellationToken)
    {
        const string Sql = """
            select a.name
            from   activities v
            join   accounts a on a.organization_id = v.organization_id and a.id = v.account_id
            where  v.rep_id = @PersonId and v.kind = 'call' and v.retracted_at is null and v.outcome = 'connected' and v.occurred_at >= @From and v.occurred_at < @To
            group  by a.id, a.name
            order  by min(v.occurred_at), a.id
            """;

        return session.QueryAsync<string>(Sql, new { window.PersonId, window.From, window.To }, cancellationToken);
    }

    /// <summary>Attempts and connects of all these people, each in their own time.</summary>
    public async Task<SoFar> OfAllAsync(IReadOnlyCollection<CountWindow> windows, CancellationToken cancellationToken)
    {
        const string Sql = """
            select count(*) filter (where v.direction = 'outbound')::int as attempts, count(*) filter (where v.outcome = 'connected')::int as connects
            from   unnest(@people, @froms, @tos) as w(person_id, from_at, to_at)
            join   activities v on v.rep_id = w.person_id and v.kind = 'call' and v.retracted_at is null and v.occurred_at >= w.from_at and v.occurred_at < w.to_at
            """;

        return (await session.FirstAsync<SoFar>(Sql, new
        {
            people = windows.Select(window => window.PersonId).ToArray(),
            froms = windows.Select(window => window.From.UtcDateTime).ToArray(),
            tos = windows.Select(window => window.To.UtcDateTime).ToArray(),
        }, cancellationToken))!;
    }
}
