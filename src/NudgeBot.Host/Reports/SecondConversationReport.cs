using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.Reports;
using NudgeBot.Postgres.Reports;

namespace NudgeBot.Host.Reports;

/// <summary>Of the prospects spoken with for the first time, how many were spoken with again, on a later day of whoever looks after them.</summary>
internal static class SecondConversationReport
{
    public static async Task<Report?> WriteAsync(ReportAbout about, CancellationToken cancellationToken)
    {
        var pairs = await PairsAsync(about, cancellationToken);
        var rows = about.Audience.Rows.Select(row => (row.Name, Pairs: Of(row.Members.Select(member => member.Id).ToHashSet()))).ToList();
        var (first, second) = (pairs.Count, pairs.Count(pair => pair.Days is not null));
        return new Report(
            SecondConversationWords.Title(about.Audience.Whose, about.Period.Name, first, second),
            SecondConversationWords.Detail(first, second, Median(pairs)),
            new CardTable(SecondConversationWords.Columns, [.. rows.Select(row => Row(row.Name, row.Pairs))]),
            about.Days,
            SecondConversationWords.Definition)
        {
            Lines = about.Audience.IsOwn ? [] : [.. rows.Select(row => SecondConversationWords.Line(row.Name, row.Pairs.Count, Again(row.Pairs), Median(row.Pairs)))],
            Chart = rows.Count == 1 ? null : new CardChart(
                ChartKind.LyingBars,
                about.Heading,
                [.. rows.Select(row => row.Name)],
                [new(SecondConversationWords.Columns[3], [.. rows.Select(row => row.Pairs.Count == 0 ? (double?)null : 100L * Again(row.Pairs) / row.Pairs.Count)])],
                "%"),
            FileName = "second-conversations",
        };

        List<Pair> Of(HashSet<long> reps) => [.. pairs.Where(pair => reps.Contains(pair.Owner))];
    }

    private static async Task<IReadOnlyList<Pair>> PairsAsync(ReportAbout about, CancellationToken cancellationToken)
    {
        var owners = new Owners(about);
        var store = new SecondConversationStore(about.Session);
        var first = await store.FirstAsync(owners.Windows, cancellationToken);
        var later = first.Select(one => owners.Zone(one.OwnerId) is var zone ? new SecondFrom(one.AccountId, zone.StartOf(zone.Date(one.At).AddDays(1))) : null!);
        var second = (await store.NextAsync([.. later], about.Now, cancellationToken)).ToDictionary(one => one.AccountId, one => one.At);
        return
        [
            .. from one in first
               let zone = owners.Zone(one.OwnerId)
               select new Pair(one.OwnerId, second.TryGetValue(one.AccountId, out var at) ? zone.Date(at).DayNumber - zone.Date(one.At).DayNumber : null),
        ];
    }

    private static int Again(IEnumerable<Pair> pairs) => pairs.Count(pair => pair.Days is not null);

    // Of an even number, the middle of the two in the middle.
    private static double? Median(IEnumerable<Pair> pairs)
    {
        var days = pairs.Select(pair => pair.Days).OfType<int>().Order().ToList();
        return days.Count == 0 ? null : (days[(days.Count - 1) / 2] + days[days.Count / 2]) / 2.0;
    }

    private static IReadOnlyList<string> Row(string name, List<Pair> pairs) =>
    [
        name, CountWords.Number(pairs.Count), CountWords.Number(Again(pairs)),
        CoverageWords.Rate(Again(pairs), pairs.Count), SecondConversationWords.Median(Median(pairs)),
    ];

    /// <param name="Days">From the first to the second conversation; null while there is none.</param>
    private sealed record Pair(long Owner, int? Days);
}
