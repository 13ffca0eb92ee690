using System.Globalization;

namespace NudgeBot.Postgres.Import;

/// <summary>
/// Writes what comes from elsewhere, known again by the source's own ids: the same rows twice change nothing, and their order never matters.
/// People and accounts come before deals and contacts, and activities last, so that each finds whom it speaks of. One writes the rows of a
/// source at a time: two that bring the same new row at once would both find it missing.
/// </summary>
/// <param name="now">Business time: what is new without a date of its own begins here.</param>
public sealed class ImportStore(Session session, DateTimeOffset now)
{
    private readonly Staging staging = new(session);

    /// <summary>Waits until nobody else writes rows of these sources, and keeps everybody else waiting until the transaction ends.</summary>
    /// <param name="patience">After this long it is given up, as is waiting for any other lock of this transaction; null waits for as long as it takes.</param>
    /// <exception cref="System.Data.Common.DbException">Somebody took longer.</exception>
    public async Task TakeTurnAsync(IEnumerable<string> sources, TimeSpan? patience, CancellationToken cancellationToken)
    {
        const string Sql = "select pg_advisory_xact_lock(hashtextextended(@source, @OrganizationId))";
        const string PatienceSql = "select set_config('lock_timeout', @milliseconds, true)";

        if (patience is { } limit)
        {
            await staging.ExecuteAsync(PatienceSql, new { milliseconds = limit.TotalMilliseconds.ToString(CultureInfo.InvariantCulture) }, cancellationToken);
        }

        // In one order, so that no two wait for each other.
        foreach (var source in sources.Distinct().Order(StringComparer.Ordinal))
        {
            await staging.ExecuteAsync(Sql, new { source, session.OrganizationId }, cancellationToken);
        }
    }

    public Task<ImportResult> WritePeopleAsync(string source, IAsyncEnumerable<ImportedPerson> people, CancellationToken cancellationToken) =>
        InTurnAsync(source, () => new PeopleWriter(staging).WriteAsync(source, people, cancellationToken), cancellationToken);

    /// <summary>Also sets the value and tier of every account anew.</summary>
    public Task<ImportResult> WriteAccountsAsync(string source, IAsyncEnumerable<ImportedAccount> accounts, CancellationToken cancellationToken) =>
        InTurnAsync(
            source,
            async () =>
            {
                var result = await new AccountWriter(staging).WriteAsync(source, accounts, now, cancellationToken);
                await new Worth(staging).RefreshAsync(now, cancellationToken);
                return result;
            },
            cancellationToken);

    /// <summary>As <see cref="WriteAccountsAsync"/>, but for a few accounts that are worth nothing yet: nobody's value or tier is looked at.</summary>
    public Task<ImportResult> WriteLeadsAsync(string source, IAsyncEnumerable<ImportedAccount> leads, CancellationToken cancellationToken) =>
        InTurnAsync(source, () => new AccountWriter(staging).WriteAsync(source, leads, now, cancellationToken), cancellationToken);

    public Task<ImportResult> WriteContactsAsync(string source, IAsyncEnumerable<ImportedContact> contacts, CancellationToken cancellationToken) =>
        InTurnAsync(source, () => new ContactWriter(staging).WriteAsync(source, contacts, cancellationToken), cancellationToken);

    /// <summary>Also sets the value and tier of every account anew.</summary>
    public Task<ImportResult> WriteDealsAsync(string source, IAsyncEnumerable<ImportedDeal> deals, CancellationToken cancellationToken) =>
        InTurnAsync(source, () => new DealWriter(staging).WriteAsync(source, deals, now, cancellationToken), cancellationToken);

    /// <summary>Also sets the clocks of every account and deal touched.</summary>
    public Task<ImportResult> WriteActivitiesAsync(string source, IAsyncEnumerable<ImportedActivity> activities, CancellationToken cancellationToken) =>
        WriteActivitiesAsync(source, activities, AsyncEnumerable.Empty<ImportedLink>(), cancellationToken);

    /// <param name="links">What link tables say about these activities, for where they do not say it themselves.</param>
    /// <inheritdoc cref="WriteActivitiesAsync(string, IAsyncEnumerable{ImportedActivity}, CancellationToken)"/>
    public Task<ImportResult> WriteActivitiesAsync(
        string source, IAsyncEnumerable<ImportedActivity> activities, IAsyncEnumerable<ImportedLink> links, CancellationToken cancellationToken) =>
        InTurnAsync(source, () => new ActivityWriter(session, staging).WriteAsync(source, activities, links, now, cancellationToken), cancellationToken);

    /// <summary>Keeps other ids of records that are here: what a merged one was called, the user behind an owner.</summary>
    /// <param name="ids">Other id → id of the record.</param>
    public Task WriteOtherIdsAsync(string source, OtherIdOf noun, IReadOnlyDictionary<string, string> ids, CancellationToken cancellationToken) =>
        new OtherIdWriter(staging).WriteAsync(source, noun, ids, cancellationToken);

    private async Task<ImportResult> InTurnAsync(string source, Func<Task<ImportResult>> write, CancellationToken cancellationToken)
    {
        await TakeTurnAsync([source], patience: null, cancellationToken);
        return await write();
    }
}
