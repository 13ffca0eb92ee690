using NudgeBot.Core.Reports;
using NudgeBot.Host.Reports;

namespace NudgeBot.Host.Dashboard;

/// <summary>What nudges do: those of a manager's teams against those held back, by rule; a rep sees what became of their own.</summary>
internal static class RulesPage
{
    public static async Task<PageContent> WriteAsync(PageVisit visit, IQueryCollection query, CancellationToken cancellationToken)
    {
        if (PagePicks.Of(visit, query, "last_90_days", "this_month", "last_month", "this_quarter") is not { } picks)
        {
            return PagePicks.Refusal(visit);
        }

        switch (await AudienceAnswer.OfAsync(visit.Session, visit.Person, picks.Scope, cancellationToken))
        {
            case AudienceAnswer.Seen { Audience: var audience }:
                var period = Period.Of(picks.Period, visit.Zone.Date(visit.Now))!;
                var report = await NudgeReport.EffectAsync(visit.Session, audience, period, visit.Now, cancellationToken);
                return new PageContent.Told(audience.IsOwn ? [Sheet.Of(report.Sent())] : [Sheet.Of(report.Works()), Sheet.Of(report.ByRule()), Sheet.Of(report.Sent())]) { Picks = picks.Lists };
            case AudienceAnswer.Refused refused:
                return new PageContent.Told([Sheet.Nothing(refused.Why)]) { Picks = picks.Lists };
            default:
                throw new InvalidOperationException("An audience is seen or refused.");
        }
    }
}
