using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace NudgeBot.Teams.Tokens;

/// <summary>
/// Fetches the Connector's keys and a token of ours before anybody needs them, and again in good time. What fails is tried again after pauses that
/// grow from a second to a minute. A month before the bot's certificate ends it says so, once a day.
/// </summary>
internal sealed partial class TokenUpkeep(TeamsOptions options, KeyStore keys, ConnectorToken token, TimeProvider machine, ILogger<TokenUpkeep> logger) : BackgroundService
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        KeepAsync(keys.RefreshAsync, stoppingToken), KeepAsync(token.RefreshAsync, stoppingToken), WatchCertificateAsync(stoppingToken));

    private async Task KeepAsync(Func<Task<DateTimeOffset?>> refresh, CancellationToken stoppingToken)
    {
        for (var pause = ShortestPause; !stoppingToken.IsCancellationRequested;)
        {
            var next = await refresh();
            var left = next - machine.GetUtcNow() ?? pause;
            await Task.Delay(left > ShortestPause ? left : ShortestPause, machine, stoppingToken);
            pause = next is not null ? ShortestPause : pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    private async Task WatchCertificateAsync(CancellationToken stoppingToken)
    {
        while (options.Credential == BotCredential.Certificate)
        {
            if (BotCertificate.Warning(options, machine.GetUtcNow()) is { } warning)
            {
                Log.Ends(logger, warning);
            }

            await Task.Delay(Day, machine, stoppingToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(830, LogLevel.Warning, "{Warning}")]
        public static partial void Ends(ILogger logger, string warning);
    }
}
