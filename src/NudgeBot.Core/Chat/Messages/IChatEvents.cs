namespace NudgeBot.Core.Chat.Messages;

/// <summary>Where a platform hands in what happened. An event is written down before it is acknowledged.</summary>
public interface IChatEvents
{
    /// <summary>Keeps an event under its id. The same event told again changes nothing.</summary>
    /// <returns>What became of it; a database that is away is thrown, because nothing was kept.</returns>
    Task<Kept> KeepAsync(ChatEvent happened, CancellationToken cancellationToken);
}

/// <summary>What became of an event that was handed in.</summary>
public enum Kept
{
    /// <summary>Written down for the first time.</summary>
    New,

    /// <summary>It was here already.</summary>
    Repeated,

    /// <summary>No organization has installed this workspace; nothing was kept.</summary>
    UnknownWorkspace,
}
