namespace NudgeBot.Core.Chat.Messages;

/// <summary>Links that open the page of figures for one person, once, and within a few minutes.</summary>
public interface IPageLinks
{
    /// <summary>Whether the bot knows the address by which a browser reaches it.</summary>
    bool CanBeMade { get; }

    /// <summary>For how many minutes a link is good.</summary>
    int LastsMinutes { get; }

    /// <summary>A new link for this person; null where none can be made. Only a hash of it is kept.</summary>
    Task<Uri?> MakeAsync(long organization, long person, CancellationToken cancellationToken);
}
