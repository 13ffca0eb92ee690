using System.Collections.Concurrent;

namespace NudgeBot.Fakes.Slack;

/// <summary>How fast one workspace may be written to: one message a second per conversation, so many a minute in all; and how many DMs may be opened.</summary>
public sealed class FakeLimits(TimeProvider clock)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Lock door = new();
    private readonly Queue<DateTimeOffset> lately = new();
    private readonly Dictionary<string, DateTimeOffset> last = [];
    private readonly Queue<DateTimeOffset> opened = new();

    /// <summary>Null leaves a workspace unlimited.</summary>
    public int? PostsPerMinute { get; set; }

    public TimeSpan? PerConversation { get; set; }

    /// <summary>Slack's third tier.</summary>
    public int OpeningsPerMinute { get; set; } = 50;

    /// <summary>How often somebody came too fast.</summary>
    public int Earned { get; private set; }

    public ConcurrentQueue<DateTimeOffset> Posts { get; } = new();

    /// <summary>Seconds to wait, or null when a DM may be opened, whether or not it is open already.</summary>
    internal int? RefuseOpening()
    {
        lock (door)
        {
            var now = clock.GetUtcNow();
            Forget(opened, now);
            if (opened.Count >= OpeningsPerMinute)
            {
                Earned++;
                return (int)Math.Ceiling((opened.Peek() + Minute - now).TotalSeconds);
            }

            opened.Enqueue(now);
            return null;
        }
    }

    /// <summary>Seconds to wait, or null when it may go ahead.</summary>
    internal int? Refuse(string channel)
    {
        lock (door)
        {
            var now = clock.GetUtcNow();
            Forget(lately, now);
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

    private static void Forget(Queue<DateTimeOffset> moments, DateTimeOffset now)
    {
        while (moments.TryPeek(out var oldest) && now - oldest >= Minute)
        {
            moments.Dequeue();
        }
    }
}
