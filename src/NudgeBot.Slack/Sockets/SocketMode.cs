using System.Net.WebSockets;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NudgeBot.Slack.Api;

namespace NudgeBot.Slack.Sockets;

/// <summary>
/// Keeps a connection to Slack, for as long as the bot runs. When Slack asks for another one, that one says hello before the old one closes, so
/// that nothing falls in between; when one breaks, the next is tried at once, then ever more slowly, half a minute apart at most.
/// </summary>
internal sealed partial class SocketMode(SlackApi api, SlackOptions options, SocketEnvelopes envelopes, TimeProvider machine, ILogger<SocketMode> logger) : BackgroundService
{
    private const string Everywhere = "app";
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan UntilAnAdminActs = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ToFinish = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Stable = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        SocketConnection? current = null;
        var pause = FirstPause;
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                var (next, wait) = await TryAsync(stoppingToken);
                if (next is null)
                {
                    await Task.Delay(wait ?? pause, machine, stoppingToken);
                    pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
                    continue;
                }

                var before = current;
                current = next;
                await FinishAsync(before);

                var since = machine.GetUtcNow();
                var why = await current.Leaves.WaitAsync(stoppingToken);
                if (why == Leaving.SwitchedOff)
                {
                    Log.SwitchedOff(logger);
                    await Task.Delay(UntilAnAdminActs, machine, stoppingToken);
                }
                else if (why == Leaving.Broken && machine.GetUtcNow() - since < Stable)
                {
                    await Task.Delay(pause, machine, stoppingToken);
                    pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
                }
                else
                {
                    pause = FirstPause;
                }
            }
        }
        finally
        {
            await FinishAsync(current);
        }
    }

    /// <summary>A new connection; or, when there is none, how long to wait where Slack said so.</summary>
    private async Task<(SocketConnection? Connection, TimeSpan? Wait)> TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            switch (await api.CallAsync(Everywhere, options.AppToken, SlackMethod.OpenSocket, [], cancellationToken))
            {
                case SlackAnswer.Ok { Body: var body } when Uri.TryCreate(body.Text("url"), UriKind.Absolute, out var address):
                    var connection = await SocketConnection.OpenAsync(address, envelopes, machine, logger, cancellationToken);
                    Log.Connected(logger);
                    return (connection, null);
                case SlackAnswer.Wait wait:
                    return (null, wait.After);
                case SlackAnswer.Refused { Kind: ErrorKind.Unauthorized or ErrorKind.InstallationGone or ErrorKind.MissingScope } refused:
                    Log.Refused(logger, refused.Error);
                    return (null, UntilAnAdminActs);
                default:
                    return (null, null);
            }
        }
        catch (Exception exception) when (exception is LostAnswerException or WebSocketException or IOException or HttpRequestException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return (null, null);
        }
    }

    private async Task FinishAsync(SocketConnection? connection)
    {
        if (connection is not null)
        {
            using var limit = new CancellationTokenSource(ToFinish, machine);
            await connection.CloseAsync(limit.Token);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(562, LogLevel.Information, "Connected to Slack over a socket.")]
        public static partial void Connected(ILogger logger);

        [LoggerMessage(563, LogLevel.Error, "Socket Mode is switched off in the app's settings, so nothing people say arrives. It is tried again in five minutes.")]
        public static partial void SwitchedOff(ILogger logger);

        [LoggerMessage(564, LogLevel.Error, "Slack does not take Slack:AppToken ({Error}), so nothing people say arrives. It is tried again in five minutes.")]
        public static partial void Refused(ILogger logger, string error);
    }
}
