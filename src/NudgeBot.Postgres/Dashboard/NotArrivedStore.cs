namespace NudgeBot.Postgres.Dashboard;

/// <summary>Whose messages somebody sees: their own, those of these teams' people and channels; with <paramref name="All"/> everybody's.</summary>
public sealed record NotArrivedScope(long PersonId, bool All, long[] TeamIds);

/// <summary>A message that did not arrive, without what it says.</summary>
/// <param name="State"><c>unknown</c> or <c>undeliverable</c>.</param>
/// <param name="SaidAt">Business time.</param>
/// <param name="Name">The reader's; null for a channel.</param>
/// <param name="TeamId">The reader's team.</param>
/// <param name="Channel">The team whose channel it went to; null for none that we know.</param>
public sealed record NotArrivedRow(string Kind, string State, DateTimeOffset SaidAt, string? Reason, string Platform, long? PersonId, string? Name, long? TeamId, string? Channel);

/// <summary>What the outbox could not deliver, or nobody knows about.</summary>
public sealed class NotArrivedStore(Session session)
{
    /// <summary>Newest first.</summary>
    public Task<IReadOnlyList<NotArrivedRow>> NewestAsync(NotArrivedScope scope, DateTimeOffset since, int skip, int most, CancellationToken cancellationToken)
    {
        const string Sql = """
            select o.kind, o.state, o.said_at as saidat, o.reason, w.platform, o.person_id as personid, p.name, p.team_id as teamid, t.name as channel
            from   outbox o
            join   chat_workspaces w on w.organization_id = o.organization_id and w.id = o.workspace_id
            left   join people p on p.organization_id = o.organization_id and p.id = o.person_id
            left   join teams t on t.organization_id = o.organization_id and t.channel_workspace_id = o.workspace_id and t.channel = o.conversation and o.person_id is null
            where  o.state in ('unknown', 'undeliverable') and o.said_at > @since
            and    (@All or o.person_id = @PersonId or p.team_id = any(@TeamIds) or t.id = any(@TeamIds))
            order  by o.said_at desc, o.id desc
            offset @skip
            limit  @most
            """;

        return session.QueryAsync<NotArrivedRow>(Sql, new { scope.All, scope.PersonId, scope.TeamIds, since, skip, most }, cancellationToken);
    }
}
