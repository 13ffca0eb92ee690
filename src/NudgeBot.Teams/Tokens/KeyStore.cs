using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using NudgeBot.Teams.Receiving;

namespace NudgeBot.Teams.Tokens;

/// <summary>
/// The keys with which the Connector signs. They are fetched at the start, twice a day, and when a token names one that nobody knows: then the
/// token waits for the fetch. Because of tokens there is at most one fetch in 15 seconds; a token that comes in between waits for the next one, so
/// that whoever invents a key costs the tokens of a real new one a few seconds, and never their lives.
/// </summary>
internal sealed partial class KeyStore(TeamsOptions options, IdentityHttp http, TeamsCounters counters, TimeProvider machine, ILogger<KeyStore> logger)
{
    /// <summary>How long a fetch may take.</summary>
    public static readonly TimeSpan LongestFetch = TimeSpan.FromSeconds(5);

    /// <summary>Between two fetches because of tokens.</summary>
    public static readonly TimeSpan Between = TimeSpan.FromSeconds(15);

    /// <summary>Between two fetches that nobody asked for.</summary>
    public static readonly TimeSpan Round = TimeSpan.FromHours(12);

    /// <summary>While the place is down, the keys we have are good for so long and no longer.</summary>
    public static readonly TimeSpan Oldest = TimeSpan.FromHours(24);

    // Each holds a request and its body; somebody who invents keys must not fill the memory with them.
    private const int MostWaiting = 200;

    private readonly Lock door = new();

    private volatile Kept? kept;
    private volatile string trouble = "the Connector's keys have not been fetched yet";
    private Fetch last = new(0, Task.FromResult(false));
    private int begun;
    private DateTimeOffset? asked;
    private int waiting;

    /// <summary>Why there are no keys, in a sentence; null when there are.</summary>
    public string? Trouble => Current is null ? trouble : null;

    private Kept? Current => kept is { } now && machine.GetUtcNow() - now.At < Oldest ? now : null;

    /// <summary>Whether there are keys at all. A fetch that is under way is waited for.</summary>
    public async Task<bool> AreThereAsync()
    {
        if (Current is null && Next(mayWait: false) is { } fetch)
        {
            await fetch.Done;
        }

        return Current is not null;
    }

    /// <summary>The key of this id; null when nobody knows it, which a fetch that began after the question has told.</summary>
    public async Task<SigningKey?> FindAsync(string id)
    {
        if (Known(id) is { } known)
        {
            return known;
        }

        try
        {
            return Interlocked.Increment(ref waiting) <= MostWaiting ? await AskForAsync(id) : null;
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    /// <summary>Fetches the keys now; gives when to do so again, or null when there was nothing to be had.</summary>
    public async Task<DateTimeOffset?> RefreshAsync()
    {
        Fetch fetch;
        lock (door)
        {
            fetch = last.Done.IsCompleted ? last = new Fetch(last.Number + 1, FetchAsync(last.Number + 1, TimeSpan.Zero)) : last;
        }

        return await fetch.Done ? machine.GetUtcNow() + Round : null;
    }

    private async Task<SigningKey?> AskForAsync(string id)
    {
        var came = Volatile.Read(ref begun);
        for (Fetch? fetch = null; Known(id) is null && (fetch is null || fetch.Number <= came);)
        {
            fetch = Next(mayWait: true)!;
            await fetch.Done;
        }

        return Known(id);
    }

    private SigningKey? Known(string id) => Current?.Keys.GetValueOrDefault(id);

    /// <summary>The fetch that is under way, or the next one that tokens are allowed.</summary>
    /// <param name="mayWait">Whether it may be one that has to wait for its time; null instead of that.</param>
    private Fetch? Next(bool mayWait)
    {
        lock (door)
        {
            if (!last.Done.IsCompleted)
            {
                return last;
            }

            var now = machine.GetUtcNow();
            var wait = asked is { } then && then + Between > now ? then + Between - now : TimeSpan.Zero;
            if (wait > TimeSpan.Zero && !mayWait)
            {
                return null;
            }

            asked = now + wait;
            counters.Refetched();
            return last = new Fetch(last.Number + 1, FetchAsync(last.Number + 1, wait));
        }
    }

    private async Task<bool> FetchAsync(int number, TimeSpan wait)
    {
        await Task.Yield();
        await Task.Delay(wait, machine);
        Volatile.Write(ref begun, number);
        try
        {
            using var limit = new CancellationTokenSource(LongestFetch, machine);
            var document = await OpenIdConnectConfigurationRetriever.GetAsync(options.Metadata.ToString(), new Documents(http.Client), limit.Token);
            return Keep(document);
        }
        catch (Exception exception)
        {
            // Whatever the library met on its way, the keys were not to be had, and requests wait for that word.
            trouble = $"the Connector's keys were not to be had at {options.Metadata.Host}: see that this host reaches it over https (Teams:OpenIdMetadataUrl, Teams:Cloud)";
            Log.NotThere(logger, options.Metadata.Host, exception.GetType().Name);
            return false;
        }
    }

    private bool Keep(OpenIdConnectConfiguration document)
    {
        var keys = SigningKey.Read(document);
        if (document.Issuer != options.ExpectedIssuer || keys.Count == 0)
        {
            trouble = $"the keys at {options.Metadata.Host} are not those of issuer {options.ExpectedIssuer}: compare Teams:Cloud, Teams:OpenIdMetadataUrl and Teams:Issuer";
            Log.OtherIssuer(logger, options.Metadata.Host, Plain.Text(document.Issuer), keys.Count);
            return false;
        }

        if (kept is null)
        {
            Log.There(logger, keys.Count);
        }

        kept = new Kept(keys, machine.GetUtcNow());
        return true;
    }

    private sealed record Kept(IReadOnlyDictionary<string, SigningKey> Keys, DateTimeOffset At);

    /// <param name="Done">Whether there was something to be had.</param>
    private sealed record Fetch(int Number, Task<bool> Done);

    private static partial class Log
    {
        [LoggerMessage(810, LogLevel.Information, "The Connector's keys are there ({Count}).")]
        public static partial void There(ILogger logger, int count);

        [LoggerMessage(811, LogLevel.Warning, "The Connector's keys were not to be had at {Host} ({Kind}). It is tried again.")]
        public static partial void NotThere(ILogger logger, string host, string kind);

        [LoggerMessage(812, LogLevel.Error, "The keys at {Host} are not taken: they are of issuer {Issuer}, and there are {Count}. Compare Teams:Cloud, Teams:OpenIdMetadataUrl and Teams:Issuer.")]
        public static partial void OtherIssuer(ILogger logger, string host, string issuer, int count);
    }
}
