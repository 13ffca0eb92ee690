namespace NudgeBot.Core.Chat.Messages;

/// <summary>How fast a platform may be written to.</summary>
/// <param name="PerConversation">The least time between two new messages in one conversation.</param>
/// <param name="PerMinute">The most messages in any minute, over a whole workspace.</param>
public sealed record Pace(TimeSpan PerConversation, int PerMinute)
{
    /// <summary>Slack: a message a second per conversation, some hundreds a minute per workspace (docs.slack.dev, rate limits).</summary>
    public static Pace Slack { get; } = new(TimeSpan.FromSeconds(1), 300);

    // What may go out at once after a quiet time; small, so that a flood is even and a reply finds room in it.
    private const double AtOnce = 10;

    // A message arrives a little after it left, so two minutes' worth may come closer together than they were sent.
    private const double Share = 0.97;

    /// <summary>How many a workspace may be sent now.</summary>
    public Allowance At(Allowance before, DateTimeOffset now)
    {
        var passed = Math.Max(0, (now - before.At).TotalSeconds);
        return new Allowance(Math.Min(AtOnce, before.Messages + (passed * (PerMinute - AtOnce) * Share / 60)), now);
    }
}

/// <summary>How many messages a workspace could be sent at a moment. It fills with time, and every message takes one.</summary>
public sealed record Allowance(double Messages, DateTimeOffset At)
{
    /// <summary>Of a workspace that was never sent anything.</summary>
    public static Allowance Full { get; } = new(0, DateTimeOffset.MinValue);

    public int Whole => (int)Math.Floor(Messages);

    public Allowance Less(int sent) => this with { Messages = Messages - sent };
}
