using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Policies;
using NudgeBot.Postgres.Nudges;

namespace NudgeBot.Host.Dashboard;

/// <summary>What holds for each team's nudges, to read: it is changed in chat.</summary>
internal static class PolicyPage
{
    public static async Task<PageContent> WriteAsync(PageVisit visit, IQueryCollection query, CancellationToken cancellationToken)
    {
        if (PagePicks.Of(visit, query) is not { } picks)
        {
            return PagePicks.Refusal(visit);
        }

        var sheets = new List<Sheet>();
        foreach (var team in visit.Teams.Where(team => picks.Team is null || team.Name == picks.Team))
        {
            var lines = PolicyWords.Lines(await new PolicyStore(visit.Session).OfTeamAsync(team.Id, cancellationToken));
            sheets.Add(new Sheet(team.Name, [PolicyWords.HowMany(lines)], new CardTable(PolicyWords.Columns, [.. lines.Select(Row)]), PolicyWords.HowToSet));
        }

        return new PageContent.Told(sheets.Count > 0 ? sheets : [Sheet.Nothing(PolicyWords.NoTeam)]) { Picks = picks.Lists };
    }

    private static IReadOnlyList<string> Row(PolicyLine line) => [line.Name, line.Value, line.IsDefault ? PolicyWords.ByDefault : line.Default];
}
