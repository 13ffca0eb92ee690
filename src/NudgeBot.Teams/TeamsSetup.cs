using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Teams.Api;
using NudgeBot.Teams.Installing;
using NudgeBot.Teams.Receiving;
using NudgeBot.Teams.Sending;
using NudgeBot.Teams.Tokens;

namespace NudgeBot.Teams;

/// <summary>
/// Opens the Teams room. Without settings under <c>Teams:</c> it stays shut. From the rest of the house it wants <see cref="IChatEvents"/>,
/// <see cref="ITaps"/>, <see cref="ITeamsTenants"/>, <see cref="ITeamsPeople"/>, <see cref="ITeamsAddresses"/> and a <c>TimeProvider</c>.
/// </summary>
public static class TeamsSetup
{
    /// <summary>The settings; null where there are none, which leaves Teams off.</summary>
    public static TeamsOptions? Read(IConfiguration configuration)
    {
        if (configuration.GetSection("Teams").Get<TeamsOptions>() is not { } options)
        {
            return null;
        }

        options.FederatedTokenFile = configuration["AZURE_FEDERATED_TOKEN_FILE"] ?? "";
        return options;
    }

    public static IServiceCollection AddTeams(this IServiceCollection services, IConfiguration configuration)
    {
        if (Read(configuration) is not { } options)
        {
            return services;
        }

        services.AddSingleton(options);
        services.AddSingleton<TeamsCounters>();

        services.TryAddSingleton(_ => IdentityHttp.Create());
        services.AddSingleton<KeyStore>();
        services.AddSingleton<TokenCheck>();
        services.AddSingleton<EntraLogin>();
        services.AddSingleton<ConnectorToken>();
        services.AddSingleton<IConnectorToken>(provider => provider.GetRequiredService<ConnectorToken>());
        services.AddSingleton<TokenUpkeep>();
        services.AddHostedService(provider => provider.GetRequiredService<TokenUpkeep>());
        services.AddHealthChecks().AddCheck<TeamsReadiness>("teams", tags: ["ready"]);

        services.AddSingleton(ConnectorSettings.Of(options));
        services.AddSingleton(_ => ConnectorHttp.Create());
        services.AddSingleton<ConnectorApi>();

        services.AddSingleton<PersonalChats>();
        services.AddSingleton<Waits>();
        services.AddSingleton<Refusals>();
        services.AddSingleton<IChatChannel, TeamsChannel>();

        services.AddSingleton<TeamsDoor>();
        services.AddSingleton<Activities>();
        services.AddSingleton<Afterwards>();
        services.AddSingleton<Invokes>();
        services.AddSingleton<Visitors>();
        services.AddSingleton<Arrivals>();
        services.AddSingleton<Apologies>();

        services.AddSingleton<Roster>();
        services.AddSingleton<Newcomers>();
        services.AddSingleton<TeamsUpkeep>();
        services.AddHostedService(provider => provider.GetRequiredService<TeamsUpkeep>());
        return services;
    }

    public static IEndpointRouteBuilder MapTeams(this IEndpointRouteBuilder app)
    {
        if (app.ServiceProvider.GetService<TeamsOptions>() is not null)
        {
            app.MapPost("/api/messages", (HttpContext http, TeamsDoor door, Activities activities) => door.OpenAsync(http, activities.TakeAsync));
        }

        return app;
    }
}
