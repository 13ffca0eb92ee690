using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NudgeBot.Teams.Receiving;
using NudgeBot.Teams.Tokens;

namespace NudgeBot.Teams;

/// <summary>Opens the Teams room. Without settings under <c>Teams:</c> it stays shut. From the rest of the house it wants a <c>TimeProvider</c>.</summary>
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
        services.TryAddSingleton(_ => IdentityHttp.Create());
        services.AddSingleton<TeamsCounters>();
        services.AddSingleton<KeyStore>();
        services.AddSingleton<TokenCheck>();
        services.AddSingleton<TeamsDoor>();
        services.AddSingleton<EntraLogin>();
        services.AddSingleton<ConnectorToken>();
        services.AddSingleton<IConnectorToken>(provider => provider.GetRequiredService<ConnectorToken>());
        services.AddSingleton<TokenUpkeep>();
        services.AddHostedService(provider => provider.GetRequiredService<TokenUpkeep>());
        services.AddHealthChecks().AddCheck<TeamsReadiness>("teams", tags: ["ready"]);
        return services;
    }

    public static IEndpointRouteBuilder MapTeams(this IEndpointRouteBuilder app) => app;
}
