namespace NudgeBot.Postgres.Customers;

/// <summary>Hands accounts over, and keeps who did so and when.</summary>
public sealed class OwnerChangeStore(Session session)
{
    /// <summary>Gives the account, and the open deals there of whoever said that it is not theirs, to somebody else.</summary>
    public async Task MoveAsync(OwnerQuestion question, long toId, long by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // Every part of the statement sees the rows as they were before it.
        const string Sql = """
            with moved as (
                update deals set owner_id = @toId where account_id = @AccountId and owner_id = @RepId and state = 'open' returning id
            ), account as (
                update accounts set owner_id = @toId where id = @AccountId
            )
            insert into account_owner_changes (question_id, account_id, from_id, to_id, deal_ids, changed_at, changed_by)
            select @Id, a.id, a.owner_id, @toId, coalesce((select array_agg(id order by id) from moved), '{}'), @now, @by
            from   accounts a
            where  a.id = @AccountId
            """;

        await session.ExecuteAsync(Sql, new { question.Id, question.AccountId, question.RepId, toId, by, now }, cancellationToken);
    }

    /// <summary>Gives back what the decision of a question moved; false when nothing was, or the account has changed hands since.</summary>
    public async Task<bool> MoveBackAsync(OwnerQuestion question, long by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string Sql = """
            with change as (
                update account_owner_changes c
                set    undone_at = @now, undone_by = @by
                from   accounts a
                where  c.question_id = @Id and c.undone_at is null and a.id = c.account_id and a.owner_id = c.to_id
                returning c.account_id, c.from_id, c.to_id, c.deal_ids
            ), deals_back as (
                update deals d set owner_id = @RepId from change where d.id = any(change.deal_ids) and d.owner_id = change.to_id
            )
            update accounts a set owner_id = change.from_id from change where a.id = change.account_id
            """;

        return await session.ExecuteAsync(Sql, new { question.Id, question.RepId, by, now }, cancellationToken) > 0;
    }
}
