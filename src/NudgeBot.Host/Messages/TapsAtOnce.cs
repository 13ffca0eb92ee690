using System.Data.Common;
using System.Globalization;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Postgres;
using NudgeBot.Postgres.Messages;

namespace NudgeBot.Host.Messages;

/// <summary>Handles a tap in the request that brought it, so that its card can be the answer. A busy host answers first, and leaves it to the worker.</summary>
internal sealed class TapsAtOnce(Database database, Inbox inbox, InboxWorker worker, TimeProvider machine) : ITaps, IDisposable
{
    private const int AtOnce = 4;

    private readonly Claims claims = new(database);
    private readonly SemaphoreSlim room = new(AtOnce);
    private int waiting;

    public async Task<(Kept Kept, StandingMessage? Now)> TakeAsync(ChatEvent tapped, TimeSpan within, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref waiting);
        try
        {
            return await KeepAsync(tapped, within, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    public async Task<StandingMessage?> StandingAsync(string platform, string workspace, string user, string key, CancellationToken cancellationToken)
    {
        if (await claims.WorkspaceAsync(platform, workspace, cancellationToken) is not { } claim || !long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return null;
        }

        var message = await database.InAsync(claim.OrganizationId, session => new OutboxStore(session).AsItStandsAsync(claim.Id, id, cancellationToken), cancellationToken);
        return message is not null && message.UserId == user ? new StandingMessage(key, message.Message) : null;
    }

    public void Dispose() => room.Dispose();

    private async Task<(Kept Kept, StandingMessage? Now)> KeepAsync(ChatEvent tapped, TimeSpan within, CancellationToken cancellationToken)
    {
        var (kept, happened) = await inbox.TakeInAsync(tapped, cancellationToken);
        if (Volatile.Read(ref waiting) > AtOnce)
        {
            return (kept, null);
        }

        try
        {
            return kept == Kept.UnknownWorkspace || (happened is not null && !await IsHandledAsync(happened, within, cancellationToken))
                ? (kept, null)
                : (kept, await StandingAsync(tapped, cancellationToken));
        }
        catch (Exception exception) when (exception is DbException or TimeoutException or IOException)
        {
            // It is written down, and the worker goes on with it.
            return (kept, null);
        }
    }

    private async Task<bool> IsHandledAsync(Claim happened, TimeSpan within, CancellationToken cancellationToken)
    {
        if (!await room.WaitAsync(TimeSpan.Zero, cancellationToken))
        {
            return false;
        }

        // Not the request's own token: what is begun is finished, also when nobody waits for it any more.
        var handling = HandleAsync(happened);
        return await Task.WhenAny(handling, Task.Delay(within, machine, cancellationToken)) == handling && await handling;
    }

    private async Task<bool> HandleAsync(Claim happened)
    {
        try
        {
            return await worker.HandleAsync(happened, CancellationToken.None);
        }
        catch (Exception exception) when (exception is DbException or TimeoutException or IOException)
        {
            // It waits in the inbox.
            return false;
        }
        finally
        {
            room.Release();
        }
    }

    private async Task<StandingMessage?> StandingAsync(ChatEvent tapped, CancellationToken cancellationToken)
    {
        if (tapped.MessageId is not { } id || await claims.WorkspaceAsync(tapped.Platform, tapped.Workspace, cancellationToken) is not { } claim)
        {
            return null;
        }

        await using var session = await database.BeginAsync(claim.OrganizationId, cancellationToken);
        var outbox = new OutboxStore(session);
        return await outbox.ByPlatformIdAsync(claim.Id, id, cancellationToken) is { } sent && (sent.UserId is null || sent.UserId == tapped.User) && await outbox.AsItStandsAsync(claim.Id, sent.Id, cancellationToken) is { } now
            ? new StandingMessage(sent.Id.ToString(CultureInfo.InvariantCulture), now.Message)
            : null;
    }
}
