namespace NudgeBot.Core.Chat.Words;

/// <summary>What is said about bringing another workspace in: by the admin who asks for a link, and to whoever installs through it.</summary>
public static class InstallWords
{
    public const string OnlyAdmins = "Another workspace is an admin's to bring in. Please ask yours.";

    public const string OneWorkspaceOnly = "I am set up for this workspace alone. Whoever runs me can open me for more.";

    public const string AddressUnknown =
        "I do not know the address by which a browser reaches me. Whoever runs me can tell me (Server:PublicUrl), or make the link for you: \"nudgebot slack link\".";

    public const string SentInPrivate = "I have sent you the link in private, because others read this channel.";

    public const string LinkOver = "This link leads nowhere";

    public const string AskForAnother = "It is incomplete, or too old, or what it led to is not there any more. Nothing was installed; please ask whoever sent it for another.";

    public const string WrongCredentials = "Slack does not know this NudgeBot by the name and the secret it gave. Nothing was installed; whoever runs it can read in its log what to mend.";

    public const string InstallWhereItIs = "Install it where it was";

    public const string ToTheWorkspaces = "Choose the workspaces";

    /// <summary>The page after an install for a whole organization of Slack's.</summary>
    public static string ChooseWorkspaces(string organization) =>
        $"It is installed for {organization}. Now choose the workspaces of {organization} in which it is to be: it reads and writes only there.";

    /// <summary>To the admin, in private.</summary>
    public static string Link(string address, int days) =>
        $"Whoever may install apps in the other Slack workspace opens this link there; it is good for {days} days: {address}\nThat workspace then belongs to us, and its people who are in our people file are known at once.";

    /// <summary>The page after an install by somebody whom nobody has named.</summary>
    /// <param name="admin">Who can add them; null where nobody is known.</param>
    public static string HasNotWritten(string workspace, string? admin) =>
        $"It is in {workspace} from now on. It has not written to you, because you are not among the people it was told of; {admin ?? "whoever looks after it"} can add you.";

    /// <summary>The page where a workspace is another organization's.</summary>
    public static string Elsewhere(string workspace) =>
        $"{workspace} belongs to another organization in NudgeBot already, so the link was not followed and nothing was changed there.";
}
