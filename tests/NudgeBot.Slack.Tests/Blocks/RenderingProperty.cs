using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Tests.Chat.Messages;
using NudgeBot.Fakes.Slack;
using NudgeBot.Slack.Blocks;
using Xunit;

namespace NudgeBot.Slack.Tests.Blocks;

/// <summary>Whatever a message holds, Slack takes it.</summary>
public sealed partial class RenderingProperty
{
    private static readonly string[] Odd =
    [
        "", " ", "\n", "&", "<", ">", "&amp;", "<!channel>", "<@U1>", "<https://x|y>", "*bold*", "_it_", "`code`", "~no~", "Ünïcödé", "🙂", "👨‍👩‍👧‍👦", "\u202eevil", "\u200b", "\0", "\ud800", "e\u0301",
        "Smith & Sons <Ltd>", ":tada:", "@here", "مرحبا", "|", "\t", "Acme", "9 emails, 0 conversations",
    ];

    private static readonly Gen<string> Text =
        from size in Gen.Frequency((6, Gen.Choose(0, 6)), (2, Gen.Choose(6, 60)), (1, Gen.Choose(60, 4000)))
        from pieces in Gen.Elements(Odd).ListOf(size)
        select string.Concat(pieces);

    private static readonly Gen<CardTable?> Table =
        from columns in Gen.Choose(0, 25)
        from rows in Gen.Choose(0, 130)
        from words in Text.ListOf(7)
        select columns == 0 ? null : new CardTable(
            [.. Enumerable.Range(0, columns).Select(at => words[at % 7])],
            [.. Enumerable.Range(0, rows).Select(row => (IReadOnlyList<string>)[.. Enumerable.Range(0, columns).Select(at => words[(row + at) % 7])])]);

    private static readonly Gen<Card?> Cards =
        from title in Text
        from facts in Gen.Choose(0, 70).SelectMany(count => Text.Zip(Text).ListOf(count))
        from table in Table
        from actions in Gen.Choose(0, 90).SelectMany(count => Text.Zip(Text).ListOf(count))
        from state in Text
        from chart in AnyChart.Of(Text)
        from any in Gen.Choose(0, 9)
        select any == 0 ? null : new Card(
            title, [.. facts.Select(fact => new CardFact(fact.Item1, fact.Item2))], table, [.. actions.Select((action, at) => new CardAction($"do{at % 3}", action.Item1, action.Item2))],
            any < 4 ? null : state)
        { Chart = any % 2 == 0 ? null : chart };

    private static readonly Gen<ChatMessage> Messages =
        from kind in Gen.Elements(Enum.GetValues<MessageKind>())
        from text in Text
        from card in Cards
        select new ChatMessage(kind, text, card);

    [Fact]
    public void Any_message_is_within_every_limit() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(Messages.ToArbitrary(), message => Assert.Empty(BlockCheck.Message(MessageBlocks.Of(message, "123").Blocks))));

    [Fact]
    public void Any_message_is_within_every_limit_without_charts_too() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(100),
        Prop.ForAll(Messages.ToArbitrary(), message =>
        {
            var blocks = MessageBlocks.Plain(message, "123")?.Blocks ?? [];

            Assert.Empty(BlockCheck.Message(blocks));
            Assert.DoesNotContain(blocks, block => block!["type"]!.GetValue<string>() is "data_visualization" or "data_table");
        }));

    [Fact]
    public void The_text_without_blocks_rings_nobody_is_never_empty_and_has_no_broken_character() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(Messages.ToArbitrary(), message =>
        {
            var text = MessageBlocks.Of(message, "123").Text;

            Assert.NotEmpty(text.Trim());
            Assert.True(text.Length <= SlackLimits.Fallback);
            Assert.DoesNotContain('<', text);
            Assert.DoesNotContain('>', text);
            Assert.Empty(LooseAmpersand().Matches(text));
            Assert.DoesNotContain(text.EnumerateRunes(), rune => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control && rune.Value != '\n');
            Assert.DoesNotContain('\ufffd', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Replace("\ufffd", "", StringComparison.Ordinal))));
        }));

    [Fact]
    public void The_text_without_blocks_reads_aloud_as_what_was_said() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(Messages.ToArbitrary(), message =>
        {
            // Heard, it is the message's own words in their order: no markup of ours, no marks that turn the reading around, and where it ends early it says so.
            var (heard, said) = (SlackMarkup.Read(MessageBlocks.Of(message, "123").Text), SlackMarkup.Read(SlackText.Escaped(message.Text, int.MaxValue)));

            Assert.DoesNotContain("nb.123", heard, StringComparison.Ordinal);
            Assert.DoesNotContain(heard, character => character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200B');
            Assert.True(heard == said || (heard.EndsWith('…') && said.StartsWith(heard[..^1].TrimEnd(), StringComparison.Ordinal)), heard);
        }));

    [Fact]
    public void What_is_read_back_is_what_was_shown() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(Text.Where(text => text.Length < 1000).ToArbitrary(), text =>
        {
            var shown = PlainText.Clean(text).Trim();

            Assert.Equal(shown.Length == 0 ? PlainText.Nothing : shown, SlackMarkup.Read(SlackText.Escaped(text, SlackLimits.Fallback)));
        }));

    [GeneratedRegex("&(?!amp;|lt;|gt;)")]
    private static partial Regex LooseAmpersand();
}
