namespace NudgeBot.Core.Chat.Words;

/// <summary>What the bot says around its conversations in Teams: when it arrives, and when it cannot answer.</summary>
public static class TeamsWords
{
    /// <summary>To somebody who has changed a message, or deleted it.</summary>
    public const string NotChanged = "I could not take in what you changed just now. Please tell me in your own words what should be different.";

    /// <summary>The answer to a tap that is handled a moment later.</summary>
    public const string Noted = "Noted.";

    public const string UnknownButton = "I do not know that button any more. Say it in your own words, and I will understand.";

    public const string NotInstalled = "NudgeBot is not installed here any more. An admin can add it again.";

    /// <summary>To whoever asks for the newest state of a card that is not there any more, or was somebody else's.</summary>
    public const string NotKept = "This card is not kept for you any more.";

    /// <summary>In the place of the link to a file, where there can be none.</summary>
    public const string NoFiles = "I cannot hand it to you in Teams yet: whoever runs me has to set Server__PublicUrl and Security__Key first.";

    public const string CannotRead = "I could not look that up just now. Please try again in a moment.";

    /// <summary>In a channel that the bot was added to.</summary>
    public const string HelloChannel =
        "Hello, I am NudgeBot: I remind salespeople, in private, to pick up the phone. Mention me here to ask something, or write to me in a chat of our own. " +
        "Nobody's figures are posted here unless a manager asks for them \"here\". An admin of mine can say \"West reports here\" to have a team's end-of-day line in its channel.";

    /// <summary>To somebody who has put the bot in, and whom nobody has named to it yet.</summary>
    public const string HelloStranger =
        "Hello, I am NudgeBot: I remind salespeople, in private, to pick up the phone. I do not know you yet. Please ask your NudgeBot admin to add you. " +
        "Until then I keep nothing of what you write, and removing the app stops me at once.";

    /// <summary>The first message to the first person: what the bot does, what it stores, and how to stop it, in five lines.</summary>
    /// <param name="hasTeam">Whether everybody who comes is in one team of the admin's; else who is in which was said before.</param>
    public static string WelcomeAdmin(string name, bool hasTeam) => string.Join(
        '\n',
        $"Hello {name}, I am NudgeBot: I remind salespeople, one at a time and in private, to pick up the phone, and say whom to call and why.",
        "Reps answer in their own words (\"called, connected, ring Tue\") or with a tap; managers ask \"who did each rep reach by phone today?\".",
        Stored,
        hasTeam
            ? "You are my admin, and manage one team of everybody until a people file is imported or you say otherwise; customers come from files or your CRM, through \"nudgebot import\"."
            : "You are my admin; who is in which team is as your people file says, and you may say otherwise; customers come from files or your CRM, through \"nudgebot import\".",
        Stop);

    /// <summary>The first message to everybody else.</summary>
    public static string Welcome(string name) => string.Join(
        '\n',
        $"Hello {name}, I am NudgeBot: now and then I remind you, in private, to pick up the phone, and say whom to call and why.",
        "Answer in your own words (\"called, connected, ring Tue\") or with a tap; ask me \"who should I call?\" or \"my calls this week\".",
        Stored,
        "Your manager sees how many calls and conversations each rep had; an email never counts as one.",
        Stop);

    private const string Stored = "I store people, customers, deals and the log of calls with its notes; never the text of emails, and what people type to me is erased once handled.";

    private const string Stop = "Say \"off until Monday\" to pause me, \"help\" for more; removing the app from Teams stops me at once.";

    /// <summary>To the admins, on another platform where they have one.</summary>
    public const string SwitchedOff = "An admin of your Microsoft Teams has switched me off, so I nudge nobody there any more. I go on as soon as somebody writes to me there again.";

    /// <summary>To a manager, once.</summary>
    public static string Unreachable(string name) => $"I can no longer write to {name} in Teams, so I have stopped nudging them. I will go on once they write to me or add me again.";
}
