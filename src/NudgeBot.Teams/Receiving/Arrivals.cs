using NudgeBot.Teams.Installing;

namespace NudgeBot.Teams.Receiving;

/// <summary>The bot, or somebody, comes or goes. Teams tells an install in two ways, in any order, and sometimes in one alone; either counts, once.</summary>
internal sealed class Arrivals(ITeamsTenants tenants, Visitors visitors, Roster roster, TeamsUpkeep upkeep, Afterwards afterwards)
{
    /// <summary><c>installationUpdate</c>.</summary>
    public async Task InstallationAsync(TeamsActivity activity, CancellationToken cancellationToken)
    {
        switch (activity.Body.Text("action"))
        {
            case "add" or "add-upgrade":
                await InstalledAsync(activity, cancellationToken);
                break;
            case "remove" or "remove-upgrade":
                await visitors.RemovedAsync(activity.Visit, cancellationToken);
                break;
        }
    }

    /// <summary><c>conversationUpdate</c>, which tells about people, channels and teams as well.</summary>
    public async Task ConversationAsync(TeamsActivity activity, CancellationToken cancellationToken)
    {
        var (added, removed) = (Members(activity, "membersAdded"), Members(activity, "membersRemoved"));
        if (added.Any(member => member == activity.Recipient))
        {
            await InstalledAsync(activity, cancellationToken);
        }
        else if (removed.Any(member => member == activity.Recipient))
        {
            await visitors.RemovedAsync(activity.Visit, cancellationToken);
        }
        else if (activity.Visit is { Kind: TeamsPlaceKind.Channel, Team: { } team } visit)
        {
            await InTeamAsync(activity, visit, team, added, removed, cancellationToken);
        }
    }

    private async Task InTeamAsync(
        TeamsActivity activity, TeamsVisit visit, string team, IReadOnlyCollection<string> added, IReadOnlyCollection<string> removed, CancellationToken cancellationToken)
    {
        switch (activity.Body.Text("channelData", "eventType"))
        {
            case "teamRestored":
                await InstalledAsync(activity, cancellationToken);
                break;
            case "teamMemberAdded" when added.Count > 0:
                await tenants.ReadAgainAsync(visit.Tenant, team, cancellationToken);
                upkeep.Soon();
                break;
            case "teamMemberRemoved" when removed.Count > 0:
                await LeftAsync(visit.Tenant, team, removed, cancellationToken);
                break;
            case "channelCreated" or "channelRenamed" or "channelRestored" when activity.Body.Text("channelData", "channel", "id") is { } channel:
                await tenants.SeenAsync(visit with { Conversation = channel, Name = activity.Body.Text("channelData", "channel", "name") }, cancellationToken);
                break;
            case "channelDeleted" when activity.Body.Text("channelData", "channel", "id") is { } gone && gone != team:
                await visitors.RemovedAsync(visit with { Conversation = gone, Team = null }, cancellationToken);
                break;
            case "teamDeleted" or "teamHardDeleted":
                await visitors.RemovedAsync(visit with { Conversation = team }, cancellationToken);
                break;
        }
    }

    // Whoever leaves one team may be in another that the bot is in. Only Teams knows, and nobody waits for what it says.
    private async Task LeftAsync(string tenant, string team, IReadOnlyCollection<string> users, CancellationToken cancellationToken)
    {
        var others = (await tenants.TeamsAsync(tenant, cancellationToken)).Where(other => other.Conversation != team).ToList();
        if (others.Count == 0)
        {
            await tenants.LeftAsync(tenant, [.. users.Select(user => new TeamsPerson(user, user))], cancellationToken);
            return;
        }

        afterwards.Run(async token =>
        {
            foreach (var user in users)
            {
                if (!await IsInOneAsync(others, user, token))
                {
                    await tenants.LeftAsync(tenant, [new TeamsPerson(user, user)], token);
                }
            }
        });
    }

    private async Task<bool> IsInOneAsync(IReadOnlyList<TeamsRoster> teams, string user, CancellationToken cancellationToken)
    {
        foreach (var team in teams)
        {
            if (await roster.IsInAsync(team, user, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    private async Task InstalledAsync(TeamsActivity activity, CancellationToken cancellationToken)
    {
        await visitors.InstalledAsync(activity, cancellationToken);
        upkeep.Soon();
    }

    private static IReadOnlyCollection<string> Members(TeamsActivity activity, string name) =>
        [.. activity.Body.List(name).Select(member => member.Text("id")).OfType<string>()];
}
