namespace NudgeBot.Core.Chat.Messages;

/// <summary>
/// Links that an admin hands out: whoever installs the bot through one brings their workspace into the admin's organization. A platform that is set up
/// for one workspace has none.
/// </summary>
public interface IInstallLinks
{
    /// <summary>The platform's word, as <see cref="IChatChannel.Platform"/>.</summary>
    string Platform { get; }

    /// <summary>A link into this organization, good for <see cref="LastsDays"/>; null where the bot does not know its own public address.</summary>
    Uri? Into(long organization);

    /// <summary>For how many days a link is good.</summary>
    int LastsDays { get; }
}
