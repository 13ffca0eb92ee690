namespace NudgeBot.Core.Chat.Messages;

/// <summary>
/// What became of sending one message, where the platform said so. A timeout, a reset or an undocumented 5xx is none of these:
/// it is thrown, because nobody knows whether the message went out.
/// </summary>
public abstract record Delivery
{
    private Delivery() { }

    /// <param name="MessageId">The platform's own id of the message, by which it can be updated later.</param>
    public sealed record Sent(string MessageId) : Delivery;

    /// <summary>It said "not now": nothing was delivered, and the same words may go through later.</summary>
    public sealed record TryLater(string Reason, TimeSpan? After = null) : Delivery;

    /// <summary>The person left, or the bot was removed: no retry will help.</summary>
    public sealed record Undeliverable(string Reason) : Delivery;
}
