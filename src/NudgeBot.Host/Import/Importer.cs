using NudgeBot.Host.Cli;
using NudgeBot.Host.Import.Mapping;
using NudgeBot.Host.Import.Reading;
using NudgeBot.Host.Import.Recognition;
using NudgeBot.Host.Import.Reporting;
using NudgeBot.Postgres;
using NudgeBot.Postgres.Import;

namespace NudgeBot.Host.Import;

/// <summary>
/// Brings files into an organization: looks at all of them, then writes kind after kind, each kind of each source in a transaction of its
/// own. What a crash leaves undone, running it again completes; what it did, running it again leaves alone.
/// </summary>
/// <param name="now">Business time.</param>
internal sealed class Importer(Database database, long organizationId, DateTimeOffset now, IImportProgress progress)
{
    /// <exception cref="UsageException">A path stands for nothing, or the map cannot be followed; nothing has been written.</exception>
    public async Task<ImportReport> RunAsync(ImportOptions options, CancellationToken cancellationToken)
    {
        var report = new ImportReport(options.DryRun);
        var preparation = new Preparation(options, options.Map is { } map ? FileMap.Read(map) : [], report, progress);
        var missing = new List<string>();
        var inputs = InputFile.Find(options.Paths, missing.Add);
        if (missing.Count > 0)
        {
            throw new UsageException(string.Join(Environment.NewLine, missing));
        }

        foreach (var input in inputs)
        {
            preparation.Look(input, cancellationToken);
        }

        if (options.DryRun)
        {
            // One transaction, so that what would be written finds what would have been written before it; never committed.
            await using var session = await database.BeginAsync(organizationId, cancellationToken);
            await WriteAsync(preparation, report, work => work(session), cancellationToken);
        }
        else
        {
            await WriteAsync(preparation, report, work => database.InAsync(organizationId, work, cancellationToken), cancellationToken);
        }

        return report;
    }

    private async Task WriteAsync(
        Preparation preparation, ImportReport report, Func<Func<Session, Task<ImportResult>>, Task<ImportResult>> inTransaction, CancellationToken cancellationToken)
    {
        var rows = new RowStream(preparation.Companions, report, progress, now);
        async Task Write<T>(RecordKind kind, IEnumerable<SourceFile> files, Func<ImportStore, string, IAsyncEnumerable<T>, Task<ImportResult>> write)
            where T : ImportedRow
        {
            foreach (var source in files.GroupBy(file => file.Source))
            {
                var stream = source.SelectMany(file => rows.Of(file, again: (file.Kind, kind) is (RecordKind.Leads, RecordKind.Contacts) or (RecordKind.Contacts, RecordKind.Accounts))).OfType<T>();
                var result = await inTransaction(session => write(new ImportStore(session, now), source.Key, Streamed(stream, kind)));
                report.Write(kind, source.Key, result);
            }
        }

        IEnumerable<SourceFile> Files(params RecordKind[] kinds) => preparation.Files.Where(file => kinds.Contains(file.Kind));

        await Write<ImportedPerson>(RecordKind.People, Files(RecordKind.People), (store, source, people) => store.WritePeopleAsync(source, people, cancellationToken));
        await Write<ImportedAccount>(
            RecordKind.Accounts, [.. Files(RecordKind.Accounts, RecordKind.Leads), .. Files(RecordKind.Contacts).Where(HubSpotLeads.MayBeIn)], (store, source, accounts) => store.WriteAccountsAsync(source, accounts, cancellationToken));
        await Write<ImportedContact>(
            RecordKind.Contacts, Files(RecordKind.Contacts, RecordKind.Leads), (store, source, contacts) => store.WriteContactsAsync(source, contacts, cancellationToken));
        await Write<ImportedDeal>(RecordKind.Deals, Files(RecordKind.Deals), (store, source, deals) => store.WriteDealsAsync(source, deals, cancellationToken));
        await WriteOtherIdsAsync(preparation, inTransaction, cancellationToken);
        await Write<ImportedActivity>(
            RecordKind.Activities, Files(RecordKind.Activities), (store, source, activities) => store.WriteActivitiesAsync(source, activities, Links(preparation, source), cancellationToken));
    }

    // Merged and second ids are known once those they stand for are there, and before anything refers to them.
    private async Task WriteOtherIdsAsync(
        Preparation preparation, Func<Func<Session, Task<ImportResult>>, Task<ImportResult>> inTransaction, CancellationToken cancellationToken)
    {
        var companions = preparation.Companions;
        foreach (var source in preparation.Files.Select(file => file.Source).Distinct())
        {
            await inTransaction(async session =>
            {
                var store = new ImportStore(session, now);
                await store.WriteOtherIdsAsync(source, OtherIdOf.Person, companions.SamePerson, cancellationToken);
                await store.WriteOtherIdsAsync(source, OtherIdOf.Account, companions.MergedAccounts, cancellationToken);
                await store.WriteOtherIdsAsync(source, OtherIdOf.Contact, companions.MergedContacts, cancellationToken);
                await store.WriteOtherIdsAsync(source, OtherIdOf.Deal, companions.MergedDeals, cancellationToken);
                return ImportResult.Nothing;
            });
        }
    }

    private static IAsyncEnumerable<ImportedLink> Links(Preparation preparation, string source) =>
        (source == KnownExports.HubSpot || preparation.Files.All(file => file.Source == source) ? preparation.Links : [])
            .SelectMany(link => CompanionReader.Links(link.Table, link.Headers)).ToAsyncEnumerable();

    private async IAsyncEnumerable<T> Streamed<T>(IEnumerable<T> rows, RecordKind kind)
    {
        foreach (var row in rows)
        {
            yield return row;
        }

        progress.Merging(kind);
        await Task.CompletedTask;
    }
}
