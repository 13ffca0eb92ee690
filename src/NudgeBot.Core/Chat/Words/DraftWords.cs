using NudgeBot.Core.Nudges.Cards;

namespace NudgeBot.Core.Chat.Words;

/// <summary>Two lines of email that ask for ten minutes by phone. Nothing in them is made up, and nobody sends them but the rep.</summary>
public static class DraftWords
{
    public const string Button = "Draft an email";

    public const string Foot = "I send nothing: copy it if you like it. An email is a touch, not a call, so the clock keeps running.";

    public const string ForWhom = "An email to whom? Say for example \"draft an email to Dana\".";

    private const int LongestName = 60;

    public static string DoNotCall(string customer) => $"{customer} asked not to be called, so I draft nothing that asks for a call.";

    /// <summary>The draft.</summary>
    /// <param name="contact">Whom it is to; null when nobody is known by name.</param>
    /// <param name="sender">The rep.</param>
    /// <param name="tried">Whether the rep has dialled and not got through: only then does it say so.</param>
    /// <param name="identity">Picks the wording: the same draft is worded the same.</param>
    public static string Draft(string? contact, string sender, bool tried, string identity)
    {
        var (opening, request) = (TalkTracks.Choose(tried ? Tried : Plain, identity), TalkTracks.Choose(Requests, identity + "?"));
        return $"{Greeting(contact)} {opening}\n{request} {First(sender)}";
    }

    public static string Reply(string customer, string draft) => $"A draft for {customer}:\n{draft}\n{Foot}";

    private static string Greeting(string? contact) => contact is null ? "Hello," : $"Hi {First(contact)},";

    // "Dana Fox" is Dana; of "Dr. Fox" the whole is kept.
    private static string First(string name)
    {
        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var shown = words is [] ? "there" : words[0].EndsWith('.') ? string.Join(' ', words) : words[0];
        return shown.Length <= LongestName ? shown : shown[..LongestName];
    }

    private static readonly IReadOnlyList<string> Tried =
    [
        "I tried to reach you by phone.",
        "I rang and missed you.",
        "I tried your number and did not get through.",
    ];

    private static readonly IReadOnlyList<string> Plain =
    [
        "I would rather hear your voice than write you a long email.",
        "a short talk would tell me more than ten emails.",
        "I would like to hear from you in person how things are.",
    ];

    private static readonly IReadOnlyList<string> Requests =
    [
        "Do you have ten minutes on the phone this week? Name a time, and I will call.",
        "Could we talk for ten minutes by phone? Tell me when it suits you, and I will ring.",
        "When may I call you for ten minutes? Any time that suits you suits me.",
    ];
}
