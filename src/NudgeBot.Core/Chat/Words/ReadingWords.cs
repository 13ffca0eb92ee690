using NudgeBot.Core.Chat.Understanding;
using NudgeBot.Core.Chat.Understanding.Words;

namespace NudgeBot.Core.Chat.Words;

/// <summary>What a sentence was taken for that is no report and no question about calls.</summary>
public enum TakenFor
{
    /// <summary>An answer to what the bot had asked.</summary>
    Answer,

    /// <summary>"Why?", about a nudge.</summary>
    Why,

    /// <summary>Working hours, holidays, a stand-in.</summary>
    WorkingTime,

    /// <summary>A team's policy.</summary>
    Policy,

    /// <summary>Who is in which team, who manages it, where it reports.</summary>
    Team,

    /// <summary>Another workspace that is to join.</summary>
    Workspace,

    /// <summary>A wish for the link to the page of figures.</summary>
    Page,

    /// <summary>What nudges do.</summary>
    Effect,

    /// <summary>A question for one of the reports.</summary>
    Figures,

    /// <summary>A wish about nudges or a customer: mute, not mine, they prefer email.</summary>
    Wish,
}

/// <summary>"Why did you read it so?": the reasons of a reading, in words.</summary>
public static class ReadingWords
{
    /// <summary>More sentences than these nobody reads.</summary>
    private const int MostReasons = 6;

    public const string Nothing = "I have read nothing of yours in the last day that I could explain.";

    /// <summary>What a sentence was taken for, and why. It quotes the sentence, but never a live mention or link.</summary>
    public static string Why(Intent intent, IReadOnlyList<string> reasons) =>
        reasons.Count == 0
            ? $"I took it as {For(intent)}; there is no more to it."
            : $"I took it as {For(intent)}. {string.Join(' ', reasons.Take(MostReasons).Select(Markup.Without))}{(reasons.Count > MostReasons ? " And so on." : "")}";

    /// <inheritdoc cref="Why(Intent, IReadOnlyList{string})"/>
    public static string Why(TakenFor taken) => $"I took it as {For(taken)}; there is no more to it.";

    private static string For(Intent intent) => intent switch
    {
        Intent.LogCall => "a call to log",
        Intent.LogNonCall => "something other than a phone call",
        Intent.Correct => "a correction of what I logged before",
        Intent.Undo => "a wish to take the last entry back",
        Intent.Snooze => "\"not now\"",
        Intent.TimeOff => "time off",
        Intent.MyCounts or Intent.TeamCounts => "a question about figures",
        Intent.Coverage => "a question about who has not been called",
        Intent.WhoToCall => "a question about whom to call",
        Intent.QuestionAboutCall => "a question about a customer",
        Intent.Help => "a question about how I work",
        Intent.Smalltalk => "a friendly word",
        _ => "something I cannot act on",
    };

    private static string For(TakenFor taken) => taken switch
    {
        TakenFor.Answer => "the answer to what I had asked",
        TakenFor.Why => "a question about a nudge",
        TakenFor.WorkingTime => "something about working time",
        TakenFor.Policy => "something about the team's rules",
        TakenFor.Team => "something about who is in which team",
        TakenFor.Workspace => "a wish to bring another workspace in",
        TakenFor.Page => "a wish to open the page",
        TakenFor.Effect => "a question about what nudges do",
        TakenFor.Figures => "a question about figures",
        _ => "a wish about nudges or a customer",
    };
}
