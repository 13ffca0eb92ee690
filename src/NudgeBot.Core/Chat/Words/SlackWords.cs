using System.Globalization;

namespace NudgeBot.Core.Chat.Words;

/// <summary>What the bot says around its conversations: when it arrives, when it cannot answer, and in a Home tab.</summary>
public static class SlackWords
{
    public const string NotInstalled = "NudgeBot is not installed in this workspace any more. An admin can install it again.";

    public const string NobodyToday = "Nobody is waiting for your call today. Enjoy it.";

    public const string StrangersHome = "I do not know you yet. Please ask your NudgeBot admin to add you, and this page will show whom to call.";

    public const string TodaysCalls = "Today's calls";

    public const string LogThisCall = "Log this call";

    public const string WhoToCall = "Who should I call?";

    public const string MyWeek = "My week";

    public const string Settings = "Settings";

    public const string OffUntil = "Off until";

    public const string NotOff = "you are not off; choose a day to pause all nudges until then.";

    public const string ImBack = "I'm back";

    public const string Installed = "NudgeBot is installed";

    public const string OpenSlack = "Open Slack";

    public const string NotInstalledTitle = "NudgeBot was not installed";

    public const string NothingChanged = "Nothing was changed in your workspace.";

    public const string StartAgain = "Start again";

    public const string PleaseStartAgain = "Please start again";

    public const string OtherBrowser = "This page belongs to an install that another browser began, or that was begun more than ten minutes ago.";

    public const string DidNotWork = "That did not work";

    public const string NothingInstalled = "Slack did not answer as it should, or we did not. Nothing was installed.";

    /// <summary>The page after an install.</summary>
    public static string HasWritten(string workspace) => $"It has written to you in {workspace}. From now on it reminds salespeople there to pick up the phone.";

    /// <summary>In the field of a date: "From 2 Mar on".</summary>
    public static string From(DateOnly first) => $"From {first.ToString("d MMM", CultureInfo.InvariantCulture)} on";

    /// <summary>The first DM: what the bot does, what it stores, and how to stop it, in five lines.</summary>
    /// <param name="hasTeam">Whether everybody who joins is in one team of theirs; not where a people file says more.</param>
    public static string Welcome(string name, bool hasTeam = true) => Lines(
        name,
        hasTeam
            ? "You are my admin, and manage one team of everybody until you send a people file or say otherwise; customers come from a file or your CRM."
            : "You are my admin; who is in which team is as your people file says, and you may say otherwise; customers come from a file or your CRM.");

    /// <summary>As <see cref="Welcome"/>, to whoever installed it through the link of an organization's admin.</summary>
    /// <param name="admin">Null where it is themselves.</param>
    public static string Joined(string name, string organization, string? admin) => Lines(
        name, $"This workspace belongs to {organization} from now on, with its people, teams and customers. {(admin is null ? "You are its admin." : $"Its admin is {admin}.")}");

    private static string Lines(string name, string whose) => string.Join(
        '\n',
        $"Hello {name}, I am NudgeBot: I remind salespeople, one at a time and in private, to pick up the phone, and say whom to call and why.",
        "Reps answer in their own words (\"called, connected, ring Tue\") or with a tap; managers ask \"who did each rep reach by phone today?\".",
        "I store people, customers, deals and the log of calls with its notes; never the text of emails, and what people type to me is erased once handled.",
        whose,
        "Say \"off until Monday\" to pause me, \"help\" for more; removing the app from Slack stops me at once and forgets my token.");

    /// <summary>To whoever installed it once more.</summary>
    /// <param name="admin">Null where it is themselves.</param>
    public static string BackAgain(string name, string? admin) =>
        $"Hello {name}, I am back, and all that was logged before is still here. {(admin is null ? "You are still my admin." : $"My admin is still {admin}.")}";

    /// <summary>To the admins, once.</summary>
    /// <param name="address">Where it is installed; null where nobody knows.</param>
    public static string LosingAccess(string workspace, string? address) =>
        $"Slack does not renew my access to {workspace}, so within hours I can neither write nor listen there. Please have me installed in {workspace} again{(address is null ? "" : $": {address}")}. Nothing that was logged is lost.";

    /// <summary>To a manager, once.</summary>
    public static string Unreachable(string name) => $"I can no longer write to {name} in Slack, so I have stopped nudging them. I will go on once they write to me or their account is back.";

    /// <summary>"This week: 12 attempts, 4 connects; 7 emails apart."</summary>
    public static string Week(int attempts, int connects, int emails) =>
        $"This week: {attempts} attempt{S(attempts)}, {connects} connect{S(connects)}; {emails} email{S(emails)} apart.";

    private static string S(int count) => count == 1 ? "" : "s";
}
