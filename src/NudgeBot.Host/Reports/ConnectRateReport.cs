using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.Reports;
using NudgeBot.Postgres.Reports;

namespace NudgeBot.Host.Reports;

/// <summary>Of the calls that were placed, those that came to a conversation, by rep. In the order of the names, because this is no leaderboard.</summary>
internal static class ConnectRateReport
{
    public static async Task<Report?> WriteAsync(ReportAbout about, CancellationToken cancellationToken)
    {
        var counted = await new CountStore(about.Session).CountAsync([.. about.Audience.Members.Select(member => CountWindow.Of(member, about.Period))], cancellationToken);
        var counts = counted.ToDictionary(one => one.PersonId);
        var rows = about.Audience.Rows.Select(row => (
            Rate: new RateOf(row.Name, row.Members.Sum(member => counts[member.Id].OutboundConnects), row.Members.Sum(member => counts[member.Id].Attempts)),
            IsNamed: row.IsNamed(about.Audience))).ToList();
        var (lowest, highest) = RateOf.Ends(rows.Where(row => row.IsNamed).Select(row => row.Rate));
        var (attempts, connects) = (counted.Sum(one => one.Attempts), counted.Sum(one => one.OutboundConnects));
        return new Report(
            ConnectRateWords.Title(about.Audience.Whose, about.Period.Name, connects, attempts),
            ConnectRateWords.Detail(lowest, highest, attempts, counted.Sum(one => one.Connects) - connects),
            new CardTable(ConnectRateWords.Columns, [.. rows.Select(row => Cells(row.Rate))]),
            about.Days,
            ConnectRateWords.Definition)
        {
            Chart = rows.Count == 1 ? null : Chart(ChartKind.LyingBars, about, [.. rows.Select(row => row.Rate)]),
            HasDays = true,
            FileName = "connect-rate",
        };
    }

    /// <summary>A rate as a row of a table, its figures apart.</summary>
    public static IReadOnlyList<string> Cells(RateOf rate) => [rate.Name, CountWords.Number(rate.Attempts), CountWords.Number(rate.Connects), rate.Rate];

    /// <summary>Rates as a picture, in percent.</summary>
    public static CardChart Chart(ChartKind kind, ReportAbout about, IReadOnlyList<RateOf> rates) => new(
        kind,
        ConnectRateWords.ChartTitle(about.Audience.Whose, about.Period.Name),
        [.. rates.Select(rate => rate.Name)],
        [new(ConnectRateWords.Series, [.. rates.Select(rate => rate.Attempts == 0 ? (double?)null : Math.Round(100.0 * rate.Connects / rate.Attempts, MidpointRounding.AwayFromZero))])],
        "%");
}
