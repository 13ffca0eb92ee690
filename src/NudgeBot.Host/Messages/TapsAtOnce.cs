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
    private static readonly TimeSpan Keeping = TimeSpan.FromMilliseconds(1500);
    private static readonly TimeSpan Reading = TimeSpan.FromMilliseconds(300);

    private readonly Claims claims = new(database);
    private readonly SemaphoreSlim room = new(AtOnce);

    public async Task<TakenTap> TakeAsync(ChatEvent tapped, TimeSpan within, CancellationToken cancellationToken)
    {
        var wasBusy = inbox.IsBusy;
        var (kept, happened) = await InTimeAsync(Keeping, token => inbox.TakeInAsync(tapped, token), cancellationToken);
        if (kept == Kept.UnknownWorkspace)
        {
            return new TakenTap.UnknownWorkspace();
        }

        if (wasBusy || inbox.IsBusy)
        {
            return new TakenTap.Noted();
        }

        try
        {
            return happened is not null && !await IsHandledAsync(happened, within)
                ? new TakenTap.Noted()
                : await InTimeAsync(Reading, token => StandingAsync(tapped, token), CancellationToken.None);
        }
        catch (Exception exception) when (exception is DbException or TimeoutException or IOException or OperationCanceledException)
        {
            // It is written down, and the worker goes on with it.
            return new TakenTap.Noted();
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

    // Time for writing it down and time for what follows are apart: once it is written down, nobody is told that it is not.
    private async Task<T> InTimeAsync<T>(TimeSpan most, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(most, machine);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        return await work(either.Token).WaitAsync(either.Token);
    }

    private async Task<bool> IsHandledAsync(Claim happened, TimeSpan within)
    {
        if (!await room.WaitAsync(TimeSpan.Zero))
        {
            return false;
        }

        // Not the request's own token: what is begun is finished, also when nobody waits for it any more.
        var handling = HandleAsync(happened);
        return await Task.WhenAny(handling, Task.Delay(within, machine)) == handling && await handling;
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

    private async Task<TakenTap> StandingAsync(ChatEvent tapped, CancellationToken cancellationToken)
    {
        if (tapped.MessageId is not { } id || await claims.WorkspaceAsync(tapped.Platform, tapped.Workspace, cancellationToken) is not { } claim)
        {
            return new TakenTap.Noted();
        }

        await using var session = await database.BeginAsync(claim.OrganizationId, cancellationToken);
        var outbox = new OutboxStore(session);
        if (await outbox.ByPlatformIdAsync(claim.Id, id, cancellationToken) is not { } sent)
        {
            return new TakenTap.Noted();
        }

        // Other people's reports and settings may be tapped where everybody reads them; a nudge is one person's.
        if (sent.UserId is { } reader && reader != tapped.User)
        {
            return sent.NudgeId is null ? new TakenTap.Noted() : new TakenTap.SomebodyElses();
        }

        return await outbox.AsItStandsAsync(claim.Id, sent.Id, cancellationToken) is { } now
            ? new TakenTap.Handled(new StandingMessage(sent.Id.ToString(CultureInfo.InvariantCulture), now.Message))
            : new TakenTap.Noted();
    }
}
