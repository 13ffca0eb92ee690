using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.Reports;
using NudgeBot.Postgres.Reports;

namespace NudgeBot.Host.Reports;

/// <summary>Calls against emails, and of the customers who heard anything, those who heard a voice.</summary>
internal static class MirrorReport
{
    // Of fewer customers a share says little about anybody.
    private const int Telling = 5;

    public static async Task<Report?> WriteAsync(ReportAbout about, CancellationToken cancellationToken)
    {
        var rows = await RowsAsync(about, cancellationToken);
        var all = rows.Together;
        var furthest = about.Audience.IsOwn ? null : rows.Each.Where(row => row.IsNamed && row.Reach.Touched >= Telling && row.Share < all.Share).MinBy(row => row.Share);
        var detail = MirrorWords.Detail(all.Reach.Connected, all.Reach.Touched);
        return new Report(
            MirrorWords.Title(about.Audience.Whose, about.Period.Name, all.Attempts, all.Connects, all.Emails),
            furthest is null ? detail : detail + MirrorWords.Furthest(furthest.Name, furthest.Reach.Connected, furthest.Reach.Touched),
            new CardTable(MirrorWords.Columns, [.. rows.Each.Select(row => row.Cells)]),
            about.Days,
            MirrorWords.Definition)
        {
            Chart = CallsChart.WithEmails(ChartKind.LyingBars, about.Heading, [.. rows.Each.Select(row => (row.Name, row.Attempts, row.Connects, row.Emails))]),
            HasDays = true,
            FileName = "mirror",
        };
    }

    private static async Task<(IReadOnlyList<Row> Each, Row Together)> RowsAsync(ReportAbout about, CancellationToken cancellationToken)
    {
        var groups = about.Audience.Rows.Select(row => row.Members.Select(member => CountWindow.Of(member, about.Period)).ToList()).ToList();
        var counts = (await new CountStore(about.Session).CountAsync([.. groups.SelectMany(group => group)], cancellationToken)).ToDictionary(one => one.PersonId);
        var reach = await new MirrorStore(about.Session).ReachAsync(groups, cancellationToken);
        return (
            [.. about.Audience.Rows.Select((row, at) => Row.Of(row.Name, row.IsNamed(about.Audience), row.Members.Select(member => counts[member.Id]), reach.Groups[at]))],
            Row.Of(about.Audience.Whose, isNamed: false, counts.Values, reach.Together));
    }

    private sealed record Row(string Name, bool IsNamed, int Attempts, int Connects, int Emails, Reach Reach)
    {
        public double Share => Reach.Touched == 0 ? 0 : (double)Reach.Connected / Reach.Touched;

        public IReadOnlyList<string> Cells => [Name, .. new[] { Attempts, Connects, Emails, Reach.Touched, Reach.Connected }.Select(CountWords.Number), CountWords.Rate(Reach.Connected, Reach.Touched)];

        public static Row Of(string name, bool isNamed, IEnumerable<PhoneCounts> counts, Reach reach)
        {
            var all = counts.ToList();
            return new Row(name, isNamed, all.Sum(one => one.Attempts), all.Sum(one => one.Connects), all.Sum(one => one.Emails), reach);
        }
    }
}
