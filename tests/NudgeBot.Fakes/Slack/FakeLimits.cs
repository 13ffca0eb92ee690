using System.Collections.Concurrent;

namespace NudgeBot.Fakes.Slack;

/// <summary>How fast one workspace may be written to: one message a second per conversation, so many a minute in all.</summary>
public sealed class FakeLimits(TimeProvider clock)
{
    private readonly Lock door = new();
    private readonly Queue<DateTimeOffset> lately = new();
    private readonly Dictionary<string, DateTimeOffset> last = [];

    /// <summary>Null leaves a workspace unlimited.</summary>
    public int? PostsPerMinute { get; set; }

    public TimeSpan? PerConversation { get; set; }

    /// <summary>How often somebody came too fast.</summary>
    public int Earned { get; private set; }

    public ConcurrentQueue<DateTimeOffset> Posts { get; } = new();

    /// <summary>Seconds to wait, or null when it may go ahead.</summary>
    internal int? Refuse(string channel)
    {
        lock (door)
        {
            var now = clock.GetUtcNow();
            while (lately.TryPeek(out var oldest) && now - oldest >= TimeSpan.FromMinutes(1))
            {
                lately.Dequeue();
            }

            if ((PerConversation is { } gap && last.TryGetValue(channel, out var before) && now - before < gap) || (PostsPerMinute is { } most && lately.Count >= most))
            {
                Earned++;
                return 1;
            }

            last[channel] = now;
            lately.Enqueue(now);
            Posts.Enqueue(now);
            return null;
        }
    }
}
