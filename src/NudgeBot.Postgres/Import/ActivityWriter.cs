using NudgeBot.Core.Calls;
using NudgeBot.Postgres.Calls;

namespace NudgeBot.Postgres.Import;

/// <summary>
/// Merges touches into the log. A row equal to the newest of its id changes nothing, even where somebody has undone that one in chat;
/// a different one takes its place. Then the clocks of everybody touched are set.
/// </summary>
internal sealed class ActivityWriter(Session session, Staging staging)
{
    private static readonly string[] Columns =
    [
        "kind", "direction", "outcome", "account", "contact", "deal", "rep", "occurred_at", "minutes", "contact_name", "note",
        "follow_up_on", "follow_up_at", "time_is_known",
    ];

    public async Task<ImportResult> WriteAsync(
        string source, IAsyncEnumerable<ImportedActivity> rows, IAsyncEnumerable<ImportedLink> links, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await staging.CreateAsync("import_activities", $"""
            {StagingRow.HeadColumns}, kind text, direction text, outcome text, account text, contact text, deal text, rep text, occurred_at timestamptz,
            minutes numeric(7,2), contact_name text, note text, follow_up_on date, follow_up_at timestamptz, time_is_known boolean
            """, cancellationToken);
        await staging.CopyAsync("import_activities", $"{StagingRow.HeadNames}, {string.Join(", ", Columns)}", rows, Write, cancellationToken);
        await MergeCopiesAsync(cancellationToken);
        await LinkAsync(links, cancellationToken);

        var notices = await new ActivityReferences(staging).ResolveAsync(source, cancellationToken);
        await staging.ExecuteAsync(ActivityMerge.RepeatsSql, new { source }, cancellationToken);
        await staging.ExecuteAsync(ActivityMerge.JudgeSql, new { source }, cancellationToken);
        var counts = (await staging.QueryAsync<MergeCounts>(ActivityMerge.CountSql, null, cancellationToken))[0];
        await staging.ExecuteAsync(ActivityMerge.WriteSql, new { source, now = now.UtcDateTime }, cancellationToken);
        return counts.Result(notices) with { Accounts = await RefreshAsync(cancellationToken) };
    }

    private static void Write(StagingRow row, ImportedActivity touch) => row.Head(touch)
        .Text(touch.Kind.Word()).Text(touch.Direction.Word())
        .Text(touch.Kind == ActivityKind.Call ? (touch.Outcome ?? CallOutcome.Unspecified).Word() : null)
        .Text(touch.Account).Text(touch.Contact).Text(touch.Deal).Text(touch.Rep).Moment(touch.OccurredAt).Amount(touch.Minutes)
        .Text(touch.ContactName).Text(touch.Note).Date(touch.FollowUpOn).Moment(touch.FollowUpAt).Flag(touch.TimeIsKnown);

    // Nearly every id is there once: only the others are worth merging.
    private async Task MergeCopiesAsync(CancellationToken cancellationToken)
    {
        await staging.ExecuteAsync(ActivityMerge.CopiesSql, null, cancellationToken);
        await staging.ExecuteAsync(StagedRows.Merge("import_copies", "import_merged", "source_id", Columns), null, cancellationToken);
        await staging.ExecuteAsync(ActivityMerge.UncopiedSql, null, cancellationToken);
    }

    private async Task LinkAsync(IAsyncEnumerable<ImportedLink> links, CancellationToken cancellationToken)
    {
        await staging.CreateAsync("import_links", "source_id text, account text, contact text, deal text", cancellationToken);
        await staging.CopyAsync(
            "import_links", "source_id, account, contact, deal", links,
            static (row, link) => row.Text(link.ActivityId).Text(link.Account).Text(link.Contact).Text(link.Deal), cancellationToken);
        await staging.ExecuteAsync(ActivityMerge.LinkSql, null, cancellationToken);
    }

    private async Task<IReadOnlyList<long>> RefreshAsync(CancellationToken cancellationToken)
    {
        const int Slice = 5_000;

        var clocks = new ClockStore(session);
        var accounts = await staging.QueryAsync<long>("select distinct account_id from import_touched where account_id is not null order by 1", null, cancellationToken);
        foreach (var slice in accounts.Chunk(Slice))
        {
            await clocks.RefreshAccountsAsync(slice, cancellationToken);
        }

        var deals = await staging.QueryAsync<long>("select distinct deal_id from import_touched where deal_id is not null order by 1", null, cancellationToken);
        foreach (var slice in deals.Chunk(Slice))
        {
            await clocks.RefreshDealsAsync(slice, cancellationToken);
        }

        return accounts;
    }
}
