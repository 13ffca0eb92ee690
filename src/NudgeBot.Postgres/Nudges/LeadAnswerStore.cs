namespace NudgeBot.Postgres.Nudges;

/// <summary>What a rep decided about a lead.</summary>
public sealed record LeadAnswer(long Id, long NudgeId, long AccountId, string AccountName, long RepId, string Answer);

/// <summary>Answers to "park, more or close?", each with the lead as it was before.</summary>
public sealed class LeadAnswerStore(Session session)
{
    /// <summary>Writes the answer down and does it.</summary>
    /// <param name="leadSince">When the lead's next round begins; null leaves it as it is.</param>
    /// <param name="closes">Whether the account is closed.</param>
    public async Task<long> AnswerAsync(
        OpenNudge nudge, string answer, DateTimeOffset? leadSince, bool closes, DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string Sql = """
            insert into lead_answers (nudge_id, account_id, rep_id, answer, answered_at, lead_since_before, state_before, lead_since_after, state_after)
            select @nudgeId, id, @RepId, @answer, @now, lead_since, state, coalesce(@leadSince, lead_since), case when @closes then 'closed' else state end
            from   accounts
            where  id = @AccountId
            returning id
            """;
        const string AccountSql = """
            update accounts a
            set    lead_since = l.lead_since_after, state = l.state_after
            from   lead_answers l
            where  l.id = @id and a.id = l.account_id
            """;

        var id = await session.ScalarAsync<long>(Sql, new { nudgeId = nudge.Id, nudge.RepId, nudge.AccountId, answer, leadSince, closes, now }, cancellationToken);
        await session.ExecuteAsync(AccountSql, new { id }, cancellationToken);
        return id;
    }

    public Task<LeadAnswer?> FindAsync(long id, CancellationToken cancellationToken)
    {
        const string Sql = """
            select l.id, l.nudge_id as nudgeid, l.account_id as accountid, a.name as accountname, l.rep_id as repid, l.answer
            from   lead_answers l
            join   accounts a on a.organization_id = l.organization_id and a.id = l.account_id
            where  l.id = @id
            """;

        return session.FirstAsync<LeadAnswer>(Sql, new { id }, cancellationToken);
    }

    /// <summary>Puts the lead back as it was before; false when that was done already, or the lead has changed since.</summary>
    public async Task<bool> UndoAsync(long id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string Sql = """
            with answer as (
                update lead_answers l
                set    undone_at = @now
                from   accounts a
                where  l.id = @id and l.undone_at is null and a.id = l.account_id
                and    a.lead_since is not distinct from l.lead_since_after and a.state = l.state_after
                returning l.account_id, l.lead_since_before, l.state_before
            )
            update accounts a
            set    lead_since = answer.lead_since_before, state = answer.state_before
            from   answer
            where  a.id = answer.account_id
            """;

        return await session.ExecuteAsync(Sql, new { id, now }, cancellationToken) > 0;
    }
}
