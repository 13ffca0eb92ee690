using System.Collections.Concurrent;

namespace NudgeBot.Fakes.Slack;

/// <summary>How fast one workspace may be written to: one message a second per conversation, so many a minute in all; and how many DMs may be opened, and messages changed.</summary>
public sealed class FakeLimits(TimeProvider clock)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Lock door = new();
    private readonly Queue<DateTimeOffset> lately = new();
    private readonly Dictionary<string, DateTimeOffset> last = [];
    private readonly Dictionary<string, Queue<DateTimeOffset>> called = [];

    /// <summary>Null leaves a workspace unlimited.</summary>
    public int? PostsPerMinute { get; set; }

    public TimeSpan? PerConversation { get; set; }

    /// <summary>Slack's third and fourth tier: so many calls a minute of each method of it.</summary>
    internal const int ThirdTier = 50;

    internal const int FourthTier = 100;

    /// <summary>How often somebody came too fast.</summary>
    public int Earned { get; private set; }

    public ConcurrentQueue<DateTimeOffset> Posts { get; } = new();

    /// <summary>Seconds to wait, or null when a method may be called now.</summary>
    internal int? RefuseMethod(string method, int perMinute)
    {
        lock (door)
        {
            var now = clock.GetUtcNow();
            if (!called.TryGetValue(method, out var moments))
            {
                called[method] = moments = new Queue<DateTimeOffset>();
            }

            Forget(moments, now);
            if (moments.Count >= perMinute)
            {
                Earned++;
                return (int)Math.Ceiling((moments.Peek() + Minute - now).TotalSeconds);
            }

            moments.Enqueue(now);
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
