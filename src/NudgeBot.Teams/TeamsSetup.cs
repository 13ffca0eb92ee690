using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace NudgeBot.Teams;

/// <summary>Opens the Teams room. It is empty but for its door until the adapter moves in.</summary>
public static class TeamsSetup
{
    public static IServiceCollection AddTeams(this IServiceCollection services) => services;

    public static IEndpointRouteBuilder MapTeams(this IEndpointRouteBuilder app) => app;
}
