using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Fakes.Teams;
using NudgeBot.Teams.Cards;
using Xunit;

namespace NudgeBot.Teams.Tests.Cards;

/// <summary>Whatever a message holds, Teams takes it, and reads nothing into it.</summary>
public sealed class RenderingProperty
{
    private static readonly Uri Download = new("https://nudgebot.example.com/files/4?until=9");
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(200);

    [Fact]
    public void Any_message_is_within_every_limit() => Check.One(Often, Prop.ForAll(AnyMessage.Messages.ToArbitrary(), message => Assert.Empty(CardCheck.Message(Rendered(message)))));

    [SkippableFact]
    public void Any_card_is_an_Adaptive_Card()
    {
        var schema = CardSchema.Require();

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(40), Prop.ForAll(AnyMessage.Messages.ToArbitrary(), message =>
        {
            if (MessageCards.Of(message, "123", ["29:ana"], Download) is TeamsMessage.Carded card)
            {
                Assert.Equal("", schema.Faults(card.Content));
            }
        }));
    }

    [Fact]
    public void No_button_of_ours_gives_way_to_text() => Check.One(Often, Prop.ForAll(AnyMessage.WithOurButtons.ToArbitrary(), message =>
    {
        var card = Rendered(message).ToJsonString();

        Assert.All(message.Card!.Actions, action => Assert.Equal(2, Regex.Count(card, $"\"action\":\"{action.Id}\"")));
    }));

    [Fact]
    public void Nothing_anybody_wrote_is_read_as_markup() => Check.One(Often, Prop.ForAll(AnyMessage.Messages.ToArbitrary(), message =>
    {
        foreach (var text in Parsed(Rendered(message)))
        {
            Assert.Equal((text, ""), (MarkdownReader.Of(text, escapes: true).Seen, string.Join(", ", MarkdownReader.Of(text, escapes: true).Marks)));
            Assert.Equal((text, ""), (MarkdownReader.Of(text, escapes: false).Seen, string.Join(", ", MarkdownReader.Of(text, escapes: false).Marks)));
        }

        // Runs are shown as they stand, but for dates in double braces.
        Assert.All(Runs(Rendered(message)), run => Assert.DoesNotContain("{{", run, StringComparison.Ordinal));
    }));

    [Fact]
    public void What_is_shown_instead_of_a_card_is_read_as_it_was_written() => Check.One(Often, Prop.ForAll(AnyMessage.Text.ToArbitrary(), text =>
    {
        var clean = PlainText.Clean(text).Trim();

        var read = MarkdownReader.Of(Markup.Escaped(clean), escapes: true);

        Assert.Equal((clean, ""), (read.Seen, string.Join(", ", read.Marks.Except(["code"]))));
    }));

    [Fact]
    public void What_is_shown_is_what_was_written() => Check.One(Often, Prop.ForAll(AnyMessage.Text.Where(text => text.Length < 900).ToArbitrary(), text =>
    {
        var message = new ChatMessage(MessageKind.Reply, "…", new Card("Acme", [new CardFact("Note", text)], null, [], text));

        var shown = CardCheck.Shown(Rendered(message)["attachments"]![0]!["content"]!["body"]);

        var written = PlainText.Clean(text).Trim();
        Assert.True(written.Length == 0 ? shown is ["Acme"] : shown[^1] == written && (shown[^2] == written || shown[^2] == $"Note: {written}"), string.Join(" | ", shown));
    }));

    [Fact]
    public void A_card_is_announced_in_the_words_of_its_message() => Check.One(Often, Prop.ForAll(AnyMessage.Messages.ToArbitrary(), message =>
    {
        // Heard, it is the message's own words in their order, without marks that turn the reading around, and where it ends early it says so.
        var activity = Rendered(message);
        var (heard, said) = ((activity["summary"] ?? activity["text"])!.GetValue<string>(), PlainText.Shortened(message.Text, int.MaxValue));

        Assert.DoesNotContain(heard, character => character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200B' or '\u061c');
        Assert.True(heard == said || (heard.EndsWith('…') && said.StartsWith(heard[..^1], StringComparison.Ordinal) && heard.Length > 20), heard);
        Assert.DoesNotContain("\ufffd", heard.Replace(said.Contains('\ufffd', StringComparison.Ordinal) ? "\ufffd" : "\0", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }));

    private static JsonObject Rendered(ChatMessage message) => MessageCards.Of(message, "123", ["29:ana"], Download).Activity();

    /// <summary>The texts in which clients look for markup.</summary>
    private static IEnumerable<string> Parsed(JsonNode? node) => node switch
    {
        JsonObject { } element when element["type"]?.GetValue<string>() is "RichTextBlock" or "ActionSet" => [],
        JsonObject { } element when element["type"]?.GetValue<string>() == "TextBlock" => [element["text"]!.GetValue<string>()],
        JsonObject { } element when element["type"]?.GetValue<string>() == "FactSet" => element["facts"]!.AsArray().SelectMany(fact => new[] { fact!["title"]!.GetValue<string>(), fact["value"]!.GetValue<string>() }),
        JsonObject element => element.Where(part => part.Key != "refresh").SelectMany(part => part.Key == "text" ? [part.Value!.GetValue<string>()] : Parsed(part.Value)),
        JsonArray array => array.SelectMany(Parsed),
        _ => [],
    };

    private static IEnumerable<string> Runs(JsonNode? node) => node switch
    {
        JsonObject { } element when element["type"]?.GetValue<string>() == "TextRun" => [element["text"]!.GetValue<string>()],
        JsonObject element => element.SelectMany(part => Runs(part.Value)),
        JsonArray array => array.SelectMany(Runs),
        _ => [],
    };
}
