namespace NudgeBot.Postgres.Import;

/// <summary>
/// Writes what comes from elsewhere, known again by the source's own ids: the same rows twice change nothing, and their order never matters.
/// People and accounts come before deals and contacts, and activities last, so that each finds whom it speaks of.
/// </summary>
/// <param name="now">Business time: what is new without a date of its own begins here.</param>
public sealed class ImportStore(Session session, DateTimeOffset now)
{
    private readonly Staging staging = new(session);

    public Task<ImportResult> WritePeopleAsync(string source, IAsyncEnumerable<ImportedPerson> people, CancellationToken cancellationToken) =>
        new PeopleWriter(staging).WriteAsync(source, people, cancellationToken);

    public Task<ImportResult> WriteAccountsAsync(string source, IAsyncEnumerable<ImportedAccount> accounts, CancellationToken cancellationToken) =>
        new AccountWriter(staging).WriteAsync(source, accounts, now, cancellationToken);

    public Task<ImportResult> WriteContactsAsync(string source, IAsyncEnumerable<ImportedContact> contacts, CancellationToken cancellationToken) =>
        new ContactWriter(staging).WriteAsync(source, contacts, cancellationToken);

    /// <summary>Also sets the value and tier of every account anew.</summary>
    public Task<ImportResult> WriteDealsAsync(string source, IAsyncEnumerable<ImportedDeal> deals, CancellationToken cancellationToken) =>
        new DealWriter(staging).WriteAsync(source, deals, now, cancellationToken);

    /// <summary>Also sets the clocks of every account and deal touched.</summary>
    public Task<ImportResult> WriteActivitiesAsync(string source, IAsyncEnumerable<ImportedActivity> activities, CancellationToken cancellationToken) =>
        WriteActivitiesAsync(source, activities, AsyncEnumerable.Empty<ImportedLink>(), cancellationToken);

    /// <param name="links">What link tables say about these activities, for where they do not say it themselves.</param>
    /// <inheritdoc cref="WriteActivitiesAsync(string, IAsyncEnumerable{ImportedActivity}, CancellationToken)"/>
    public Task<ImportResult> WriteActivitiesAsync(
        string source, IAsyncEnumerable<ImportedActivity> activities, IAsyncEnumerable<ImportedLink> links, CancellationToken cancellationToken) =>
        new ActivityWriter(session, staging).WriteAsync(source, activities, links, now, cancellationToken);

    /// <summary>Keeps other ids of records that are here: what a merged one was called, the user behind an owner.</summary>
    /// <param name="ids">Other id → id of the record.</param>
    public Task WriteOtherIdsAsync(string source, OtherIdOf noun, IReadOnlyDictionary<string, string> ids, CancellationToken cancellationToken) =>
        new OtherIdWriter(staging).WriteAsync(source, noun, ids, cancellationToken);
}
