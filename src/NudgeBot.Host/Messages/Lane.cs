namespace NudgeBot.Host.Messages;

/// <summary>What this host has under way in one workspace. The next messages are taken in turns, and while others are still on their way.</summary>
internal sealed class Lane
{
    // Enough for the fastest platform: 50 messages a second, each of which may take more than half a second.
    private const int Most = 32;

    private readonly List<(long Message, Task Delivery)> deliveries = [];

    /// <summary>The loop and a moved clock may both want to take the next ones.</summary>
    public SemaphoreSlim Turn { get; } = new(1);

    /// <summary>Rings when a message is settled, and when there may be new ones.</summary>
    public Bell Bell { get; } = new LaneBell();

    /// <summary>How many more there is room for.</summary>
    public int Room => Most - UnderWay.Count;

    /// <summary>The messages that are not settled yet, by their ids in the outbox.</summary>
    public IReadOnlyDictionary<long, Task> UnderWay
    {
        get
        {
            lock (deliveries)
            {
                deliveries.RemoveAll(one => one.Delivery.IsCompleted);
                return deliveries.ToDictionary(one => one.Message, one => one.Delivery);
            }
        }
    }

    /// <summary>Notes a delivery that has begun.</summary>
    public Task Note(long message, Task delivery)
    {
        lock (deliveries)
        {
            deliveries.Add((message, delivery));
        }

        delivery.ContinueWith(_ => Bell.Ring(), TaskScheduler.Default);
        return delivery;
    }

    private sealed class LaneBell : Bell;
}
