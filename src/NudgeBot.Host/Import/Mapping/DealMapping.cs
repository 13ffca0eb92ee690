using System.Globalization;
using System.Text.RegularExpressions;
using NudgeBot.Host.Import.Recognition;
using NudgeBot.Postgres.Import;

namespace NudgeBot.Host.Import.Mapping;

/// <summary>Makes deals of rows.</summary>
internal static partial class DealMapping
{
    public static Judgement Of(Cells row, Companions companions)
    {
        var name = row.Name(Field.Name);
        if ((row.Id(Field.Id) ?? Derived(row, name)) is not { } id)
        {
            return new Judgement.Refused(row.File.Columns.Header(Field.Id), "has neither an id nor a name");
        }

        var stage = row.Text(Field.Stage);
        var known = stage is null ? null : companions.Stages.GetValueOrDefault(stage);
        var pipeline = row.Text(Field.Pipeline) ?? known?.Pipeline;
        var state = State(row, known, stage);
        var settled = row.Written(Field.Settled) ?? (state is "won" or "lost" ? row.Written(Field.CloseOn) : null);
        return new Judgement.Use(new ImportedDeal(
            id,
            name ?? $"Deal {id}",
            companions.DealAccounts.GetValueOrDefault(id) ?? row.Reference(Field.Account),
            row.Reference(Field.Owner),
            pipeline is null ? null : companions.Pipelines.GetValueOrDefault(pipeline, pipeline),
            known?.Label ?? stage,
            stage is null ? null : companions.StageOrder.IsEarly(known?.Pipeline ?? "", stage) ?? row.File.Facts.Stages.IsEarly(pipeline ?? "", stage),
            state,
            row.Amount(Field.Amount),
            row.Day(Field.CloseOn),
            row.Moment(Field.Opened),
            row.Moment(Field.StageSince),
            state is "won" or "lost" ? settled?.In(row.File.Zone) : null,
            companions.StageHistory.TryGetValue(id, out var history)
                ? [.. history.Select(entry => entry with { Stage = companions.Stages.GetValueOrDefault(entry.Stage)?.Label ?? entry.Stage })]
                : null)
        { Place = row.Place, ChangedAt = row.ChangedAt, Deleted = row.IsDeleted || companions.MergedDeals.ContainsKey(id) });
    }

    /// <summary>What a row tells about the order of stages: the probability of an open deal there.</summary>
    public static void SeeStage(Cells row)
    {
        var stage = row.Text(Field.Stage);
        if (stage is not null && State(row, null, stage) is null or "open"
            && decimal.TryParse(row.Text(Field.Probability)?.TrimEnd('%'), NumberStyles.Number, CultureInfo.InvariantCulture, out var probability)
            && probability is >= 0 and <= 100)
        {
            row.File.Facts.Stages.See(row.Text(Field.Pipeline) ?? "", stage, probability);
        }
    }

    private static string? Derived(Cells row, string? name) =>
        name is null ? null : $"name:{name}|{row.Id(Field.Account)}".ToLowerInvariant();

    private static string? State(Cells row, Companions.StageName? known, string? stage)
    {
        var said = $"{row.Text(Field.State)} {stage} {known?.Label}".ToLowerInvariant();
        return row.Flag(Field.IsWon) == true || known is { IsWon: true } ? "won"
            : row.Flag(Field.IsClosed) == true || known is { IsClosed: true } ? "lost"
            : row.File.Columns.Has(Field.IsClosed) && row.Flag(Field.IsClosed) == false ? "open"
            : Won().IsMatch(said) ? "won"
            : Lost().IsMatch(said) ? "lost"
            : said.Trim().Length > 0 ? "open"
            : null;
    }

    [GeneratedRegex(@"\b(closed)?won\b")]
    private static partial Regex Won();

    [GeneratedRegex(@"\b(closed)?lost\b|\babandoned\b|\bdisqualified\b")]
    private static partial Regex Lost();
}
