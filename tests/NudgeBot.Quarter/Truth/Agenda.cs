namespace NudgeBot.Quarter.Truth;

/// <summary>What will happen, in the order of its times; at the same time, in the order in which it was arranged.</summary>
internal sealed class Agenda
{
    private readonly PriorityQueue<(DateTimeOffset At, Action<DateTimeOffset> Happens), (DateTimeOffset At, long Order)> coming = new();
    private long order;

    /// <summary>The whole minute in which something happens next.</summary>
    public DateTimeOffset? NextMinute => coming.TryPeek(out var next, out _) ? UpToMinute(next.At) : null;

    public void At(DateTimeOffset at, Action<DateTimeOffset> happens) => coming.Enqueue((at, happens), (at, order++));

    /// <summary>Lets happen what has come by this moment.</summary>
    public void LiveThrough(DateTimeOffset to)
    {
        while (coming.TryPeek(out var next, out _) && next.At <= to)
        {
            coming.Dequeue();
            next.Happens(next.At);
        }
    }

    private static DateTimeOffset UpToMinute(DateTimeOffset at)
    {
        var over = at.UtcTicks % TimeSpan.TicksPerMinute;
        return over == 0 ? at : at.AddTicks(TimeSpan.TicksPerMinute - over);
    }
}
