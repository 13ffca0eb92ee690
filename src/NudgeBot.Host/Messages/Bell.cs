using System.Threading.Channels;

namespace NudgeBot.Host.Messages;

/// <summary>Wakes a worker. Rung twice before it is heard, it is heard once.</summary>
internal abstract class Bell
{
    private readonly Channel<bool> rung = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring() => rung.Writer.TryWrite(true);

    /// <summary>Waits until it is rung, but no longer than <paramref name="atMost"/>; a cancellation ends the wait, too.</summary>
    public async Task HearAsync(TimeSpan atMost, TimeProvider machine, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(atMost, machine);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await rung.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException)
        {
            // Nobody rang, or the day is over: whoever waits looks for itself.
        }
    }
}

internal sealed class InboxBell : Bell;

internal sealed class OutboxBell : Bell;

/// <summary>Something has arrived that may be a reason to call now.</summary>
internal sealed class PlanningBell : Bell;
