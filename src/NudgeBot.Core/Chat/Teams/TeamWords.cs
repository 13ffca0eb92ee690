using NudgeBot.Core.Chat.Words;

namespace NudgeBot.Core.Chat.Teams;

/// <summary>What the bot says about teams, their people and their channels.</summary>
public static class TeamWords
{
    public const string OnlyAdmins = "Who is in which team is an admin's to say, so I have left the teams as they are.";

    public const string NothingSince = "Nothing is left to take back: that was changed again since.";

    public const string SoAlready = "It is so already.";

    public const string UnknownMention = "I do not know somebody you mention. Whoever has joined lately I know within a day, and from a people file at once.";

    public const string WhichChannel = "I cannot tell which channel that is. Say it in that channel: \"West reports here\". Where a list of channels opens when you type #, you may also pick it from there.";

    public const string NobodyNamed = "Please name who is in it, too: \"Marek manages West: Ana, Ola\".";

    public static string UnknownPerson(string typed) => $"I know nobody called {typed}, so I have changed nothing.";

    public static string OneOf(string typed, IReadOnlyList<string> names) => $"{typed} may be {string.Join(" or ", names)}. Please say it with the whole name.";

    public static string UnknownTeam(string named, IReadOnlyList<string> teams) => teams.Count == 0
        ? $"I know no team {named}, nor any other."
        : $"I know no team {named}. There is: {BotWords.Listed(teams)}. \"Marek manages {named}: Ana, Ola\" makes it one.";

    /// <summary>How a team is after a change.</summary>
    /// <param name="isNew">Whether it was made by this sentence.</param>
    /// <param name="channel">Whether it reports in a channel.</param>
    public static string Now(string team, bool isNew, IReadOnlyList<string> managers, IReadOnlyList<string> members, bool channel)
    {
        var managed = managers.Count == 0 ? "nobody manages it" : $"{BotWords.Listed(managers)} {(managers.Count == 1 ? "manages" : "manage")} it";
        var inIt = members.Count == 0 ? "nobody is in it" : $"{BotWords.Listed(members)} {(members.Count == 1 ? "is" : "are")} in it";
        return $"{(isNew ? $"{team} is new" : team)}: {managed}, {inIt}{(channel ? ", and it reports in its channel" : "")}.";
    }

    public static string Reports(string team) => $"{team} reports there from now on. If I am not in that channel yet, please invite me.";

    public static string ReportsNowhere(string team) => $"{team} reports in no channel any more.";
}
