using NudgeBot.Slack;
using NudgeBot.Teams;

namespace NudgeBot.Host.Workspaces;

/// <summary>Opens the workspaces room: what the platforms' adapters ask of the database.</summary>
internal static class WorkspacesSetup
{
    public static IServiceCollection AddWorkspaces(this IServiceCollection services) => services
        .AddSingleton<ISlackInstallations, SlackInstallations>()
        .AddSingleton<ISlackPeople, SlackPeople>()
        .AddSingleton<ISlackHome, SlackHome>()
        .AddSingleton<TeamsTenants>()
        .AddSingleton<ITeamsTenants>(provider => provider.GetRequiredService<TeamsTenants>())
        .AddSingleton<ITeamsPeople>(provider => provider.GetRequiredService<TeamsTenants>())
        .AddSingleton<ITeamsAddresses>(provider => provider.GetRequiredService<TeamsTenants>());
}
