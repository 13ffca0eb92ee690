using Microsoft.Extensions.Logging;
using NudgeBot.Teams.Receiving;

namespace NudgeBot.Teams.Tokens;

/// <summary>
/// The bot's token, asked for once however many wait. It is changed for the next one at four fifths of its life, and while that fails the old one is
/// good as long as it lives. That it was not to be had is never remembered: whoever asks next, asks Entra.
/// </summary>
internal sealed partial class ConnectorToken(EntraLogin entra, TeamsCounters counters, TimeProvider machine, ILogger<ConnectorToken> logger) : IConnectorToken
{
    /// <summary>How long Entra may take.</summary>
    public static readonly TimeSpan LongestAsk = TimeSpan.FromSeconds(15);

    private const double PartOfLife = 0.8;

    // A token has to live while what it was taken for is on its way.
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    private readonly Lock door = new();

    private volatile Held? held;
    private volatile string trouble = "Entra has not been asked for a token yet";
    private Task<Held>? asking;

    /// <summary>Why there is no token, in a sentence; null when there is one.</summary>
    public string? Trouble => Current is null ? trouble : null;

    private Held? Current => held is { } now && now.GoodUntil > machine.GetUtcNow() ? now : null;

    /// <inheritdoc/>
    public async Task<string> GetAsync(CancellationToken cancellationToken) => (Current ?? await Asking().WaitAsync(cancellationToken)).Token;

    /// <inheritdoc/>
    public Task<string> RenewAsync(string refused, CancellationToken cancellationToken)
    {
        lock (door)
        {
            if (held?.Token == refused)
            {
                held = null;
            }
        }

        return GetAsync(cancellationToken);
    }

    /// <summary>Sees that there is a token with some life before it; gives when to look again, or null when none was to be had.</summary>
    public async Task<DateTimeOffset?> RefreshAsync()
    {
        try
        {
            return (Current is { } still && still.RefreshAt > machine.GetUtcNow() ? still : await Asking()).RefreshAt;
        }
        catch (NoTokenException)
        {
            return null;
        }
    }

    private Task<Held> Asking()
    {
        lock (door)
        {
            return asking is { IsCompleted: false } ? asking : asking = AskAsync();
        }
    }

    private async Task<Held> AskAsync()
    {
        await Task.Yield();
        try
        {
            using var limit = new CancellationTokenSource(LongestAsk, machine);
            var given = await entra.AskAsync(limit.Token);
            var now = machine.GetUtcNow();
            counters.Asked(isGiven: true);
            return held = new Held(given.Text, now + (given.Lifetime * PartOfLife), now + given.Lifetime - Margin);
        }
        catch (NoTokenException none)
        {
            counters.Asked(isGiven: false);
            trouble = none.Message;
            Log.None(logger, none.IsOurs ? LogLevel.Error : LogLevel.Warning, none.Message, Current is null ? "There is none now" : "The last one is still good");
            throw;
        }
    }

    private sealed record Held(string Token, DateTimeOffset RefreshAt, DateTimeOffset GoodUntil);

    private static partial class Log
    {
        [LoggerMessage(EventId = 820, Message = "There is no new token for Teams: {Sentence}. {State}, and it is tried again.")]
        public static partial void None(ILogger logger, LogLevel level, string sentence, string state);
    }
}
