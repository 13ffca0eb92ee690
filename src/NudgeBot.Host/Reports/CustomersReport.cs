using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.Reports;
using NudgeBot.Postgres.Reports;

namespace NudgeBot.Host.Reports;

/// <summary>Phone contacts by customer, those called most first; whoever called them is not said.</summary>
internal static class CustomersReport
{
    private const int Shown = 20;
    private const int Drawn = 10;

    public static async Task<Report?> WriteAsync(ReportAbout about, CancellationToken cancellationToken)
    {
        var store = new CustomerContactStore(about.Session);
        IReadOnlyList<CountWindow> windows = [.. about.Audience.Members.Select(member => CountWindow.Of(member, about.Period))];
        var sums = await store.SumAsync(windows, cancellationToken);
        var rows = await store.ByCustomerAsync(windows, about.Form == ReportForm.Csv ? null : Shown, cancellationToken);
        var drawn = rows.Where(row => row.Attempts > 0 || row.Connects > 0).Take(Drawn).ToList();

        return new Report(
            ContactWords.Title(about.Audience.Whose, about.Period.Name, sums.Attempts, sums.Called, sums.Connects, sums.Connected),
            ContactWords.Detail(sums.Emails, sums.OnlyEmailed, rows.Count, sums.All),
            new CardTable(ContactWords.Columns, [.. rows.Select(row => (IReadOnlyList<string>)[row.Name, CountWords.Number(row.Attempts), CountWords.Number(row.Connects), CountWords.Number(row.Emails)])]),
            about.Days,
            ContactWords.Definition)
        {
            Chart = CallsChart.Of(ChartKind.LyingBars, about.Heading, [.. drawn.Select(row => (row.Name, row.Attempts, row.Connects))]),
            FileName = "customers",
        };
    }
}
