using NudgeBot.Core.Chat.Effects;
using NudgeBot.Core.Reports;
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
            FileName = "nudges",
        };
    }

    /// <summary>What nudges do, for whoever asks about more than those sent: of whole teams, because those held back are compared.</summary>
    public static async Task<EffectReport> EffectAsync(Session session, Audience audience, Period period, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var scope = audience.IsOwn ? EffectScope.People(audience.Ids) : EffectScope.Teams(audience.Members.Select(member => member.TeamId).OfType<long>().Distinct());
        return new EffectReport(audience.Whose, period, await new EffectStore(session).CountAsync(scope, period, now, cancellationToken));
    }
}
