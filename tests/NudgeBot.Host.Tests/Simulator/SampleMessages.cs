using NudgeBot.Core.Chat.Messages;

namespace NudgeBot.Host.Tests.Simulator;

/// <summary>Messages of the kinds that the bot sends.</summary>
internal static class SampleMessages
{
    public static ChatMessage Nudge { get; } = new(
        MessageKind.Nudge,
        "Call Globex: 9 emails, 0 conversations in 42 days. Dana Fox, +1 202 555 0143. There it is 10:12. Last spoke: 19 Jan, Dana, 11 min: wants a quote for the new site. "
        + "Try: ask how the opening went, thank her for the order, and ask what she is working on.",
        new Card(
            "Call Dana Fox at Globex",
            [
                new CardFact("Number", "+1 202 555 0143"),
                new CardFact("Why", "9 emails, 0 conversations in 42 days"),
                new CardFact("Last spoke", "19 Jan, Dana, 11 min: “wants a quote for the new site”"),
                new CardFact("There it is", "10:12, Washington"),
                new CardFact("Try", "Ask how the opening went, thank her for the order, and ask what she is working on."),
            ],
            null,
            [
                new CardAction("connected", "Connected", "17"),
                new CardAction("voicemail", "Voicemail", "17"),
                new CardAction("no_answer", "No answer", "17"),
                new CardAction("snooze", "Not now", "17"),
                new CardAction("why", "Why?", "17"),
            ]));

    public static ChatMessage Logged { get; } = new(
        MessageKind.Reply, "Logged: Globex, connected. Well done.", new Card("Logged: Globex, connected. Well done.", [], null, [new CardAction("undo", "Undo", "4")]));

    public static ChatMessage Report { get; } = new(
        MessageKind.Report,
        "Team calls today, West: Ana Nowak 7 attempts, 3 connects; Ola Lind 4 attempts, 1 connect. Team: 11 attempts, 4 connects.",
        new Card(
            "Team calls today, West",
            [new CardFact("An attempt", "is an outbound call that was placed. A connect is a live conversation with the person meant.")],
            new CardTable(["Rep", "Attempts", "Connects", "Reached by phone"], [["Ana Nowak", "7", "3", "Globex, Initech, Umbrella"], ["Ola Lind", "4", "1", "Hooli"], ["Team", "11", "4", "4 customers"]]),
            []));

    public static ChatMessage EndOfDay { get; } = new(MessageKind.Reminder, "11 attempts, 4 connects so far; one more each makes 13.");
}
