namespace NudgeBot.Postgres.Nudges;

/// <summary>One step of a nudge's life, in business time.</summary>
/// <param name="Step">The state it came to, or what else happened to it: <c>seen</c>, <c>muted</c>.</param>
/// <param name="Why">What brought it there, where that is known.</param>
public sealed record NudgeStep(string Step, DateTimeOffset At, string? Why);

/// <summary>A nudge and what became of it.</summary>
/// <param name="TimeZone">The rep's.</param>
/// <param name="HeldAt">When it was held back on purpose; null when it never was.</param>
/// <param name="WindowClosesAt">Until when a call counts as acting on it; null while it was neither sent nor held.</param>
public sealed record NudgeLife(
    long Id, string Rule, string Rep, string TimeZone, string Account, string? Deal, string State, string Evidence, DateTimeOffset SilenceSince, int Occurrence,
    DateTimeOffset? HeldAt, DateTimeOffset? WindowClosesAt)
{
    /// <summary>In the order in which they happened.</summary>
    public IReadOnlyList<NudgeStep> Steps { get; init; } = [];
}

/// <summary>The life of one nudge, for whoever wants to know what happened.</summary>
public sealed class NudgeLifeStore(Session session)
{
    /// <summary>This nudge's life, or null when there is no such nudge.</summary>
    public async Task<NudgeLife?> OfAsync(long nudgeId, CancellationToken cancellationToken)
    {
        const string Sql = """
            select n.id, n.rule, p.name as rep, p.time_zone as timezone, a.name as account, d.name as deal, n.state, n.evidence, n.silence_since as silencesince,
                   n.occurrence, n.held_at as heldat, n.window_closes_at as windowclosesat
            from   nudges n
            join   people p on p.organization_id = n.organization_id and p.id = n.rep_id
            join   accounts a on a.organization_id = n.organization_id and a.id = n.account_id
            left   join deals d on d.organization_id = n.organization_id and d.id = n.deal_id
            where  n.id = @nudgeId
            """;
        const string StepsSql = "select step, at, why from nudge_steps where nudge_id = @nudgeId order by at, id";

        return await session.FirstAsync<NudgeLife>(Sql, new { nudgeId }, cancellationToken) is { } life
            ? life with { Steps = await session.QueryAsync<NudgeStep>(StepsSql, new { nudgeId }, cancellationToken) }
            : null;
    }
}
