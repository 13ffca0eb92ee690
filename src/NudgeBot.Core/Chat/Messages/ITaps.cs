namespace NudgeBot.Core.Chat.Messages;

/// <summary>Where a platform hands in a tap that it wants answered in the same request, and asks how a card stands.</summary>
public interface ITaps
{
    /// <summary>
    /// Keeps a tap under its id, as <see cref="IChatEvents.KeepAsync"/> does, and handles it at once where that is done <paramref name="within"/> the time;
    /// otherwise it is handled after the answer, and lost in no case.
    /// </summary>
    Task<TakenTap> TakeAsync(ChatEvent tapped, TimeSpan within, CancellationToken cancellationToken);

    /// <summary>The message of this key as it stands now; null when it was sent to somebody else, or never.</summary>
    /// <param name="user">The platform's id of the person who looks at it.</param>
    Task<StandingMessage?> StandingAsync(string platform, string workspace, string user, string key, CancellationToken cancellationToken);
}

/// <summary>What became of a tap by the time it has to be answered.</summary>
public abstract record TakenTap
{
    private TakenTap() { }

    /// <summary>It came from where NudgeBot is not installed, and was not kept.</summary>
    public sealed record UnknownWorkspace : TakenTap;

    /// <summary>It is written down; it is not handled yet, or the message is not one of ours.</summary>
    public sealed record Noted : TakenTap;

    /// <summary>It changed nothing, because the message was sent to somebody else.</summary>
    public sealed record SomebodyElses : TakenTap;

    /// <summary>It is handled, and the tapped message stands like this now.</summary>
    public sealed record Handled(StandingMessage Now) : TakenTap;
}

/// <summary>A message that was sent, as it stands now.</summary>
/// <param name="Key">That of <see cref="OutgoingMessage.Key"/>, when it was first sent.</param>
public sealed record StandingMessage(string Key, ChatMessage Message);
