namespace NudgeBot.Postgres.Nudges;

/// <summary>A nudge that a person may be answering.</summary>
public sealed record OpenNudge(
    long Id, long RepId, string Rule, long AccountId, string AccountName, long? DealId, string State, string Evidence, DateTimeOffset? SentAt, DateTimeOffset SilenceSince, int Occurrence,
    DateTimeOffset DueAt, DateTimeOffset? SettledAt, string? SettledBy);

/// <summary>A nudge that was opened again.</summary>
/// <param name="Until">When it comes back, if it had been put off; null when it stands.</param>
public sealed record ReopenedNudge(long Id, DateTimeOffset? Until);

/// <summary>The nudges a person has been shown and may answer. Times are business time.</summary>
public sealed class OpenNudgeStore(Session session)
{
    private const string Select = """
        select n.id, n.rep_id as repid, n.rule, n.account_id as accountid, a.name as accountname, n.deal_id as dealid, n.state, n.evidence,
               n.sent_at as sentat, n.silence_since as silencesince, n.occurrence, n.due_at as dueat, n.settled_at as settledat, n.settled_by as settledby
        from   nudges n
        join   accounts a on a.organization_id = n.organization_id and a.id = n.account_id
        """;

    public Task<OpenNudge?> FindAsync(long id, CancellationToken cancellationToken) =>
        session.FirstAsync<OpenNudge>($"{Select} where n.id = @id", new { id }, cancellationToken);

    /// <summary>The unsettled nudges this rep was shown since <paramref name="since"/>, newest first: the first is the one meant when no account is named.</summary>
    public Task<IReadOnlyList<OpenNudge>> ShownToAsync(long repId, DateTimeOffset since, CancellationToken cancellationToken) =>
        session.QueryAsync<OpenNudge>(
            $"{Select} where n.rep_id = @repId and n.state in ('sent', 'snoozed') and n.sent_at >= @since order by n.sent_at desc, n.id desc limit 10",
            new { repId, since }, cancellationToken);

    /// <summary>This rep's unsettled nudges about an account.</summary>
    public Task<IReadOnlyList<OpenNudge>> AboutAsync(long repId, long accountId, CancellationToken cancellationToken) =>
        session.QueryAsync<OpenNudge>(
            $"{Select} where n.rep_id = @repId and n.account_id = @accountId and n.state in ('held', 'planned', 'sent', 'snoozed') order by n.id", new { repId, accountId }, cancellationToken);

    /// <summary>The newest nudge about an account that this rep was shown, settled or not; null when there is none.</summary>
    public Task<OpenNudge?> NewestAboutAsync(long repId, long accountId, CancellationToken cancellationToken) =>
        session.FirstAsync<OpenNudge>(
            $"{Select} where n.rep_id = @repId and n.account_id = @accountId and n.sent_at is not null order by n.sent_at desc, n.id desc limit 1",
            new { repId, accountId }, cancellationToken);

    /// <summary>This rep's unsettled nudges about an account, of a rule, or both, but for those of some rules.</summary>
    public Task<IReadOnlyList<OpenNudge>> CoveredAsync(
        long repId, long? accountId, string? rule, IReadOnlyCollection<string> except, CancellationToken cancellationToken) =>
        session.QueryAsync<OpenNudge>(
            $"""
            {Select}
            where  n.rep_id = @repId and n.state in ('planned', 'sent', 'snoozed') and n.rule <> all(@except)
            and   (@accountId::bigint is null or n.account_id = @accountId) and (@rule::text is null or n.rule = @rule)
            order  by n.id
            """,
            new { repId, accountId, rule, except = except.ToArray() }, cancellationToken);

    /// <summary>The rep has answered in another way than by a call; false when the nudge was not open.</summary>
    /// <param name="by">What settled it, under which it is found again when that is taken back.</param>
    public async Task<bool> AnswerAsync(long id, string by, DateTimeOffset now, CancellationToken cancellationToken) =>
        await session.ExecuteAsync(
            "update nudges set state = 'answered', answered_at = @now, settled_at = @now, settled_by = @by where id = @id and state in ('sent', 'snoozed')",
            new { id, by, now }, cancellationToken) > 0;

    /// <summary>
    /// What settled these nudges was taken back: each is as it was. One that had not left yet, or was said before
    /// <paramref name="anewBefore"/>, comes back now as a snoozed one does; one that was held back waits on.
    /// </summary>
    public Task<IReadOnlyList<ReopenedNudge>> ReopenSettledByAsync(string by, DateTimeOffset anewBefore, DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string Sql = """
            update nudges
            set    state  = case when sent_at is null and held_at is not null then 'held'
                                 when sent_at is null or sent_at < @anewBefore or due_at > sent_at then 'snoozed'
                                 else 'sent' end,
                   due_at = case when sent_at is null and held_at is not null then due_at
                                 when sent_at is null or sent_at < @anewBefore and due_at <= sent_at then @now
                                 else due_at end,
                   answered_at = case when sent_at is null or sent_at < @anewBefore or due_at > sent_at then @now else answered_at end,
                   settled_at = null, settled_by = null
            where  settled_by = @by
            returning id, case when state = 'snoozed' then due_at end as until
            """;

        return session.QueryAsync<ReopenedNudge>(Sql, new { by, anewBefore, now }, cancellationToken);
    }

    /// <summary>The rep has called: the nudge has done what it is for.</summary>
    /// <param name="id">Of the nudge.</param>
    /// <param name="activityId">The call, so that undoing it opens the nudge again.</param>
    public Task ActedOnAsync(long id, long activityId, DateTimeOffset now, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "update nudges set state = 'acted_on', answered_at = @now, settled_at = @now, settled_by = 'activity ' || @activityId where id = @id",
            new { id, activityId, now }, cancellationToken);

    /// <summary>
    /// The call that settled these nudges was taken back. One that had not left yet comes as a snoozed one does; one that was held back
    /// waits on. Returns those opened again.
    /// </summary>
    public Task<IReadOnlyList<long>> ReopenAsync(long activityId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string Sql = """
            update nudges
            set    state  = case when sent_at is not null then 'sent' when held_at is not null then 'held' else 'snoozed' end,
                   due_at = case when sent_at is null and held_at is null then @now else due_at end,
                   settled_at = null, settled_by = null
            where  settled_by = 'activity ' || @activityId
            returning id
            """;

        return session.QueryAsync<long>(Sql, new { activityId, now }, cancellationToken);
    }

    /// <summary>Moves this nudge, and nothing else, to <paramref name="until"/>.</summary>
    public Task SnoozeAsync(long id, DateTimeOffset until, DateTimeOffset now, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "update nudges set state = 'snoozed', due_at = @until, answered_at = @now where id = @id and state in ('sent', 'snoozed')",
            new { id, until, now }, cancellationToken);
}
