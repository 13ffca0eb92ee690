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

    public static ChatMessage Week { get; } = new(
        MessageKind.Report,
        "Team calls this week, West: 61 attempts, 22 connects. Mon 14, 5. Tue 9, 3. Wed 0, 0. Thu 21, 8. Fri 17, 6.",
        new Card(
            "Team calls this week, West: 61 attempts, 22 connects",
            [new CardFact("Counted", "16–20 Nov 2026, each rep's own days. An attempt is an outbound call that was placed. A connect is a live conversation with the person meant.")],
            new CardTable(["Day", "Attempts", "Connects"], [["Mon", "14", "5"], ["Tue", "9", "3"], ["Wed", "0", "0"], ["Thu", "21", "8"], ["Fri", "17", "6"]]),
            [new CardAction("report.csv", "As CSV", "calls")])
        {
            Chart = new CardChart(
                ChartKind.Bars, "Calls by day, this week", ["Mon", "Tue", "Wed", "Thu", "Fri"], [new("Attempts", [14, 9, 0, 21, 17]), new("Connects", [5, 3, 0, 8, 6])], CardChart.Calls),
        });

    /// <summary>With hours of no attempts, and no table.</summary>
    public static ChatMessage Hours { get; } = new(
        MessageKind.Report,
        "Connect rate by hour, West: 9:00 31 %, 10:00 40 %, 11:00 –, 12:00 12 %, 13:00 25 %, 14:00 33 %.",
        new Card("Connect rate by hour, West: best at 10:00", [], null, [])
        {
            Chart = new CardChart(
                ChartKind.Line, "Connect rate by hour, last 30 days", ["9:00", "10:00", "11:00", "12:00", "13:00", "14:00"], [new("Connect rate", [31, 40, null, 12, 25, 33])], "%"),
        });

    public static ChatMessage EndOfDay { get; } = new(MessageKind.Reminder, "11 attempts, 4 connects so far; one more each makes 13.");
}
