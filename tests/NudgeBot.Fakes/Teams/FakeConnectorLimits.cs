using System.Collections.Concurrent;

namespace NudgeBot.Fakes.Teams;

/// <summary>How fast the Connector may be asked: per conversation in four windows, and 50 a second for all of a tenant. Switched off until a test wants it.</summary>
public sealed class FakeConnectorLimits(TimeProvider clock)
{
    private const int PerSecond = 50;
    private static readonly (TimeSpan Window, int Writes, int Reads)[] Windows =
    [
        (TimeSpan.FromSeconds(1), 7, 14), (TimeSpan.FromSeconds(2), 8, 16), (TimeSpan.FromSeconds(30), 60, 120), (TimeSpan.FromHours(1), 1800, 3600),
    ];

    private readonly Lock door = new();
    private readonly Queue<DateTimeOffset> all = new();
    private readonly Dictionary<(string Conversation, bool Writes), List<DateTimeOffset>> perConversation = [];

    public bool AreOn { get; set; }

    /// <summary>How often somebody came too fast.</summary>
    public int Earned { get; private set; }

    /// <summary>When requests were let in, in order.</summary>
    public ConcurrentQueue<DateTimeOffset> Requests { get; } = new();

    /// <summary>Seconds to wait, or null when it may go ahead.</summary>
    /// <param name="conversation">Null counts for the tenant alone.</param>
    internal int? Refuse(string? conversation, bool writes)
    {
        lock (door)
        {
            var now = clock.GetUtcNow();
            while (all.TryPeek(out var oldest) && now - oldest >= TimeSpan.FromSeconds(1))
            {
                all.Dequeue();
            }

            var lately = conversation is null ? null : perConversation.TryGetValue((conversation, writes), out var known) ? known : perConversation[(conversation, writes)] = [];
            if (AreOn && (all.Count >= PerSecond || (lately is not null && IsTooFast(lately, writes, now))))
            {
                Earned++;
                return 1;
            }

            all.Enqueue(now);
            lately?.Add(now);
            Requests.Enqueue(now);
            return null;
        }
    }

    private static bool IsTooFast(List<DateTimeOffset> lately, bool writes, DateTimeOffset now) => Array.Exists(Windows, one =>
    {
        var most = writes ? one.Writes : one.Reads;
        return lately.Count >= most && now - lately[^most] < one.Window;
    });
}
