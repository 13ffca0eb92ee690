using System.Text.Json;

namespace NudgeBot.Postgres.Import;

/// <summary>Merges deals, with the history of their stages.</summary>
internal sealed class DealWriter(Staging staging)
{
    private static readonly string[] Columns =
        ["name", "account", "owner", "pipeline", "stage", "early_stage", "state", "amount", "close_on", "opened_at", "stage_since", "settled_at", "history"];

    public async Task<ImportResult> WriteAsync(string source, IAsyncEnumerable<ImportedDeal> rows, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await staging.CreateAsync("import_deals", $"""
            {StagingRow.HeadColumns}, name text, account text, owner text, pipeline text, stage text, early_stage boolean, state text, amount numeric(16,2),
            close_on date, opened_at timestamptz, stage_since timestamptz, settled_at timestamptz, history text
            """, cancellationToken);
        await staging.CopyAsync("import_deals", $"{StagingRow.HeadNames}, {string.Join(", ", Columns)}", rows, Write, cancellationToken);
        await staging.ExecuteAsync(StagedRows.Merge("import_deals", "import_deal_rows", "source_id", Columns), null, cancellationToken);

        var owners = new Owners(staging);
        var references = new References(staging);
        var owner = await owners.FindAsync(source, "import_deal_rows", cancellationToken);
        await references.FindAsync(References.Accounts, source, "import_deal_rows", "account", "import_account_keys", cancellationToken);
        var account = await references.UnknownAsync(
            "import_deal_rows", "account", "import_account_keys", "is no account we know, or more than one, so these deals have none", cancellationToken);

        await staging.ExecuteAsync(DealMerge.WantedSql, new { source, now }, cancellationToken);
        var counts = (await staging.QueryAsync<MergeCounts>(DealMerge.MergeSql, new { source }, cancellationToken))[0];
        await staging.ExecuteAsync(DealMerge.HistorySql, new { source }, cancellationToken);
        await owners.PlanAsync(now, cancellationToken);
        await new Worth(staging).RefreshAsync(now, cancellationToken);
        return counts.Result([.. owner, .. account]);
    }

    private static void Write(StagingRow row, ImportedDeal deal) => row.Head(deal)
        .Text(deal.Name).Text(deal.Account).Text(deal.Owner).Text(deal.Pipeline).Text(deal.Stage).Flag(deal.EarlyStage).Text(deal.State)
        .Amount(deal.Amount).Date(deal.CloseOn).Moment(deal.OpenedAt).Moment(deal.StageSince).Moment(deal.SettledAt)
        .Text(deal.StageHistory is { Count: > 0 } stages ? JsonSerializer.Serialize(stages.Select(s => new { stage = s.Stage, at = s.At.ToUniversalTime() })) : null);
}
