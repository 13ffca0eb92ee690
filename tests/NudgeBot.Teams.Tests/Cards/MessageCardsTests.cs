using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Fakes;
using NudgeBot.Fakes.Teams;
using NudgeBot.Teams.Cards;
using Xunit;

namespace NudgeBot.Teams.Tests.Cards;

public sealed class MessageCardsTests
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void A_nudge_has_a_headline_its_reasons_and_its_buttons()
    {
        var card = new Card("Call Acme", [new CardFact("Why", "9 emails, 0 conversations")], null, [new CardAction("log.connected", "Connected", "7")]) { Call = new CardCall("Acme", "+1 202 555 0143") };

        var shown = MessageCards.Of(new ChatMessage(MessageKind.Nudge, "Time to call Acme.", card), "17", ["29:ana"]);

        Assert.Equal(
            """
            {"type":"message","summary":"Time to call Acme.","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","$schema":"http://adaptivecards.io/schemas/adaptive-card.json","version":"1.5","lang":"en","fallbackText":"Time to call Acme\\.","body":[{"type":"TextBlock","text":"Call Acme","wrap":true,"weight":"Bolder","size":"Medium","style":"heading"},{"type":"FactSet","facts":[{"title":"Why","value":"9 emails, 0 conversations"}]},{"type":"ActionSet","actions":[{"type":"Action.OpenUrl","title":"Call in Teams","url":"https://teams.microsoft.com/l/call/0/0?users=4:%2B12025550143"},{"type":"Action.Submit","title":"Log with details","data":{"nudgebot":{"form":"call","account":"Acme"},"msteams":{"type":"task/fetch"}}}]},{"type":"ActionSet","actions":[{"type":"Action.Execute","title":"Connected","verb":"nudgebot.tap","data":{"nudgebot":{"action":"log.connected","value":"7"}},"fallback":{"type":"Action.Submit","title":"Connected","data":{"nudgebot":{"action":"log.connected","value":"7"}}}}]}],"refresh":{"action":{"type":"Action.Execute","title":"Refresh","verb":"nudgebot.refresh","data":{"nudgebot":{"message":"17"}}},"userIds":["29:ana"]}}}]}
            """,
            shown.Activity().ToJsonString(Readable));
    }

    [Fact]
    public void A_settled_card_has_no_buttons_and_says_why()
    {
        var shown = MessageCards.Of(CardSamples.Settled, "17").Activity().ToJsonString();

        Assert.DoesNotContain("Action", shown, StringComparison.Ordinal);
        Assert.Contains("Logged: connected, 10:20.\",\"wrap\"", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_is_opened_by_a_button()
    {
        var message = PageWords.WithAddress(PageWords.Link(1, 10), new Uri("https://nudgebot.example.com/dashboard/open/x"));

        var shown = MessageCards.Of(message, "17").Activity().ToJsonString(Readable);

        Assert.Contains("""{"type":"Action.OpenUrl","title":"Open the page","url":"https://nudgebot.example.com/dashboard/open/x"}""", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Plain_words_go_as_a_text()
    {
        var shown = MessageCards.Of(CardSamples.Text, "17").Activity();

        Assert.Equal("""{"type":"message","text":"All right, Globex again on Tue 24 Nov, 09:00.","textFormat":"plain"}""", shown.ToJsonString(Readable));
    }

    [Theory]
    [InlineData("Logged: Smith & Sons, connected.", false)]
    [InlineData("Logged: <at>Ana</at>, connected.", true)]
    [InlineData("Logged: [Acme](https://evil.example), connected.", true)]
    [InlineData("Logged 2 calls:\n• Acme, voicemail\n• Globex, connected", true)]
    public void What_could_be_read_as_more_than_words_goes_where_nothing_is_parsed(string text, bool isCard)
    {
        var shown = MessageCards.Of(new ChatMessage(MessageKind.Reply, text), "17").Activity();

        Assert.Equal(isCard ? "RichTextBlock" : null, shown["attachments"]?[0]!["content"]!["body"]![0]!["type"]!.GetValue<string>());
        Assert.Equal(text, (shown["text"] ?? shown["summary"])!.GetValue<string>());
    }

    [Theory]
    [InlineData("+1 202 555 0143", "12025550143")]
    [InlineData("+48 (22) 555-01-00", "48225550100")]
    [InlineData("+48 22 555 01 00 ext. 4", null)]
    [InlineData("0800 555 0143", null)]
    [InlineData("+1 202 CALLNOW", null)]
    [InlineData("+1 202", null)]
    [InlineData(null, null)]
    public void Only_a_whole_international_number_is_dialled(string? number, string? dialled)
    {
        var card = new Card("Call Acme", [], null, [new CardAction("why", "Why?", "7")]) { Call = new CardCall("Acme", number) };

        var links = MessageCards.Of(new ChatMessage(MessageKind.Nudge, "Call Acme.", card), "17").Activity().ToJsonString();

        Assert.Equal(dialled is not null, links.Contains($"users=4:%2B{dialled}\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Buttons_stand_in_rows_as_wide_as_a_phone_and_what_is_more_than_six_waits_behind_them()
    {
        var nudge = Rows(CardSamples.Nudge);
        var question = Rows(CardSamples.Question);

        Assert.Equal(["Call in Teams, Log with details", "Connected, Voicemail, No answer", "In 2 hours, Tomorrow, Why?"], nudge);
        Assert.Equal(["Globex GmbH, Globex Inc", "Globex Iberia S.A. de C.V. y Compañía", "Globex Nordic, Globex Asia", "Globex Africa, None of these …, Not a call …"], question);

        static IEnumerable<string> Rows(ChatMessage message) =>
            MessageCards.Of(message, "17").Activity()["attachments"]![0]!["content"]!["body"]!.AsArray().Where(element => element!["type"]!.GetValue<string>() == "ActionSet")
                .Select(row => string.Join(", ", row!["actions"]!.AsArray().Select(action => $"{action!["title"]}{(action["mode"]?.GetValue<string>() == "secondary" ? " …" : "")}")));
    }

    [Fact]
    public void A_table_of_two_hundred_rows_says_how_many_did_not_fit()
    {
        var table = new CardTable(["Rep", "Attempts"], [.. Enumerable.Range(1, 200).Select(at => (IReadOnlyList<string>)["Ana", "1"])]);

        var body = MessageCards.Of(new ChatMessage(MessageKind.Report, "…", new Card("West", [], table, [])), "17").Activity()["attachments"]![0]!["content"]!["body"]!.AsArray();

        Assert.Equal(61, body[1]!["rows"]!.AsArray().Count);
        Assert.Equal("140 more rows did not fit here. Say \"open the page\" to see more.", body[2]!["text"]!.GetValue<string>());
    }

    [Fact]
    public void A_client_without_tables_and_a_table_wider_than_a_phone_are_given_the_rows_as_a_list()
    {
        var narrow = MessageCards.Of(CardSamples.Report, "17").Activity()["attachments"]![0]!["content"]!["body"]![2]!;
        var wide = MessageCards.Of(CardSamples.WideReport, "17").Activity()["attachments"]![0]!["content"]!["body"]![2]!;

        Assert.Equal("Table", narrow["type"]!.GetValue<string>());
        Assert.Equal(["Ana Nowak", "Attempts 7, Connects 3"], CardCheck.Shown(narrow["fallback"]).Take(2));
        Assert.Equal(["Ana Nowak", "Attempts 7, Connects 3, Connect rate 43 %, Answered inbound 1, Emails 12"], CardCheck.Shown(wide).Take(2));
    }

    [Fact]
    public void A_file_can_be_had_behind_a_button_and_a_picture_is_shown_with_what_is_on_it()
    {
        var report = CardSamples.Report with { File = new ChatFile("week.png", "A chart: Ana 7, Ola 4.", [1]) };

        var shown = MessageCards.Of(report, "17", download: new Uri("https://nudgebot.example.com/files/4")).Activity();
        var unlinked = MessageCards.Of(report, "17").Activity().ToJsonString();
        var unsafeLink = MessageCards.Of(report, "17", download: new Uri("http://127.0.0.1/files/4")).Activity().ToJsonString();

        Assert.Contains("Download week.png", CardCheck.Shown(shown));
        Assert.Contains("A chart: Ana 7, Ola 4.", CardCheck.Shown(shown));
        Assert.DoesNotContain("week.png", unlinked, StringComparison.Ordinal);
        Assert.DoesNotContain("\"Image\"", unsafeLink, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Our_cards_are_like_those_of_the_samples()
    {
        var sample = JsonNode.Parse(File.ReadAllText(SharedData.Require("platform/teams/samples/derived/outbound-proactive-nudge.json")))!;

        var ours = MessageCards.Of(CardSamples.Nudge, "17", ["29:ana"]).Activity();

        Assert.Empty(CardCheck.Message(ours));
        Assert.Superset(Keys(ours["attachments"]![0]!["content"]).Except(["msteams"]).ToHashSet(), Keys(sample["attachments"]![0]!["content"]).ToHashSet());
        Assert.Superset(Keys(ours).ToHashSet(), Keys(sample).Append("type").ToHashSet());

        static IEnumerable<string> Keys(JsonNode? node) => node!.AsObject().Select(part => part.Key);
    }

    [SkippableFact]
    public void Every_kind_of_message_is_within_the_schema_and_small()
    {
        var schema = CardSchema.Require();

        foreach (var message in new[] { CardSamples.Nudge, CardSamples.Settled, CardSamples.OneMoreCall, CardSamples.Report, CardSamples.WideReport, CardSamples.Week, CardSamples.Coverage, CardSamples.Hours, CardSamples.Question, CardSamples.Long })
        {
            var card = Assert.IsType<TeamsMessage.Carded>(MessageCards.Of(message, "17", ["29:ana"], new Uri("https://nudgebot.example.com/files/4")));
            Assert.Equal("", schema.Faults(card.Content));
            Assert.InRange(card.Activity().ToJsonString().Length * 2, 1, 20 * 1024);
        }
    }
}
