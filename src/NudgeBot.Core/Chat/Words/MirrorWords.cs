using NudgeBot.Core.Nudges.Cards;

namespace NudgeBot.Core.Chat.Words;

/// <summary>Calls beside emails, and how many of the customers who heard something heard a voice.</summary>
public static class MirrorWords
{
    public const string Definition =
        "Contact-to-connect: customers connected with by phone, of all customers touched on any channel. Emails are those sent; they are neither attempts nor connects.";

    public const string DayDefinition = $"{BotWords.Definition} Only those sent are counted.";

    public const string Series = "calls and emails";

    public static IReadOnlyList<string> Columns { get; } = ["Rep", "Attempts", "Connects", "Emails", "Customers touched", "Customers connected", "Contact-to-connect"];

    /// <summary>"West, last week: 40 attempts, 12 connects; 90 emails apart".</summary>
    public static string Title(string whose, string period, int attempts, int connects, int emails) =>
        $"{CountWords.Title(whose, period, attempts, connects)}; {SpokenTime.Count(emails, "email")} apart";

    /// <summary>"12 of 60 customers touched were spoken with by phone: contact-to-connect 20 %."</summary>
    public static string Detail(int connected, int touched) => touched == 0
        ? "No customer was called or written to."
        : $"{connected} of {SpokenTime.Count(touched, "customer")} touched {(connected == 1 ? "was" : "were")} spoken with by phone: contact-to-connect {CountWords.Rate(connected, touched)}.";

    /// <summary>" Furthest from the phone: Ola, 2 of 30."</summary>
    public static string Furthest(string name, int connected, int touched) => $" Furthest from the phone: {name}, {connected} of {touched}.";
}
