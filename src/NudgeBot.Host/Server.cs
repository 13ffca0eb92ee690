using NudgeBot.Host.Api;
using NudgeBot.Host.Cli;
using NudgeBot.Host.Conversations;
using NudgeBot.Host.Dashboard;
using NudgeBot.Host.Files;
using NudgeBot.Host.Health;
using NudgeBot.Host.Messages;
using NudgeBot.Host.Schedule;
using NudgeBot.Host.Security;
using NudgeBot.Host.Simulator;
using NudgeBot.Host.Workspaces;
using NudgeBot.Postgres;
using NudgeBot.Slack;
using NudgeBot.Teams;

namespace NudgeBot.Host;

/// <summary>What the host is started with.</summary>
/// <param name="ConnectionString">Of the app role.</param>
/// <param name="Url">Where to listen; null leaves it to the configuration, and to loopback where that says nothing.</param>
/// <param name="WithSimulator">Whether the simulator's page and channel are there: in the demo only.</param>
internal sealed record ServerOptions(string ConnectionString, string? Url = null, bool WithSimulator = false);

/// <summary>The rooms of the house, opened one after the other.</summary>
internal static partial class Server
{
    private const string DefaultUrl = "http://127.0.0.1:5080";
    private static readonly string[] Platforms = ["Slack", "Teams"];

    public static WebApplication Build(ServerOptions options)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        CheckSettings(builder.Configuration);
        ConfigureLogging(builder, options);
        builder.WebHost.UseUrls(options.Url ?? builder.Configuration["urls"] ?? Ports(builder.Configuration) ?? DefaultUrl);

        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(new Database(options.ConnectionString));
        builder.Services.AddMessages();
        builder.Services.AddConversations();
        builder.Services.AddSecurity(builder.Configuration);
        builder.Services.AddFiles();
        builder.Services.AddDashboard(isLocal: options.WithSimulator);
        builder.Services.AddWorkspaces();
        builder.Services.AddSlack(builder.Configuration);
        builder.Services.AddTeams(builder.Configuration);
        builder.Services.AddApi();
        builder.Services.AddHealth();
        builder.Services.AddSchedule(options.ConnectionString);
        if (options.WithSimulator)
        {
            builder.Services.AddSimulator();
            builder.Services.AddSingleton<ISimulatorClockMover, SimulatorClockMover>();
        }

        var app = builder.Build();

        app.MapHealth();
        app.MapApi();
        app.MapSlack();
        app.MapTeams();
        app.MapFiles();
        app.MapDashboard();
        if (options.WithSimulator)
        {
            app.MapSimulator();
        }

        SayWhatIsOff(app);
        return app;
    }

    private static void CheckSettings(IConfiguration configuration)
    {
        List<string> problems =
        [
            .. SecuritySetup.Problems(configuration),
            .. SlackSetup.Read(configuration)?.Problems(SecuritySetup.CanEncrypt(configuration)) ?? [],
            .. TeamsSetup.Read(configuration)?.Problems() ?? [],
        ];
        if (problems.Count > 0)
        {
            throw new SettingsException(problems);
        }
    }

    private static void SayWhatIsOff(WebApplication app)
    {
        foreach (var platform in Platforms.Where(platform => !app.Configuration.GetSection(platform).GetChildren().Any()))
        {
            Log.Off(app.Logger, platform);
        }
    }

    private static void ConfigureLogging(WebApplicationBuilder builder, ServerOptions options)
    {
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("Quartz", LogLevel.Warning);

        // A start that fails is told in one sentence where the command ends, and our loops log their own failures.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);

        // A demo's terminal shows the address of its page, and otherwise only what went wrong.
        if (options.WithSimulator && builder.Configuration["Logging:LogLevel:Default"] is null)
        {
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
        }
    }

    // The setting that container images use.
    private static string? Ports(IConfiguration configuration) =>
        configuration["http_ports"] is { Length: > 0 } ports ? string.Join(';', ports.Split(';').Select(port => $"http://*:{port}")) : null;

    private static partial class Log
    {
        [LoggerMessage(10, LogLevel.Information, "{Platform} has no settings and is off.")]
        public static partial void Off(ILogger logger, string platform);
    }
}
