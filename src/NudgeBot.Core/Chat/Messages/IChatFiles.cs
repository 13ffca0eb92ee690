namespace NudgeBot.Core.Chat.Messages;

/// <summary>A file that somebody put into a conversation.</summary>
/// <param name="Id">The platform's, by which it is fetched.</param>
public sealed record SharedFile(string Id, string Name);

/// <summary>Where files that people put into a conversation are fetched.</summary>
public interface IChatFiles
{
    /// <summary>The platform's word, as <see cref="IChatChannel.Platform"/>.</summary>
    string Platform { get; }

    /// <summary>Fetches a file as it is now.</summary>
    /// <param name="workspace">The platform's id of the workspace.</param>
    Task<FetchedFile> FetchAsync(string workspace, string id, CancellationToken cancellationToken);
}

/// <summary>What came of fetching a file.</summary>
public abstract record FetchedFile
{
    private FetchedFile() { }

    public sealed record Here(string Name, byte[] Bytes) : FetchedFile;

    /// <param name="Reason">For the person who shared it, as a sentence.</param>
    public sealed record NotHere(string Reason) : FetchedFile;
}
