using System.Globalization;
using NudgeBot.Core.Nudges.Cards;

namespace NudgeBot.Core.Chat.Words;

/// <summary>What the bot says to "they prefer email": kindly, and that the clock keeps running.</summary>
public static class PreferenceWords
{
    public const string ToldMe = "They told me so";

    public const string Impression = "It is my impression";

    private const string ClockRuns = "The clock keeps running, though: an email is a touch, not a conversation.";

    public static string WhoSaidSo(string customer) => $"Did {customer} tell you so, or is it your impression?";

    public static string Noted(string customer, bool saidSo, string until) => saidSo
        ? $"Noted: {customer} told you they prefer email. I do not nudge you about the silence until {until}. {ClockRuns}"
        : $"Noted as your impression for 30 days: {customer} prefers email. I do not nudge you about the silence until {until}. {ClockRuns}";

    /// <summary>What the cards of nudges say that are taken back for it.</summary>
    public static string State(string until) => $"They prefer email. Muted until {until}.";

    public static string Undone(string customer) => $"Undone: nothing is noted about email and {customer}.";

    public const string Definition = "A rep's impression counts for 30 days. Silence: days since the last conversation, by phone or face to face. An email ends none.";

    public const string Rep = "Rep";

    public static IReadOnlyList<string> Columns { get; } = ["Customer", "Who said so", "Since", "Silence"];

    /// <summary>"West: 3 customers are said to prefer email".</summary>
    public static string Title(string whose, int customers) => customers == 0
        ? $"{whose}: nobody is said to prefer email"
        : $"{whose}: {SpokenTime.Count(customers, "customer")} {(customers == 1 ? "is" : "are")} said to prefer email";

    /// <summary>"2 said so themselves, 1 is a rep's impression. The longest silence comes first."</summary>
    public static string Detail(int saidSo, int impressions) => saidSo + impressions == 0
        ? "Everybody may be called."
        : string.Create(CultureInfo.InvariantCulture, $"{saidSo} said so, {impressions} {(impressions == 1 ? "is a rep's impression" : "are reps' impressions")}. The longest silence comes first.");

    /// <summary>"Acme (Ana): they said so, since Wed 18 Nov; last conversation 34 days ago".</summary>
    /// <param name="rep">Null where nobody is named.</param>
    public static string Line(string customer, string? rep, bool saidSo, string since, int? silentDays) =>
        $"{customer}{(rep is null ? "" : $" ({rep})")}: {Source(saidSo)}, since {since}; {Silence(silentDays)}";

    public static string Source(bool saidSo) => saidSo ? "they said so" : "an impression";

    /// <summary>"34 days", for a table.</summary>
    public static string Days(int? days) => days is { } known ? SpokenTime.Count(known, "day") : "never a conversation";

    private static string Silence(int? days) => days switch
    {
        null => "never a conversation",
        0 => "last conversation today",
        1 => "last conversation yesterday",
        _ => string.Create(CultureInfo.InvariantCulture, $"last conversation {days} days ago"),
    };
}
