namespace NudgeBot.Core.Chat.Messages;

/// <summary>Where a message goes: one conversation in one workspace of a platform.</summary>
/// <param name="Workspace">The platform's id of the workspace (Slack team, Teams tenant).</param>
/// <param name="Conversation">The platform's id of the DM or channel.</param>
/// <param name="User">The platform's id of the person, in a DM; null in a channel.</param>
public sealed record Address(string Workspace, string Conversation, string? User);

/// <summary>A message on its way out.</summary>
/// <param name="Key">Our own id, the same on every try, by which a lost answer can be looked up.</param>
/// <param name="Replaces">The platform's id of the message to update; null for a new one.</param>
public sealed record OutgoingMessage(string Key, Address To, ChatMessage Message, string? Replaces = null)
{
    /// <summary>Which try this is, from 1; a channel that was told "not now" waits longer the later it is.</summary>
    public int Attempt { get; init; } = 1;
}

/// <summary>One chat platform, as the rest of the house sees it. Slack, Teams and the simulator never see each other, nor the database.</summary>
public interface IChatChannel
{
    /// <summary>The platform's word: <c>slack</c>, <c>teams</c> or <c>simulator</c>.</summary>
    string Platform { get; }

    /// <summary>How fast it may be written to; null where nobody minds.</summary>
    Pace? Pace => null;

    /// <summary>Sends a new message, or updates the one it replaces. Throws only when nobody knows whether it went out.</summary>
    Task<Delivery> SendAsync(OutgoingMessage message, CancellationToken cancellationToken);

    /// <summary>What became of a message whose answer was lost.</summary>
    Task<LookUp> LookUpAsync(OutgoingMessage message, CancellationToken cancellationToken);
}

/// <summary>The platform's answer to "did this message arrive?".</summary>
public abstract record LookUp
{
    private LookUp() { }

    public sealed record Arrived(string MessageId) : LookUp;

    public sealed record NeverArrived : LookUp;

    /// <summary>This platform cannot be asked.</summary>
    public sealed record CannotTell : LookUp;

    /// <summary>It cannot say yet: it may still be at it, or wants to be asked less often.</summary>
    public sealed record AskAgain(TimeSpan After) : LookUp;
}
