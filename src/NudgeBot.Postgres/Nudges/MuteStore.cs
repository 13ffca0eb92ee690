namespace NudgeBot.Postgres.Nudges;

/// <summary>A mute to write down.</summary>
/// <param name="Until">Null until further notice.</param>
/// <param name="PreferenceId">The preference for email that it follows from.</param>
/// <param name="QuestionId">The question about the account's owner that it waits for.</param>
public sealed record NewMute(long RepId, long? AccountId, string? Rule, DateTimeOffset? Until, long? PreferenceId = null, long? QuestionId = null);

/// <summary>A mute, with the names a person would know it by.</summary>
public sealed record MuteRow(
    long Id, long RepId, long? AccountId, string? AccountName, string? Rule, DateTimeOffset? Until, long? PreferenceId, long? QuestionId);

/// <summary>What reps do not want to hear about. Lifting a mute ends it now and keeps when it would have ended.</summary>
public sealed class MuteStore(Session session)
{
    private const string Select = """
        select m.id, m.rep_id as repid, m.account_id as accountid, a.name as accountname, m.rule, coalesce(m.would_last, m.until) as until,
               m.preference_id as preferenceid, m.question_id as questionid
        from   mutes m
        left   join accounts a on a.organization_id = m.organization_id and a.id = m.account_id
        """;

    /// <summary>Writes a mute down. Returns its id, or null when the very same is muted for at least as long already.</summary>
    public Task<long?> AddAsync(NewMute mute, DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string Sql = """
            insert into mutes (rep_id, account_id, rule, until, muted_at, preference_id, question_id)
            select @RepId, @AccountId, @Rule, @Until, @now, @PreferenceId, @QuestionId
            where  not exists (select from mutes m
                               where  m.rep_id = @RepId and m.account_id is not distinct from @AccountId and m.rule is not distinct from @Rule
                               and    m.preference_id is not distinct from @PreferenceId and m.question_id is not distinct from @QuestionId
                               and    (m.until is null or m.until > @now and m.until >= @Until))
            returning id
            """;

        return session.ScalarAsync<long?>(
            Sql, new { mute.RepId, mute.AccountId, mute.Rule, mute.Until, now, mute.PreferenceId, mute.QuestionId }, cancellationToken);
    }

    public Task<MuteRow?> FindAsync(long id, CancellationToken cancellationToken) =>
        session.FirstAsync<MuteRow>($"{Select} where m.id = @id", new { id }, cancellationToken);

    /// <summary>What these reps have muted now, the oldest first.</summary>
    public Task<IReadOnlyList<MuteRow>> OfAsync(IReadOnlyCollection<long> repIds, DateTimeOffset now, CancellationToken cancellationToken) =>
        session.QueryAsync<MuteRow>(
            $"{Select} where m.rep_id = any(@repIds) and (m.until is null or m.until > @now) order by m.muted_at, m.id", new { repIds = repIds.ToArray(), now }, cancellationToken);

    /// <summary>The mutes that came with a preference for email, or with a question about an owner.</summary>
    public Task<IReadOnlyList<MuteRow>> WithAsync(long? preferenceId, long? questionId, CancellationToken cancellationToken) =>
        session.QueryAsync<MuteRow>(
            $"{Select} where m.preference_id = @preferenceId or m.question_id = @questionId order by m.id", new { preferenceId, questionId }, cancellationToken);

    /// <summary>Ends a mute now; false when it has ended before.</summary>
    /// <param name="lifting"><c>unmuted</c>, <c>undone</c> or <c>decided</c>.</param>
    public async Task<bool> LiftAsync(long id, string lifting, DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string Sql = """
            update mutes
            set    would_last = until, until = @now, lifted_at = @now, lifting = @lifting
            where  id = @id and lifted_at is null and (until is null or until > @now)
            """;

        return await session.ExecuteAsync(Sql, new { id, lifting, now }, cancellationToken) > 0;
    }

    /// <summary>Puts a lifted mute back as it was; false when it was not lifted.</summary>
    public async Task<bool> RestoreAsync(long id, CancellationToken cancellationToken)
    {
        const string Sql = """
            update mutes
            set    until = would_last, would_last = null, lifted_at = null, lifting = null
            where  id = @id and lifted_at is not null
            """;

        return await session.ExecuteAsync(Sql, new { id }, cancellationToken) > 0;
    }
}
