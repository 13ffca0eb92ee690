using FsCheck;
using FsCheck.Fluent;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Tests.Chat.Messages;

namespace NudgeBot.Teams.Tests.Cards;

/// <summary>Messages as no sane person would write them.</summary>
internal static class AnyMessage
{
    private static readonly string[] Odd =
    [
        "", " ", "\n", "&", "<", ">", "&amp;", "&#42;", "<at>Ana</at>", "<b>", "[x](https://evil.example)", "[", "](", ")", "https://x.example", "www.x.example", "a@x.example", "*bold*", "*", "**", "_it_", "_", "`code`",
        "~~no~~", "\\", "\\*", "- ", "+ ", "1. ", "2) ", "# ", "> ", "---", "===", "    ", "{{DATE(2026-03-02T09:00:00Z,SHORT)}}", "{", "${name}", "Ünïcödé", "🙂", "👨‍👩‍👧‍👦", "\u202eevil", "\u061c", "\u200b", "\0", "\ud800",
        "e\u0301", "Smith & Sons <Ltd>", ":tada:", "مرحبا", "|", "\t", "\r\n", "Acme", "9 emails, 0 conversations", "+1 202 555 0143", "(CFO)", ".",
    ];

    public static readonly Gen<string> Text =
        from size in Gen.Frequency((6, Gen.Choose(0, 6)), (2, Gen.Choose(6, 60)), (1, Gen.Choose(60, 1500)))
        from pieces in Gen.Elements(Odd).ListOf(size)
        select string.Concat(pieces);

    private static readonly Gen<CardTable?> Table =
        from columns in Gen.Choose(0, 25)
        from rows in Gen.Frequency((4, Gen.Choose(0, 10)), (1, Gen.Choose(0, 130)))
        from words in Text.ListOf(7)
        select columns == 0 ? null : new CardTable(
            [.. Enumerable.Range(0, columns).Select(at => words[at % 7])],
            [.. Enumerable.Range(0, rows).Select(row => (IReadOnlyList<string>)[.. Enumerable.Range(0, columns).Select(at => words[(row + at) % 7])])]);

    private static readonly Gen<CardCall?> Call =
        from account in Text
        from number in Gen.Elements(null, "+1 202 555 0143", "+48 22 555 01 00 ext. 4", "0800 CALL", "")
        from any in Gen.Choose(0, 2)
        select any == 0 ? null : new CardCall(account, number);

    private static Gen<Card?> Cards(Gen<List<CardAction>> buttons) =>
        from title in Text
        from facts in Gen.Frequency((4, Gen.Choose(0, 8)), (1, Gen.Choose(0, 60))).SelectMany(count => Text.Zip(Text).ListOf(count))
        from table in Table
        from actions in buttons
        from call in Call
        from state in Text
        from chart in AnyChart.Of(Text)
        from any in Gen.Choose(0, 9)
        select any == 0 ? null : new Card(title, [.. facts.Select(fact => new CardFact(fact.Item1, fact.Item2))], table, actions, any < 4 ? null : state) { Call = call, Chart = any % 2 == 0 ? null : chart };

    private static readonly Gen<List<CardAction>> OddButtons =
        from actions in Gen.Frequency((4, Gen.Choose(0, 8)), (1, Gen.Choose(0, 60))).SelectMany(count => Text.Zip(Text).ListOf(count))
        select actions.Select((action, at) => new CardAction($"do{at % 3}", action.Item1, action.Item2)).ToList();

    private static readonly Gen<List<CardAction>> OurButtons =
        from count in Gen.Choose(1, 12)
        from labels in Text.ListOf(count)
        select labels.Select((label, at) => new CardAction($"answer{at}", label, new string('7', 200))).ToList();

    public static readonly Gen<ChatMessage> Messages = Made(OddButtons);

    /// <summary>Odd in everything but the buttons, which are as many and as long as ours ever are.</summary>
    public static readonly Gen<ChatMessage> WithOurButtons = Made(OurButtons).Where(message => message.Card is not null);

    private static Gen<ChatMessage> Made(Gen<List<CardAction>> buttons) =>
        from kind in Gen.Elements(Enum.GetValues<MessageKind>())
        from text in Text
        from card in Cards(buttons)
        from file in Gen.Elements(null, new ChatFile("calls.csv", "", [1]), new ChatFile("chart.png", "A chart of 7 attempts", [1]))
        select new ChatMessage(kind, text, card) { File = file };
}
