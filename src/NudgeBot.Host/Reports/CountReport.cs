using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.Reports;
using NudgeBot.Postgres.People;
using NudgeBot.Postgres.Reports;

namespace NudgeBot.Host.Reports;

/// <summary>Phone contacts by person and period: attempts and connects in columns of their own, emails apart.</summary>
internal static class CountReport
{
    public static async Task<Report?> WriteAsync(ReportAbout about, CancellationToken cancellationToken)
    {
        var counted = (await CountAsync(about, names: about.Customer is null && about.Period.First == about.Period.Last, cancellationToken)).ToDictionary(row => row.Person.Id, row => row.Counts);
        var rows = about.Audience.Rows.Select(row => (row.Name, Named: row.IsNamed(about.Audience), row.Members, Counts: Sum([.. row.Members.Select(member => counted[member.Id])]))).ToList();
        var all = Sum([.. counted.Values]);

        // A customer is one rep's, or a few reps'; whoever had nothing to do with them says nothing about them.
        if (about.Customer is not null)
        {
            rows.RemoveAll(row => row.Counts is { Attempts: 0, Connects: 0, Answered: 0, Emails: 0 });
        }

        // Where nobody has called nobody is named, and one's own silence is no news.
        var quiet = new List<(string Name, Attendance Attendance)>();
        foreach (var row in rows.Where(row => row is { Named: true, Counts.Attempts: 0 } && all.Attempts > 0 && !about.Audience.IsOwn && about.Customer is null))
        {
            quiet.Add((row.Name, await Present.OfAsync(about, row.Members[0], cancellationToken)));
        }

        var detail = CountWords.Detail(all.Attempts, all.OutboundConnects, all.Emails, Those(Attendance.AtWork), Those(Attendance.Away), Those(Attendance.NotYet));
        return new Report(
            CountWords.Title(about.Whose, about.Period.Name, all.Attempts, all.Connects),
            about.Audience.IsOwn && all.ConnectedWith.Length > 0 ? detail + CountWords.SpokeWith(all.ConnectedWith) : detail,
            new CardTable(CountWords.Columns, [.. rows.Select(row => Row(row.Name, row.Counts))]),
            about.Days,
            BotWords.Definition)
        {
            Lines = about.Audience.IsOwn ? [] : [.. rows.Select(row => $"{row.Name}: {Sentence(row.Counts, row.Named)}")],
            Chart = rows.Count < 2 ? null : CallsChart.Of(ChartKind.LyingBars, about.Heading, [.. rows.Select(row => (row.Name, row.Counts.Attempts, row.Counts.Connects))]),
            HasDays = true,
            FileName = "calls",
        };

        IReadOnlyList<string> Those(Attendance attendance) => [.. quiet.Where(one => one.Attendance == attendance).Select(one => one.Name)];
    }

    /// <summary>Each person's figures over their own local days.</summary>
    /// <param name="names">Whether the customers connected with are named, too.</param>
    public static async Task<IReadOnlyList<(PersonRow Person, PhoneCounts Counts)>> CountAsync(ReportAbout about, bool names, CancellationToken cancellationToken)
    {
        var store = new CountStore(about.Session);
        IReadOnlyList<CountWindow> windows = [.. about.Audience.Members.Select(member => CountWindow.Of(member, about.Period))];
        return
        [
            .. about.Audience.Members.Zip(
                about.Customer is { } customer ? await store.CountWithAsync(customer.Id, windows, cancellationToken)
                : names ? await store.CountWithNamesAsync(windows, cancellationToken)
                : await store.CountAsync(windows, cancellationToken)),
        ];
    }

    private static PhoneCounts Sum(IReadOnlyList<PhoneCounts> counts) => new(
        0, counts.Sum(one => one.Attempts), counts.Sum(one => one.Connects), counts.Sum(one => one.OutboundConnects), counts.Sum(one => one.Answered), counts.Sum(one => one.Emails))
    {
        ConnectedWith = [.. counts.SelectMany(one => one.ConnectedWith)],
    };

    private static IReadOnlyList<string> Row(string name, PhoneCounts counts) =>
        [name, CountWords.Number(counts.Attempts), CountWords.Number(counts.Connects), CountWords.Rate(counts.OutboundConnects, counts.Attempts), CountWords.Number(counts.Answered), CountWords.Number(counts.Emails)];

    private static string Sentence(PhoneCounts counts, bool named) =>
        CountWords.Sentence(counts.Attempts, counts.Connects, counts.OutboundConnects, counts.Answered, counts.Emails, named ? counts.ConnectedWith : []);
}
