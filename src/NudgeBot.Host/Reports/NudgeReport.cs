using NudgeBot.Core.Chat.Effects;
using NudgeBot.Core.Reports;
using NudgeBot.Core.Reports.Effect;
using NudgeBot.Postgres;
using NudgeBot.Postgres.Reports;

namespace NudgeBot.Host.Reports;

/// <summary>Nudges sent, and what became of them, by rule.</summary>
internal static class NudgeReport
{
    public static async Task<Report?> WriteAsync(ReportAbout about, CancellationToken cancellationToken)
    {
        var counts = await new EffectStore(about.Session).CountAsync(EffectScope.People(about.Audience.Ids), about.Period, about.Now, cancellationToken);
        var sent = new EffectReport(about.Audience.Whose, about.Period, counts);
        var table = sent.SentTable;
        return new Report(sent.SentTitle, sent.SentShare ?? EffectReport.NothingOver, table, about.Days, EffectReport.SentMeans)
        {
            Lines = [.. EffectReport.SentLines(table)],
            Chart = table.Rows.Count > 1 ? sent.SentChart : null,
            HasDays = true,
            FileName = "nudges",
        };
    }

    /// <summary>The same, a row per day on which they were planned.</summary>
    public static async Task<Report?> ByDayAsync(ReportAbout asked, CancellationToken cancellationToken)
    {
        var range = ReportDays.Of(asked);
        var about = range.About;
        var counts = await new EffectStore(about.Session).CountByDayAsync(EffectScope.People(about.Audience.Ids), about.Period, about.Now, cancellationToken);
        var byDay = counts.ToLookup(one => one.Day, one => one.Counts);
        var days = range.Each.Select(day => (Name: about.Said(day), EffectCounts.Total(byDay[day]).Fates)).ToList();

        var sent = new EffectReport(about.Audience.Whose, about.Period, [.. counts.Select(one => one.Counts)]);
        var table = EffectReport.DayTable(days);
        return new Report(sent.SentTitle, (sent.SentShare ?? EffectReport.NothingOver) + range.Cut, table, about.Days, EffectReport.SentMeans)
        {
            Lines = [.. EffectReport.SentLines(EffectReport.DayTable([.. days.Where(day => day.Fates.Sent > 0)]))],
            Chart = sent.DayChart(days),
            HasDays = true,
            FileName = "nudges-by-day",
        };
    }

    /// <summary>What nudges do, for whoever asks about more than those sent: of whole teams, because those held back are compared.</summary>
    public static async Task<EffectReport> EffectAsync(Session session, Audience audience, Period period, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var scope = audience.IsOwn ? EffectScope.People(audience.Ids) : EffectScope.Teams(audience.Members.Select(member => member.TeamId).OfType<long>().Distinct());
        return new EffectReport(audience.Whose, period, await new EffectStore(session).CountAsync(scope, period, now, cancellationToken));
    }
}
