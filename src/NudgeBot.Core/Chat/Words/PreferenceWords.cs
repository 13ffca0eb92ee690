namespace NudgeBot.Core.Chat.Words;

/// <summary>What the bot says to "they prefer email": kindly, and that the clock keeps running.</summary>
public static class PreferenceWords
{
    public const string ToldMe = "They told me so";

    public const string Impression = "It is my impression";

    public const string Nobody = "Nobody is said to prefer email.";

    public const string Title = "Said to prefer email, the longest silence first:";

    private const string ClockRuns = "The clock keeps running, though: an email is a touch, not a conversation.";

    public static string WhoSaidSo(string customer) => $"Did {customer} tell you so, or is it your impression?";

    public static string Noted(string customer, bool saidSo, string until) => saidSo
        ? $"Noted: {customer} told you they prefer email. I do not nudge you about the silence until {until}. {ClockRuns}"
        : $"Noted as your impression for 30 days: {customer} prefers email. I do not nudge you about the silence until {until}. {ClockRuns}";

    /// <summary>What the cards of nudges say that are taken back for it.</summary>
    public static string State(string until) => $"They prefer email. Muted until {until}.";

    public static string Undone(string customer) => $"Undone: nothing is noted about email and {customer}.";

    public static IReadOnlyList<string> Columns { get; } = ["Customer", "Rep", "Who said so", "Since", "Silence"];

    /// <summary>"Acme (Ana): they said so, since Wed 18 Nov; last conversation 34 days ago".</summary>
    public static string Line(string customer, string? rep, bool saidSo, string since, int? silentDays) =>
        $"{customer}{(rep is null ? "" : $" ({rep})")}: {Source(saidSo)}, since {since}; {Silence(silentDays)}";

    public static string Source(bool saidSo) => saidSo ? "they said so" : "an impression";

    public static string Silence(int? days) => days switch
    {
        null => "never a conversation",
        0 => "last conversation today",
        1 => "last conversation yesterday",
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"last conversation {days} days ago"),
    };
}
