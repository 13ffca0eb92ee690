namespace NudgeBot.Core.Chat.Messages;

/// <summary>Addresses from which a message's file can be fetched for a while, for platforms that take no files from a bot.</summary>
public interface IFileLinks
{
    /// <summary>Where the file of this message is; null where it has none, and where the bot does not know its own public address or has no key to seal with.</summary>
    /// <param name="platform">The platform's word.</param>
    /// <param name="key">Of the message, as <see cref="OutgoingMessage.Key"/>.</param>
    Task<Uri?> OfAsync(string platform, string workspace, string key, ChatMessage message, CancellationToken cancellationToken);
}
