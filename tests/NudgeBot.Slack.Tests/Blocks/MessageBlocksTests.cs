using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Fakes.Slack;
using NudgeBot.Slack.Blocks;
using Xunit;

namespace NudgeBot.Slack.Tests.Blocks;

public sealed class MessageBlocksTests
{
    [Fact]
    public void A_nudge_has_a_headline_its_reasons_and_its_buttons()
    {
        var card = new Card("Time to call Acme", [new CardFact("Why", "9 emails, 0 conversations")], null, [new CardAction("log.connected", "Connected", "7"), new CardAction("why", "Why?", "7")]);

        var shown = MessageBlocks.Of(new ChatMessage(MessageKind.Nudge, "Time to call Acme.", card), "17");

        Assert.Equal(
            """
            [{"type":"header","text":{"type":"plain_text","text":"Time to call Acme","emoji":false},"block_id":"nb.17"},{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"Why: ","style":{"bold":true}},{"type":"text","text":"9 emails, 0 conversations"}]}]},{"type":"actions","elements":[{"type":"button","action_id":"log.connected#0","text":{"type":"plain_text","text":"Connected","emoji":false},"value":"7"},{"type":"button","action_id":"why#1","text":{"type":"plain_text","text":"Why?","emoji":false},"value":"7"}]}]
            """,
            shown.Blocks.ToJsonString(new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    [Fact]
    public void A_settled_card_has_no_buttons_and_says_why()
    {
        var card = new Card("Time to call Acme", [], null, [new CardAction("why", "Why?", "7")]).Settled("Ola called them.");

        var shown = MessageBlocks.Of(new ChatMessage(MessageKind.Nudge, "Time to call Acme.", card), "17").Blocks.ToJsonString();

        Assert.DoesNotContain("\"actions\"", shown, StringComparison.Ordinal);
        Assert.Contains("Ola called them.", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_is_opened_by_a_link_that_comes_back_as_no_tap()
    {
        var message = PageWords.WithAddress(PageWords.Link(1, 10), new Uri("https://nudgebot.example.com/dashboard/open/x"));

        var shown = MessageBlocks.Of(message, "17");

        Assert.Contains("""{"type":"link","url":"https://nudgebot.example.com/dashboard/open/x","text":"Open the page","style":{"bold":true}}""", shown.Blocks.ToJsonString(), StringComparison.Ordinal);
        Assert.EndsWith("https://nudgebot.example.com/dashboard/open/x", shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_company_called_channel_arrives_as_text_and_rings_nobody()
    {
        var shown = MessageBlocks.Of(new ChatMessage(MessageKind.Reply, "Logged: <!channel> & Sons."), "17");

        Assert.Equal("Logged: &lt;!channel&gt; &amp; Sons.", shown.Text);
        Assert.Equal("Logged: <!channel> & Sons.", shown.Blocks[0]!["elements"]![0]!["elements"]![0]!["text"]!.GetValue<string>());
    }

    [Fact]
    public void A_table_of_two_hundred_rows_says_how_many_did_not_fit()
    {
        var table = new CardTable(["Rep", "Attempts"], [.. Enumerable.Range(1, 200).Select(at => (IReadOnlyList<string>)["Ana", "1"])]);

        var shown = MessageBlocks.Of(new ChatMessage(MessageKind.Report, "…", new Card("West", [], table, [])), "17").Blocks;

        Assert.Equal(100, shown[1]!["rows"]!.AsArray().Count);
        Assert.Contains("101 more rows", shown[2]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("log.connected#0", "log.connected")]
    [InlineData("answer#12", "answer")]
    [InlineData("answer", "answer")]
    public void A_button_comes_back_under_its_own_name(string actionId, string id) => Assert.Equal(id, Buttons.Read(actionId));

    [Theory]
    [InlineData("called A&amp;B, voicemail", "called A&B, voicemail")]
    [InlineData("&amp;lt;", "&lt;")]
    [InlineData("see <https://acme.example|acme.example>", "see acme.example")]
    [InlineData("dial <tel:+48225550100|+48 22 555 01 00>", "dial +48 22 555 01 00")]
    [InlineData("mail <mailto:dana@acme.example>", "mail dana@acme.example")]
    [InlineData("<@U3|marek> manages <#C1|west>", "<@U3> manages <#C1|west>")]
    [InlineData("&lt;!channel&gt;", "<!channel>")]
    [InlineData("i\u2019m back\u00a0", "i'm back")]
    public void What_a_person_typed_is_read_as_they_see_it(string sent, string read) => Assert.Equal(read, SlackMarkup.Read(sent));

    [SkippableFact]
    public void Our_limits_are_those_that_Slack_documents()
    {
        using var file = File.OpenRead(Fakes.SharedData.Require("platform/slack/schemas/blockkit-limits.json"));
        var limits = System.Text.Json.Nodes.JsonNode.Parse(file)!;

        Assert.Equal(SlackLimits.Blocks, limits["message"]!["blocks_max"]!.GetValue<int>());
        Assert.Equal(SlackLimits.HomeBlocks, limits["view"]!["blocks_max"]!.GetValue<int>());
        Assert.Equal(SlackLimits.Fallback, limits["message"]!["text_recommended_max"]!.GetValue<int>());
        Assert.Equal(SlackLimits.Text, limits["text_object"]!["max"]!.GetValue<int>());
        Assert.Equal(SlackLimits.Header, limits["blocks"]!["header"]!["text_max"]!.GetValue<int>());
        Assert.Equal(SlackLimits.TableRows, limits["blocks"]!["table"]!["rows_max"]!.GetValue<int>());
        Assert.Equal(SlackLimits.TableColumns, limits["blocks"]!["table"]!["columns_max"]!.GetValue<int>());
        Assert.Equal(SlackLimits.TableCharacters, limits["blocks"]!["table"]!["cells_chars_max"]!.GetValue<int>());
        Assert.Equal(SlackLimits.ChartSeries, limits["blocks"]!["data_visualization"]!["series"]![1]!.GetValue<int>());
        Assert.Equal(SlackLimits.ChartPoints, limits["blocks"]!["data_visualization"]!["points_per_series"]![1]!.GetValue<int>());
        Assert.Equal(SlackLimits.ChartTitle, limits["blocks"]!["data_visualization"]!["title_max"]!.GetValue<int>());
        Assert.Equal(SlackLimits.ChartLabel, limits["blocks"]!["data_visualization"]!["label_max"]!.GetValue<int>());
        Assert.Equal(SlackLimits.AxisLabel, limits["blocks"]!["data_visualization"]!["axis_label_max"]!.GetValue<int>());
        Assert.Equal(SlackLimits.ButtonsInBlock, limits["blocks"]!["actions"]!["elements_max"]!.GetValue<int>());
        Assert.Equal(SlackLimits.ButtonText, limits["elements"]!["button"]!["text_max"]!.GetValue<int>());
        Assert.Equal(SlackLimits.ButtonValue, limits["elements"]!["button"]!["value_max"]!.GetValue<int>());
        Assert.Equal(SlackLimits.Id, limits["common"]!["block_id_max"]!.GetValue<int>());
    }

    [Fact]
    public void The_fake_is_as_strict_as_the_real_thing() =>
        Assert.NotEmpty(BlockCheck.Message([new System.Text.Json.Nodes.JsonObject { ["type"] = "header", ["text"] = new System.Text.Json.Nodes.JsonObject { ["type"] = "plain_text", ["text"] = "" } }]));
}
