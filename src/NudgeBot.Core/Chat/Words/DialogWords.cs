using NudgeBot.Core.Calls;

namespace NudgeBot.Core.Chat.Words;

/// <summary>The dialog in which a call is logged, on any platform that has dialogs.</summary>
public static class DialogWords
{
    public const string Title = "Log a call";

    public const string LogIt = "Log it";

    public const string Cancel = "Cancel";

    public const string Customer = "Customer";

    public const string HowDidItGo = "How did it go?";

    public const string WhomSpokenWith = "Whom did you speak with?";

    public const string Minutes = "Minutes";

    public const string Note = "Note";

    public const string NextCall = "Next call";

    public const string Choose = "Choose";

    public const string NameTheCustomer = "Whom did you call?";

    public const string ChooseAnOutcome = "Please choose how it went.";

    public const string WholeMinutes = "Minutes are a number from 0 to 600.";

    public const string NotADay = "The next call is a day, such as 2026-03-10.";

    /// <param name="most">Characters.</param>
    public static string TooLong(int most) => $"That is too long for me: {most} characters are the most.";

    /// <summary>"No answer".</summary>
    public static string Label(CallOutcome outcome)
    {
        var words = outcome.Word().Replace('_', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }
}
