using System.Collections.Concurrent;

namespace NudgeBot.Teams.Sending;

/// <summary>Whom Teams has asked to wait. One conversation's wait is its own; while two conversations or more are waiting, so is the whole tenant.</summary>
internal sealed class Waits(TimeProvider machine)
{
    private readonly ConcurrentDictionary<string, Dictionary<string, DateTimeOffset>> tenants = new();

    /// <summary>How long this conversation still has to wait; null when it may be written to.</summary>
    public TimeSpan? Left(string tenant, string conversation)
    {
        if (!tenants.TryGetValue(tenant, out var waiting))
        {
            return null;
        }

        lock (waiting)
        {
            Forget(waiting);

            // Once the last but one is over, the last waits alone.
            var end = waiting.Values.OrderDescending().Select(until => (DateTimeOffset?)until).ElementAtOrDefault(1);
            var own = waiting.TryGetValue(conversation, out var told) ? told : (DateTimeOffset?)null;
            return (own > end || end is null ? own : end) - machine.GetUtcNow();
        }
    }

    public void Note(string tenant, string conversation, TimeSpan wait)
    {
        var waiting = tenants.GetOrAdd(tenant, _ => []);
        lock (waiting)
        {
            Forget(waiting);
            waiting[conversation] = machine.GetUtcNow() + wait;
        }
    }

    private void Forget(Dictionary<string, DateTimeOffset> waiting)
    {
        var now = machine.GetUtcNow();
        foreach (var conversation in waiting.Where(one => one.Value <= now).Select(one => one.Key).ToList())
        {
            waiting.Remove(conversation);
        }
    }
}
