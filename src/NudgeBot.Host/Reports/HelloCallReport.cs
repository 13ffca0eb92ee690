using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.Reports;
using NudgeBot.Postgres.Reports;

namespace NudgeBot.Host.Reports;

/// <summary>Hello calls, and what came after them within thirty days. A deal that came after two of them counts once.</summary>
internal static class HelloCallReport
{
    private static readonly TimeSpan Within = TimeSpan.FromDays(30);

    public static async Task<Report?> WriteAsync(ReportAbout about, CancellationToken cancellationToken)
    {
        var store = new HelloCallStore(about.Session);
        var calls = await store.CallsAsync(new Owners(about).Windows, cancellationToken);
        var after = (await store.AfterAsync(calls, Within, about.Now, cancellationToken)).ToLookup(one => one.CallId);
        var rows = about.Audience.Rows.Select(row => (row.Name, Sum: Sum(calls.Where(call => row.Members.Any(member => member.Id == call.RepId))))).ToList();
        var all = Sum(calls);
        return new Report(
            HelloCallWords.Title(about.Audience.Whose, about.Period.Name, all.Calls, all.Connects),
            HelloCallWords.Detail(all.Calls, all.Further, all.Opened, all.Won, all.Amount, calls.Count(call => call.At + Within > about.Now)),
            new CardTable(HelloCallWords.Columns, [.. rows.Select(row => Row(row.Name, row.Sum, about.Said(row.Sum.Amount)))]),
            about.Days,
            HelloCallWords.Definition)
        {
            Lines = about.Audience.IsOwn ? [] : [.. rows.Select(row => HelloCallWords.Line(row.Name, row.Sum.Calls, row.Sum.Connects, row.Sum.Further, row.Sum.Opened, row.Sum.Won, row.Sum.Amount))],
            FileName = "hello-calls",
        };

        Figures Sum(IEnumerable<HelloCall> some)
        {
            var made = some.ToList();
            var followed = made.SelectMany(call => after[call.CallId]).DistinctBy(one => (one.Kind, one.Id)).ToLookup(one => one.Kind);
            var won = followed[CameAfter.Won].ToList();
            return new Figures(made.Count, made.Count(call => call.Connected), followed[CameAfter.Connect].Count(), followed[CameAfter.Opened].Count(), won.Count, won.Sum(deal => deal.Amount ?? 0));
        }
    }

    private static IReadOnlyList<string> Row(string name, Figures sum, string amount) =>
        [name, CountWords.Number(sum.Calls), CountWords.Number(sum.Connects), CountWords.Number(sum.Further), CountWords.Number(sum.Opened), CountWords.Number(sum.Won), amount];

    private sealed record Figures(int Calls, int Connects, int Further, int Opened, int Won, decimal Amount);
}
