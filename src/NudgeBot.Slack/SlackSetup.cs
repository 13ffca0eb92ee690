using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Slack.Api;
using NudgeBot.Slack.Sending;

namespace NudgeBot.Slack;

/// <summary>
/// Opens the Slack room. Without settings under <c>Slack:</c> it stays shut. From the rest of the house it wants <see cref="IChatEvents"/>,
/// <see cref="ISlackInstallations"/>, <see cref="ISlackPeople"/> and a <c>TimeProvider</c>.
/// </summary>
public static class SlackSetup
{
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    public static IServiceCollection AddSlack(this IServiceCollection services, IConfiguration configuration)
    {
        if (!configuration.GetSection("Slack").GetChildren().Any())
        {
            return services;
        }

        services.AddSingleton(configuration.GetSection("Slack").Get<SlackOptions>()!);
        services.AddSingleton(provider => new SlackApi(
            Client(), provider.GetRequiredService<SlackOptions>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<SlackApi>>()));
        services.AddSingleton<DirectMessages>();
        services.AddSingleton<LostMessages>();
        services.AddSingleton<Refusals>();
        services.AddSingleton<IChatChannel, SlackChannel>();
        return services;
    }

    public static IEndpointRouteBuilder MapSlack(this IEndpointRouteBuilder app) => app;

    // Time limits are the caller's, and on its clock.
    private static HttpClient Client() => new(new SocketsHttpHandler { PooledConnectionLifetime = ConnectionLifetime, AllowAutoRedirect = false }, disposeHandler: true)
    {
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = 16 * 1024 * 1024,
    };
}
