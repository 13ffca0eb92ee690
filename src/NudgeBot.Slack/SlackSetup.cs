using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace NudgeBot.Slack;

/// <summary>Opens the Slack room. It is empty but for its door until the adapter moves in.</summary>
public static class SlackSetup
{
    public static IServiceCollection AddSlack(this IServiceCollection services) => services;

    public static IEndpointRouteBuilder MapSlack(this IEndpointRouteBuilder app) => app;
}
