using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NudgeBot.Slack.Api;

namespace NudgeBot.Slack.Installing;

/// <summary>What has to be looked after: the one workspace at the start, tokens before they run out, and once a day who is there.</summary>
internal sealed partial class SlackUpkeep(
    SlackOptions options, OneWorkspace one, TokenRotation rotation, PeopleReader reader, ISlackInstallations installations, TimeProvider machine, ILogger<SlackUpkeep> logger) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var isInstalled = options.BotToken.Length == 0;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                isInstalled = isInstalled || await one.InstallAsync(stoppingToken);
                await LookAfterAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is LostAnswerException or DbException or TimeoutException or IOException)
            {
                Log.Later(logger, exception.GetType().Name);
            }

            await Task.Delay(isInstalled ? Round : Soon, machine, stoppingToken);
        }
    }

    /// <summary>One round. A workspace that cannot be read does not keep the others waiting.</summary>
    public async Task LookAfterAsync(CancellationToken cancellationToken)
    {
        await rotation.RotateAsync(cancellationToken);
        foreach (var workspace in await installations.UnreadAsync(machine.GetUtcNow() - Day, cancellationToken))
        {
            try
            {
                if (await installations.FindAsync(workspace, cancellationToken) is { } installation)
                {
                    await reader.ReadAsync(installation, cancellationToken);
                }
            }
            catch (Exception unread) when (unread is LostAnswerException or CryptographicException)
            {
                Log.Unread(logger, workspace, unread.Message);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(553, LogLevel.Warning, "Looking after the Slack workspaces has to wait ({Kind}).")]
        public static partial void Later(ILogger logger, string kind);

        [LoggerMessage(554, LogLevel.Warning, "The people of Slack workspace {Workspace} could not be read, and are read in the next round. {Why}")]
        public static partial void Unread(ILogger logger, string workspace, string why);
    }
}
