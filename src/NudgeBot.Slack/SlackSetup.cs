using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Slack.Api;
using NudgeBot.Slack.Home;
using NudgeBot.Slack.Installing;
using NudgeBot.Slack.Receiving;
using NudgeBot.Slack.Sending;
using NudgeBot.Slack.Sockets;

namespace NudgeBot.Slack;

/// <summary>
/// Opens the Slack room. Without settings under <c>Slack:</c> it stays shut. From the rest of the house it wants <see cref="IChatEvents"/>,
/// <see cref="ISlackInstallations"/>, <see cref="ISlackPeople"/>, <see cref="ISlackHome"/> and a <c>TimeProvider</c>.
/// </summary>
public static class SlackSetup
{
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    /// <summary>The settings; null where there are none, which leaves Slack off.</summary>
    public static SlackOptions? Read(IConfiguration configuration)
    {
        var options = configuration.GetSection("Slack").Get<SlackOptions>();
        if (options is not null && configuration["Server:PublicUrl"] is { Length: > 0 } address)
        {
            options.PublicUrl = new Uri(address, UriKind.RelativeOrAbsolute);
        }

        return options;
    }

    public static IServiceCollection AddSlack(this IServiceCollection services, IConfiguration configuration)
    {
        if (Read(configuration) is not { } options)
        {
            return services;
        }

        services.AddSingleton(options);
        services.AddSingleton(_ => new SlackHttp(Client()));
        services.AddSingleton(provider => new SlackApi(
            provider.GetRequiredService<SlackHttp>().Client, options, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<SlackApi>>()));

        services.AddSingleton<DirectMessages>();
        services.AddSingleton<LostMessages>();
        services.AddSingleton<Refusals>();
        services.AddSingleton<Uploads>();
        services.AddSingleton<IChatChannel, SlackChannel>();

        services.AddSingleton<IChatFiles, SlackFiles>();
        services.AddSingleton<SlackSignature>();
        services.AddSingleton<SlackCounters>();
        services.AddSingleton<SlackDoor>();
        services.AddSingleton<Installed>();
        services.AddSingleton<SlackEvents>();
        services.AddSingleton<SlackInteractions>();
        services.AddSingleton<SlackCommands>();
        services.AddSingleton<ResponseUrls>();
        services.AddSingleton<Errands>();
        services.AddHostedService(provider => provider.GetRequiredService<Errands>());

        services.AddSingleton<Dialogs>();
        services.AddSingleton<Homes>();

        if (options.AppToken.Length > 0)
        {
            services.AddSingleton<SocketEnvelopes>();
            services.AddHostedService<SocketMode>();
        }

        services.AddSingleton<PeopleReader>();
        services.AddSingleton<OneWorkspace>();
        services.AddSingleton<TokenRotation>();
        services.AddSingleton<InstallState>();
        services.AddSingleton<SlackInstallLinks>();
        if (options.IsForMany)
        {
            services.AddSingleton<IInstallLinks>(provider => provider.GetRequiredService<SlackInstallLinks>());
        }

        services.AddSingleton<InstallLink>();
        services.AddSingleton<SlackUpkeep>();
        services.AddHostedService(provider => provider.GetRequiredService<SlackUpkeep>());
        return services;
    }

    public static IEndpointRouteBuilder MapSlack(this IEndpointRouteBuilder app)
    {
        if (app.ServiceProvider.GetService<SlackOptions>() is not { } options)
        {
            return app;
        }

        if (options.SigningSecrets.Count > 0)
        {
            app.MapPost("/slack/events", (HttpContext http, SlackDoor door, SlackEvents events) => door.OpenAsync(http, (body, token) =>
                SlackBody.Json(body) is { } envelope ? events.TakeAsync(envelope, token) : Malformed()));
            app.MapPost("/slack/commands", (HttpContext http, SlackDoor door, SlackCommands commands) => door.OpenAsync(http, (body, token) =>
                SlackBody.Form(body) is { } form ? commands.TakeAsync(form, token) : Malformed()));
            app.MapPost("/slack/interactions", (HttpContext http, SlackDoor door, SlackInteractions interactions) => door.OpenAsync(http, (body, token) =>
                SlackBody.Payload(body) is { } payload ? interactions.TakeAsync(payload, token) : SlackBody.IsCertificateCheck(body) ? Done() : Malformed()));
        }

        if (options.IsForMany)
        {
            app.MapGet("/slack/install", (HttpContext http, InstallLink link) => link.BeginAsync(http));
            app.MapGet("/slack/oauth_redirect", (HttpContext http, InstallLink link) => link.EndAsync(http));
        }

        return app;
    }

    private static Task<SlackReply> Malformed() => Task.FromResult<SlackReply>(new SlackReply.Malformed());

    private static Task<SlackReply> Done() => Task.FromResult<SlackReply>(new SlackReply.Done());

    // Time limits are the caller's, and on its clock.
    private static HttpClient Client() => new(new SocketsHttpHandler { PooledConnectionLifetime = ConnectionLifetime, AllowAutoRedirect = false }, disposeHandler: true)
    {
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = 16 * 1024 * 1024,
    };
}
