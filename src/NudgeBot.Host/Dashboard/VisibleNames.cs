using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.Reports;
using NudgeBot.Postgres.Nudges;

namespace NudgeBot.Host.Dashboard;

/// <summary>Who is named to the visitor: nobody else of a team whose reports show totals alone.</summary>
internal sealed class VisibleNames
{
    private readonly long viewer;
    private readonly HashSet<long> nameless = [];

    private VisibleNames(long viewer) => this.viewer = viewer;

    public static async Task<VisibleNames> OfAsync(PageVisit visit, CancellationToken cancellationToken)
    {
        var names = new VisibleNames(visit.Person.Id);
        foreach (var team in visit.Teams)
        {
            if ((await new PolicyStore(visit.Session).OfTeamAsync(team.Id, cancellationToken)).Privacy == Privacy.Totals)
            {
                names.nameless.Add(team.Id);
            }
        }

        return names;
    }

    public string Of(long? person, long? team, string name) => person != viewer && team is { } of && nameless.Contains(of) ? DashboardWords.Somebody : name;
}
