using NudgeBot.Core.Chat.Messages;

namespace NudgeBot.Teams.Tests.Cards;

/// <summary>Messages of the kinds that the bot sends.</summary>
internal static class CardSamples
{
    private static readonly CardAction[] Taps =
    [
        new("log.connected", "Connected", "17"), new("log.voicemail", "Voicemail", "17"), new("log.no_answer", "No answer", "17"), new("snooze.2h", "In 2 hours", "17"),
        new("snooze.tomorrow", "Tomorrow", "17"), new("why", "Why?", "17"),
    ];

    public static ChatMessage Nudge { get; } = new(
        MessageKind.Nudge,
        "Time to call Dana Fox at Globex, +1 202 555 0143. 9 emails, 0 conversations in 42 days; last spoke 19 Jan, Dana, 11 min. Last note: “wants a quote for the new site”. It is 10:12 there. "
        + "Ask how the opening went, thank her for the order, and ask what she is working on. If it is voicemail, leave a short message, and send two lines that ask for ten minutes by phone. Tell me how it went.",
        new Card(
            "Call Dana Fox at Globex",
            [
                new CardFact("Dial", "Dana Fox (Head of Purchasing), +1 202 555 0143"),
                new CardFact("Why", "9 emails, 0 conversations in 42 days; last spoke 19 Jan, Dana, 11 min"),
                new CardFact("Last note", "wants a quote for the new site"),
                new CardFact("Time there", "10:12"),
                new CardFact("Say", "Ask how the opening went, thank her for the order, and ask what she is working on."),
                new CardFact("If voicemail", "leave a short message, and send two lines that ask for ten minutes by phone"),
            ],
            null,
            Taps)
        { Call = new CardCall("Globex", "+1 202 555 0143") });

    public static ChatMessage Settled { get; } = Nudge with { Text = $"{Nudge.Text}\nLogged: connected, 10:20.", Card = Nudge.Card!.Settled("Logged: connected, 10:20.") };

    /// <summary>Of a customer whose name is full of signs.</summary>
    public static ChatMessage OneMoreCall { get; } = new(
        MessageKind.Nudge,
        "One more call before you go? Dana Fox at *Smith* & Sons [Ltd], +48 22 555 01 00. 3 emails, 0 conversations in 30 days; never spoken with since 19 Jan. It is 16:45 there. Tell me how it went.",
        new Card(
            "One more call: Dana Fox at *Smith* & Sons [Ltd]",
            [new CardFact("Dial", "Dana Fox, +48 22 555 01 00"), new CardFact("Why", "3 emails, 0 conversations in 30 days; never spoken with since 19 Jan"), new CardFact("Last note", "says: call me at <at>Ana</at>\n- after 10\n- not on Fridays"), new CardFact("Time there", "16:45")],
            null,
            [.. Taps.Where(tap => tap.Id != "snooze.2h")])
        { Call = new CardCall("*Smith* & Sons [Ltd]", "+48 22 555 01 00") });

    public static ChatMessage Report { get; } = new(
        MessageKind.Report,
        "Team calls this week, West.\nAna Nowak: 7 attempts, 3 connects: Globex, Initech, Umbrella. Ola Lind: 4 attempts, 1 connect: Hooli. Team: 11 attempts, 4 connects.\n"
        + "Attempts are outbound calls placed, whatever came of them. Connects are live conversations by phone. Emails are in neither.",
        new Card(
            "Team calls this week, West",
            [new CardFact("Counted", "Attempts are outbound calls placed, whatever came of them. Connects are live conversations by phone. Emails are in neither.")],
            new CardTable(
                ["Rep", "Attempts", "Connects"],
                [["Ana Nowak", "7", "3"], ["Ola Lind", "4", "1"], ["Oluwaseun Adeyemi-Bartholomew", "0", "0"], ["Team", "11", "4"]]),
            []))
    { File = new ChatFile("calls-this-week.csv", "", [1]) };

    /// <summary>With more columns than a phone has room for.</summary>
    public static ChatMessage WideReport { get; } = Report with
    {
        Card = Report.Card! with
        {
            Table = new CardTable(
                ["Rep", "Attempts", "Connects", "Connect rate", "Answered inbound", "Emails"],
                [["Ana Nowak", "7", "3", "43 %", "1", "12"], ["Ola Lind", "4", "1", "25 %", "0", "31"], ["Team", "11", "4", "36 %", "1", "43"]]),
        },
    };

    /// <summary>Of which the table says something else than the chart.</summary>
    public static ChatMessage Week { get; } = Report with
    {
        Card = Report.Card! with
        {
            Chart = new CardChart(
                ChartKind.Bars, "Calls by day, this week", ["Mon", "Tue", "Wed", "Thu", "Fri"], [new("Attempts", [14, 9, 0, 21, 17]), new("Connects", [5, 3, 0, 8, 6])], CardChart.Calls),
        },
    };

    public static ChatMessage Coverage { get; } = new(
        MessageKind.Report, "Coverage, West: A 82.5 %, B 47 %, C 0 %.",
        new Card("Coverage, West", [], new CardTable(["Tier", "Coverage"], [["A", "82.5 %"], ["B", "47 %"], ["C", "0 %"]]), [])
        { Chart = new CardChart(ChartKind.LyingBars, "Coverage by tier, last 30 days", ["A", "B", "C"], [new("Coverage", [82.5, 47, 0])], "%") });

    /// <summary>With hours of no attempts.</summary>
    public static ChatMessage Hours { get; } = new(
        MessageKind.Report, "Connect rate by hour, West: 9:00 31 %, 10:00 40 %, 11:00 –, 12:00 12 %, 13:00 25 %.",
        new Card("Connect rate by hour, West", [], null, [])
        {
            Chart = new CardChart(
                ChartKind.Line, "Connect rate by hour, last 30 days", ["9:00", "10:00", "11:00", "12:00", "13:00", "14:00", "15:00", "16:00"], [new("Connect rate", [31, 40, null, 12, 25, 33, 28, null])], "%"),
        });

    public static ChatMessage Question { get; } = new(
        MessageKind.Question,
        "That could be several customers. Which one did you call? I log nothing until I know. Globex GmbH, Globex Inc, Globex Iberia S.A. de C.V. y Compañía, or none of these.",
        new Card(
            "That could be several customers. Which one did you call? I log nothing until I know.", [], null,
            [
                new("answer", "Globex GmbH", "q4:1"), new("answer", "Globex Inc", "q4:2"), new("answer", "Globex Iberia S.A. de C.V. y Compañía", "q4:3"), new("answer", "Globex Nordic", "q4:4"),
                new("answer", "Globex Asia", "q4:5"), new("answer", "Globex Africa", "q4:6"), new("answer", "None of these", "q4:0"), new("answer", "Not a call", "q4:n"),
            ]));

    public static ChatMessage Long { get; } = new(
        MessageKind.Reply,
        "Logged 3 calls:\n• Globex, connected, 15 min. Next call Tue 24 Nov.\n• Smith & Sons <Ltd>, voicemail.\n• Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft, no answer.\n\n"
        + string.Join(' ', Enumerable.Repeat("After a call, tell me in your own words, and I will write it down.", 12)));

    public static ChatMessage Text { get; } = new(MessageKind.Reply, "All right, Globex again on Tue 24 Nov, 09:00.");
}
