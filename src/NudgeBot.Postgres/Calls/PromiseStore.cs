namespace NudgeBot.Postgres.Calls;

/// <summary>A call that a rep said they would make.</summary>
public sealed record SaidPromise(long Id, long AccountId, string AccountName, long RepId);

/// <summary>Calls that were promised without a call being reported. Whoever writes here also refreshes the clocks, in the same transaction. Times are business time.</summary>
public sealed class PromiseStore(Session session)
{
    private readonly ClockStore clocks = new(session);

    /// <summary>Keeps a promise in the place of this rep's older ones about the account, and returns its id.</summary>
    public async Task<long> MakeAsync(long accountId, long repId, DateTimeOffset at, DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string MakeSql = "insert into promises (account_id, rep_id, follow_up_at, made_at) values (@accountId, @repId, @at, @now) returning id";
        const string ReplaceSql = """
            update promises
            set    replaced_by = @id
            where  account_id = @accountId and rep_id = @repId and id <> @id and replaced_by is null and withdrawn_at is null
            """;

        var id = await session.ScalarAsync<long>(MakeSql, new { accountId, repId, at, now }, cancellationToken);
        await session.ExecuteAsync(ReplaceSql, new { id, accountId, repId }, cancellationToken);
        await clocks.RefreshAccountsAsync([accountId], cancellationToken);
        await clocks.WakeOwnerAsync(accountId, now, cancellationToken);
        return id;
    }

    public Task<SaidPromise?> FindAsync(long id, CancellationToken cancellationToken)
    {
        const string Sql = """
            select p.id, p.account_id as accountid, a.name as accountname, p.rep_id as repid
            from   promises p
            join   accounts a on a.organization_id = p.organization_id and a.id = p.account_id
            where  p.id = @id
            """;

        return session.FirstAsync<SaidPromise>(Sql, new { id }, cancellationToken);
    }

    /// <summary>Takes a promise back; what it replaced is owed again. False when it was taken back before.</summary>
    public async Task<bool> WithdrawAsync(SaidPromise promise, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await session.ExecuteAsync("update promises set withdrawn_at = @now where id = @Id and withdrawn_at is null", new { promise.Id, now }, cancellationToken) == 0)
        {
            return false;
        }

        await session.ExecuteAsync("update promises set replaced_by = null where replaced_by = @Id", new { promise.Id }, cancellationToken);
        await clocks.RefreshAccountsAsync([promise.AccountId], cancellationToken);
        await clocks.WakeOwnerAsync(promise.AccountId, now, cancellationToken);
        return true;
    }
}
