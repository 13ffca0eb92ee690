namespace NudgeBot.Teams.Api;

/// <summary>What follows from an error of the Connector's.</summary>
internal enum ErrorKind
{
    /// <summary>The person does not want to hear from the bot.</summary>
    Blocked,

    /// <summary>The bot is not in the conversation any more, or not known to be.</summary>
    Removed,

    /// <summary>The person does not have the app.</summary>
    NotInstalled,

    /// <summary>An admin of the tenant has switched the bot off.</summary>
    SwitchedOff,

    /// <summary>The tenant is served by the government's host.</summary>
    WrongHost,

    /// <summary>An admin has to allow more.</summary>
    NoRights,

    /// <summary>Another rule of the tenant's forbids it.</summary>
    Forbidden,

    /// <summary>The conversation is not there, or not any more.</summary>
    ConversationGone,

    /// <summary>The message to change is not there any more.</summary>
    MessageGone,

    TooBig,

    /// <summary>The bot's token is not taken, not even a new one.</summary>
    TokenRefused,

    /// <summary>We sent something that it does not take.</summary>
    OurBug,

    /// <summary>It failed, and trying again does not help.</summary>
    Failed,
}

/// <summary>Every error that is documented for the calls we make (learn.microsoft.com, status codes of bot conversations), and what follows from it.</summary>
internal static class ConnectorErrors
{
    public static ErrorKind KindOf(int status, string code) => (status, code) switch
    {
        (403, "ConversationBlockedByUser" or "MessageWritesBlocked") => ErrorKind.Blocked,
        (403, "BotNotInConversationRoster") => ErrorKind.Removed,
        (403, "ForbiddenOperationException") => ErrorKind.NotInstalled,
        (403, "BotDisabledByAdmin") => ErrorKind.SwitchedOff,
        (403, "InvalidBotApiHost") => ErrorKind.WrongHost,
        (403, "NotEnoughPermissions") => ErrorKind.NoRights,
        (403, _) => ErrorKind.Forbidden,
        (404, "ActivityNotFoundInConversation") => ErrorKind.MessageGone,
        (404 or 410, _) => ErrorKind.ConversationGone,
        (413, _) => ErrorKind.TooBig,
        (401, _) => ErrorKind.TokenRefused,
        ( >= 500, _) => ErrorKind.Failed,
        _ => ErrorKind.OurBug,
    };
}
