using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.Reports;
using NudgeBot.Postgres.Reports;

namespace NudgeBot.Host.Reports;

/// <summary>Customers spoken with by phone, of all owned, by tier; and who has waited longest.</summary>
internal static class CoverageReport
{
    private const int Few = 5;

    public static async Task<Report?> WriteAsync(ReportAbout about, CancellationToken cancellationToken)
    {
        var owners = new Owners(about);
        var store = new CoverageStore(about.Session);
        var tiers = await store.ByTierAsync(owners.Windows, about.Tier, cancellationToken);
        if (tiers.Count == 0)
        {
            return about.Tier is null ? null : new Report(
                CoverageWords.NobodyOf(about.Audience.Whose, about.Tier), CoverageWords.AskForAll, new CardTable(CoverageWords.Columns, []), about.Days, CoverageWords.Definition);
        }

        var silent = await store.SilentAsync(owners.Windows, about.Tier, Few, cancellationToken);
        var longest = silent.GroupBy(one => one.Tier).ToDictionary(tier => tier.Key, tier => Longest(owners, tier.First()));
        var (first, all) = (tiers[0], (tiers.Sum(tier => tier.Reached), tiers.Sum(tier => tier.Customers)));
        return new Report(
            CoverageWords.Title(about.Audience.Whose, about.Period.Name, first.Tier, (first.Reached, first.Customers), tiers.Count == 1 ? null : all),
            CoverageWords.Silent([.. silent.OrderBy(one => one.QuietSince).Take(Few).Select(one => Line(owners, one))]),
            new CardTable(CoverageWords.Columns, [.. tiers.Select(tier => Row(tier, longest.GetValueOrDefault(tier.Tier)))]),
            about.Days,
            CoverageWords.Definition)
        {
            Lines = [.. tiers.Select(tier => CoverageWords.Line(tier.Tier, tier.Reached, tier.Customers, longest.GetValueOrDefault(tier.Tier, "")))],
            Chart = new CardChart(
                ChartKind.LyingBars,
                about.Heading,
                [.. tiers.Select(tier => tier.Tier)],
                [new(CoverageWords.Columns[3], [.. tiers.Select(tier => (double?)(100L * tier.Reached / tier.Customers))])],
                "%"),
            FileName = "coverage",
        };
    }

    private static IReadOnlyList<string> Row(TierCoverage tier, string? longest) =>
    [
        tier.Tier, CountWords.Number(tier.Customers), CountWords.Number(tier.Reached),
        CoverageWords.Rate(tier.Reached, tier.Customers), longest ?? PlainText.Nothing,
    ];

    private static string Longest(Owners owners, SilentCustomer one) => $"{one.Name}, {CoverageWords.Silence(one.WasSpokenWith, owners.DaysSince(one.OwnerId, one.QuietSince))}";

    private static string Line(Owners owners, SilentCustomer one) =>
        CoverageWords.Silent(one.Name, one.Tier, owners.Name(one.OwnerId), one.WasSpokenWith, owners.DaysSince(one.OwnerId, one.QuietSince));
}
