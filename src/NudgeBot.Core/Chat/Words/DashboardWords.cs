namespace NudgeBot.Core.Chat.Words;

/// <summary>What the page of figures says, but for the figures themselves.</summary>
public static class DashboardWords
{
    public const string Skip = "Skip to the figures";

    public const string Pages = "Pages";

    public const string SignOut = "Sign out";

    public const string Show = "Show";

    public const string MoreRows = "More rows";

    public const string Newer = "Newer";

    public const string Older = "Older";

    public const string Team = "Team";

    public const string Period = "Period";

    public const string AllTeams = "All my teams";

    public const string TeamPage = "My team";

    public const string OwnPage = "My calls";

    public const string CoveragePage = "Coverage";

    public const string RulesPage = "Nudges";

    public const string MessagesPage = "Not delivered";

    public const string PolicyPage = "Policy";

    public const string AuditPage = "Changes";

    public const string OpenTitle = "Open your page";

    public const string OpenIt = "This link is for you alone and works once. It opens your page in this browser, for eight hours or until you sign out.";

    public const string OpenButton = "Open my page";

    public const string LinkOver = "Ask me for a new one";

    public const string AskForAnother = "This link has been used or is too old, or you have been signed out. Say \"dashboard\" to NudgeBot in chat, and you get a fresh link within seconds.";

    public const string SignedOutTitle = "Signed out";

    public const string SignedOut = "This browser shows nothing of yours any more. Say \"dashboard\" to NudgeBot in chat whenever you want to come back.";

    public const string ForeignTitle = "Not from here";

    public const string Foreign = "That came from another site's page, so nothing was done.";

    public const string AwayTitle = "Back in a moment";

    public const string Away = "I cannot get at the figures just now. Nothing is lost; please load this page again in a minute.";

    public const string FailedTitle = "Something went wrong";

    public const string Failed = "That could not be shown. It is noted for whoever runs NudgeBot; the other pages still work.";

    public const string NotYoursTitle = "Not yours to see";

    public const string OnlyManagers = "This page is for managers, about their own teams. Your own figures are under \"My calls\".";

    public const string OnlyAdmins = "This page is for admins.";

    public const string NothingHere = "Nothing to show yet";

    /// <summary>In the place of a name, where a team's reports show totals alone.</summary>
    public const string Somebody = "somebody";

    /// <summary>What a table that may have to be moved sideways is called, beside the section that it stands in.</summary>
    public static string TableOf(string title) => $"Table: {title}";

    /// <summary>"18 Nov 2026, 16:30".</summary>
    public static string Moment(DateTimeOffset local) => FormattableString.Invariant($"{local:d MMM yyyy, HH:mm}");

    /// <summary>"Wed 18 Nov 2026, 16:30, Europe/Warsaw. All times here are in that zone."</summary>
    public static string Clock(DateTimeOffset local, string zone) => FormattableString.Invariant($"{local:ddd d MMM yyyy, HH:mm}, {zone}. All times here are in that zone.");
}
