using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.People;

namespace NudgeBot.Core.Chat.Absences;

/// <summary>Time off and stand-ins in the bot's words.</summary>
public static class AbsenceWords
{
    public const string UntilWhen = "Until when are you away? Say it like \"off until Monday\" or \"off 1 to 12 August\", and I will be quiet.";

    public const string CoverForWhen = "You are not marked as away. Say it with the days: \"off until Monday, Ola stands in\".";

    public const string CoversForNobody = "You stand in for nobody at the moment.";

    /// <summary>"Noted. No nudges until Mon 23 Nov."</summary>
    public static string Noted(Absence absence, DateOnly today) =>
        absence.IsOpen() ? $"Noted. No nudges {(absence.First > today ? $"from {BotWords.Day(absence.First)} on, " : "")}until you say \"I'm back\", or for a year."
        : absence.First <= today ? BotWords.OffUntil(absence.Last.AddDays(1))
        : $"Noted. No nudges {Days(absence)}. Say \"I'm back\" if you return sooner.";

    public static string StandsIn(string name) => $"{name} stands in; I have told {name}.";

    public static string StandsInUntold(string name) => $"{name} stands in. I cannot reach {name} here, so please say so yourself.";

    public const string Yourself = "You cannot stand in for yourself, so nobody does.";

    public static string Unknown(string typed) => $"I know nobody called \"{typed}\" here, so nobody stands in yet. Say \"NAME covers for me\" to add somebody.";

    public static string OneOf(IReadOnlyList<string> names) => $"That could be {string.Join(" or ", names)}, so nobody stands in yet. Say \"{names[0]} covers for me\".";

    public static string AwayToo(string name) => $"{name} is away then, too, so nobody stands in. Say \"NAME covers for me\" to add somebody.";

    public static string PartlyAway(string name, IReadOnlyList<Absence> away) => $"{name} is away {BotWords.Listed([.. away.Select(Days)])}; nobody stands in then.";

    public static string WhoForMe(string? name, Absence absence) =>
        name is null ? $"Nobody stands in for you {Days(absence)}. Say \"NAME covers for me\" to change that." : $"{name} stands in for you {Days(absence)}.";

    /// <summary>"Away from Sat 1 Aug to Wed 12 Aug; Ola stands in."</summary>
    public static string Shown(Absence absence, string? standIn) => $"Away {Days(absence)}; {(standIn is null ? "nobody stands in" : $"{standIn} stands in")}.";

    public const string NotAway = "You are not marked as away, so nobody has to stand in.";

    public static string ForWhom(IReadOnlyList<(string Name, DateOnly Until)> absent) =>
        $"You stand in for {BotWords.Listed([.. absent.Select(one => $"{one.Name} until {BotWords.Day(one.Until)}")])}.";

    public const string NobodyNow = "Noted. Nobody stands in for you.";

    /// <summary>What a stand-in is told, once: for whom, when, and what it means.</summary>
    public static string YouStandIn(string absent, Absence absence) =>
        $"You stand in for {absent} {Days(absence)}. I may ask you for a few of {absent}'s calls then: a small share, each with {absent}'s last note. If that does not suit you, please tell {absent}.";

    public static string NoLonger(string absent) => $"You need not stand in for {absent} any more.";

    public static string TakenBack(Absence? left, DateOnly today) =>
        left is null ? "Taken back. You are not marked as away." : $"Taken back. You are marked as away {Days(left)}{(left.First > today ? "" : ", which is now")}.";

    private static string Days(Absence absence) =>
        absence.IsOpen() ? $"from {BotWords.Day(absence.First)} on"
        : absence.First == absence.Last ? $"on {BotWords.Day(absence.First)}"
        : $"from {BotWords.Day(absence.First)} to {BotWords.Day(absence.Last)}";
}
