using System.Globalization;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.People;
using NudgeBot.Core.Reports;
using NudgeBot.Postgres.People;
using NudgeBot.Postgres.Reports;

namespace NudgeBot.Host.Reports;

/// <summary>Phone contacts by person and period: attempts and connects in columns of their own, emails apart.</summary>
internal static class CountReport
{
    public static async Task<Report?> WriteAsync(ReportAbout about, CancellationToken cancellationToken)
    {
        var rows = await CountAsync(about, cancellationToken);
        var (attempts, connects) = (rows.Sum(row => row.Counts.Attempts), rows.Sum(row => row.Counts.Connects));
        var table = new CardTable(CountWords.Columns, [.. rows.Select(row => Row(row.Person.Name, row.Counts))]);
        return new Report(CountWords.Title(about.Audience.Whose, about.Period.Name, attempts, connects), "", table, about.Period.Dates, BotWords.Definition);
    }

    /// <summary>Each person's figures over their own local days.</summary>
    public static async Task<IReadOnlyList<(PersonRow Person, PhoneCounts Counts)>> CountAsync(ReportAbout about, CancellationToken cancellationToken)
    {
        var windows = about.Audience.Members.Select(member => Window(member, about.Period));
        var counted = (await new CountStore(about.Session).CountAsync([.. windows], cancellationToken)).ToDictionary(counts => counts.PersonId);
        return [.. about.Audience.Members.Select(member => (member, counted[member.Id]))];
    }

    private static CountWindow Window(PersonRow member, Period period)
    {
        var zone = Zone.Find(member.TimeZone) ?? Zone.Utc;
        return new CountWindow(member.Id, zone.StartOf(period.First), zone.StartOf(period.Last.AddDays(1)));
    }

    private static IReadOnlyList<string> Row(string name, PhoneCounts counts) =>
        [name, Number(counts.Attempts), Number(counts.Connects), Rate(counts), Number(counts.Answered), Number(counts.Emails)];

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Rate(PhoneCounts counts) => counts.Attempts == 0
        ? PlainText.Nothing
        : string.Create(CultureInfo.InvariantCulture, $"{100.0 * counts.OutboundConnects / counts.Attempts:0} %");
}
