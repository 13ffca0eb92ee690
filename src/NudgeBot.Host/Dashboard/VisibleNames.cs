using NudgeBot.Core.Chat.Words;
using NudgeBot.Host.Reports;

namespace NudgeBot.Host.Dashboard;

/// <summary>Who is named to the visitor: nobody else of a team whose reports show totals alone.</summary>
internal sealed class VisibleNames
{
    private readonly long viewer;
    private readonly IReadOnlySet<long> nameless;

    private VisibleNames(long viewer, IReadOnlySet<long> nameless) => (this.viewer, this.nameless) = (viewer, nameless);

    public static async Task<VisibleNames> OfAsync(PageVisit visit, CancellationToken cancellationToken) =>
        new(visit.Person.Id, await AudienceAnswer.NamelessAsync(visit.Session, visit.Teams, cancellationToken));

    public string Of(long? person, long? team, string name) => person != viewer && team is { } of && nameless.Contains(of) ? DashboardWords.Somebody : name;
}
