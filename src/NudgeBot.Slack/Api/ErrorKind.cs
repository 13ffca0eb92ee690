namespace NudgeBot.Slack.Api;

/// <summary>What follows from an error of Slack's.</summary>
internal enum ErrorKind
{
    /// <summary>Too many, too fast: later.</summary>
    Rate,

    /// <summary>Nothing was done, and the same may go through later.</summary>
    NotNow,

    /// <summary>Slack failed in the middle: it may have been done.</summary>
    MaybeDone,

    /// <summary>The token has run out; a new one can be had.</summary>
    TokenExpired,

    /// <summary>The app was removed, or its token withdrawn.</summary>
    InstallationGone,

    /// <summary>Either the installation is gone, or our own address is not on the app's list.</summary>
    Unauthorized,

    /// <summary>An admin must install again, with the scope that is missing.</summary>
    MissingScope,

    /// <summary>The person left, or cannot be written to.</summary>
    RecipientGone,

    /// <summary>The workspace's rules forbid it.</summary>
    Forbidden,

    /// <summary>What it was about is not there any more.</summary>
    Stale,

    /// <summary>The click or its address has run out.</summary>
    TooLate,

    /// <summary>It was so already.</summary>
    Fine,

    /// <summary>We sent something that Slack does not take.</summary>
    OurBug,

    /// <summary>Not on any list.</summary>
    Unknown,
}
