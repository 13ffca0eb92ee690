namespace NudgeBot.Core.Chat.Messages;

/// <summary>How fast a platform may be written to.</summary>
/// <param name="PerConversation">The least time between two new messages in one conversation.</param>
/// <param name="Most">The most messages in any <paramref name="Window"/>, over a whole workspace.</param>
/// <param name="AtOnce">What may go out at once after a quiet time; small, so that a flood is even and a reply finds room in it.</param>
/// <param name="Openings">The most DMs opened in any <paramref name="Window"/>, with people who were never written to; null where nobody counts them apart.</param>
/// <param name="OpeningCounts">Whether opening one is itself one of the messages; then they are opened one at a time.</param>
/// <param name="Updates">The most messages changed in any <paramref name="Window"/>; null where nobody counts them apart.</param>
/// <param name="Hourly">The most new messages in one conversation in an hour; null where nobody counts them.</param>
/// <param name="Share">How much of it is used: a message arrives a little after it left, so two windows' worth may come closer together than they were sent.</param>
public sealed record Pace(TimeSpan PerConversation, int Most, TimeSpan Window, int AtOnce, int? Openings = null, bool OpeningCounts = false, int? Updates = null, int? Hourly = null, double Share = 0.97)
{
    /// <summary>
    /// Slack: a message a second per conversation, some hundreds a minute per workspace; <c>conversations.open</c> and <c>chat.update</c> are of tier 3,
    /// fifty a minute each (docs.slack.dev, rate limits).
    /// </summary>
    public static Pace Slack { get; } = new(TimeSpan.FromSeconds(1), Most: 300, TimeSpan.FromMinutes(1), AtOnce: 10, Openings: 50, Updates: 50);

    /// <summary>
    /// Teams: 7 messages in 1 s, 8 in 2 s, 60 in 30 s and 1,800 in an hour per conversation, 50 requests of any kind a second per tenant
    /// (learn.microsoft.com, rate limiting of bots). Three at once, one more because it opens a conversation, and 46.5 a second are 50 in any second.
    /// </summary>
    public static Pace Teams { get; } = new(TimeSpan.FromMilliseconds(600), Most: 50, TimeSpan.FromSeconds(1), AtOnce: 3, OpeningCounts: true, Hourly: 1_790, Share: 0.99);

    private const int FewAtOnce = 2;

    private double PerSecond => Speed(Most, AtOnce);

    /// <summary>How many a workspace may be sent now.</summary>
    public Allowance At(Allowance before, DateTimeOffset now)
    {
        var passed = Math.Max(0, (now - before.At).TotalSeconds);
        return new Allowance(
            Math.Min(AtOnce, before.Messages + (passed * PerSecond)), now, Filled(before.Openings, Openings, OpeningCounts ? 1 : AtOnce), Filled(before.Updates, Updates, AtOnce));

        double Filled(double left, int? most, int otherwise) => most is { } few ? Math.Min(FewAtOnce, left + (passed * Speed(few, FewAtOnce))) : otherwise;
    }

    /// <summary>How long until a workspace may be sent one more, in whole milliseconds, because timers know no others.</summary>
    public TimeSpan Until(Allowance left) => TimeSpan.FromMilliseconds(Math.Ceiling(Math.Max(0, 1000 * (1 - left.Messages) / PerSecond)));

    private double Speed(int most, int atOnce) => (most - atOnce) * Share / Window.TotalSeconds;
}

/// <summary>How many messages a workspace could be sent at a moment. It fills with time, and every message takes one.</summary>
/// <param name="Openings">How many of them to people whose DM is not open yet.</param>
/// <param name="Updates">How many of them may change one that is there.</param>
public sealed record Allowance(double Messages, DateTimeOffset At, double Openings = 0, double Updates = 0)
{
    /// <summary>Of a workspace that was never sent anything.</summary>
    public static Allowance Full { get; } = new(0, DateTimeOffset.MinValue);

    public int Whole => (int)Math.Floor(Messages);

    public int WholeOpenings => (int)Math.Floor(Openings);

    public int WholeUpdates => (int)Math.Floor(Updates);

    public Allowance Less(int sent, int opened, int updated) => new(Messages - sent, At, Openings - opened, Updates - updated);
}
