using System.Text.Json.Nodes;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Fakes.Slack;
using NudgeBot.Slack.Blocks;
using Xunit;

namespace NudgeBot.Slack.Tests.Blocks;

public sealed class ChartBlockTests
{
    private static readonly CardChart Week = new(
        ChartKind.Bars, "Calls by day, this week", ["Mon", "Tue"], [new("Attempts", [4, 6]), new("Connects", [1, 3])], CardChart.Calls);

    private static readonly System.Text.Json.JsonSerializerOptions Compact = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void Slack_draws_attempts_and_connects_beside_each_other() => Assert.Equal(
        """
        {"type":"data_visualization","title":"Calls by day, this week","chart":{"type":"bar","series":[{"name":"Attempts","data":[{"label":"Mon","value":4},{"label":"Tue","value":6}]},{"name":"Connects","data":[{"label":"Mon","value":1},{"label":"Tue","value":3}]}],"axis_config":{"categories":["Mon","Tue"],"y_label":"calls"}}}
        """,
        ChartBlock.Of(Week)!.ToJsonString(Compact));

    [Fact]
    public void An_hour_without_attempts_has_no_connect_rate_and_is_not_drawn_as_nought()
    {
        var chart = new CardChart(ChartKind.Line, "Connect rate by hour", ["09", "10", "11"], [new("Connect rate", [31, null, 25])], "%");

        Assert.Equal(["09", "11"], Categories(chart));
    }

    [Fact]
    public void A_month_of_days_is_drawn_in_weeks_that_add_up_to_the_same()
    {
        var month = new CardChart(
            ChartKind.Bars, "Calls by day, November", [.. Enumerable.Range(1, 30).Select(day => $"{day} Nov")], [new("Attempts", [.. Enumerable.Range(1, 30).Select(day => (double?)day)])], CardChart.Calls)
        {
            AddsUp = true,
        };

        Assert.Equal(["1 Nov – 7 Nov", "8 Nov – 14 Nov", "15 Nov – 21 Nov", "22 Nov – 28 Nov", "29 Nov – 30 Nov"], Categories(month));
        Assert.Equal(465, ChartBlock.Of(month)!["chart"]!["series"]![0]!["data"]!.AsArray().Sum(point => point!["value"]!.GetValue<double>()));
    }

    [Fact]
    public void Customers_of_many_days_are_not_added_up_and_a_rate_never_is()
    {
        var days = Enumerable.Range(1, 30).ToList();
        var month = new CardChart(ChartKind.Bars, "November", [.. days.Select(day => $"{day} Nov")], [new("Customers", [.. days.Select(day => (double?)day)])], "customers");

        Assert.Null(ChartBlock.Of(month));
        Assert.Null(ChartBlock.Of(month with { Unit = "%" }));
        Assert.Null(ChartBlock.Of(month with { AddsUp = true, Kind = ChartKind.LyingBars }));
    }

    [Fact]
    public void What_is_too_much_for_a_chart_is_a_table()
    {
        var reps = new CardChart(ChartKind.LyingBars, "Calls by rep", [.. Enumerable.Range(1, 30).Select(at => $"Rep {at}")], [new("Attempts", [.. Enumerable.Range(1, 30).Select(at => (double?)at)])], CardChart.Calls);

        var blocks = MessageBlocks.Of(new ChatMessage(MessageKind.Report, "…", new Card("Calls by rep", [], null, []) { Chart = reps }), "17").Blocks;

        Assert.Equal(["header", "data_table"], blocks.Select(block => block!["type"]!.GetValue<string>()));
        Assert.Equal(31, blocks[1]!["rows"]!.AsArray().Count);
    }

    [Fact]
    public void Two_reps_of_one_long_name_are_two_bars()
    {
        var reps = new CardChart(ChartKind.LyingBars, "Calls by rep", ["Bartholomew Featherstonehaugh", "Bartholomew Featherington"], [new("Attempts", [4, 6])], CardChart.Calls);

        Assert.Equal(["Bartholomew…", "Bartholomew… 2"], Categories(reps));
    }

    [Fact]
    public void Figures_are_sorted_as_figures_and_stand_as_they_were_written()
    {
        var table = new CardTable(["Rep", "Attempts", "Connect rate", "Spoke with"], [["Ana", "14", "43 %", "Globex"], ["Ola", "9", "12.5 %", "–"]]);

        var shown = MessageBlocks.Of(new ChatMessage(MessageKind.Report, "…", new Card("West, today\nOla leads", [], table, [])), "17").Blocks[1]!;

        Assert.Equal("""[{"type":"raw_text","text":"Ana"},{"type":"raw_number","value":14,"text":"14"},{"type":"raw_number","value":43,"text":"43 %"},{"type":"raw_text","text":"Globex"}]""", shown["rows"]![1]!.ToJsonString(Compact));
        Assert.Equal(("West, today", 2), (shown["caption"]!.GetValue<string>(), shown["page_size"]!.GetValue<int>()));
    }

    [Theory]
    [InlineData("-Infinity")]
    [InlineData("Infinity")]
    [InlineData("NaN")]
    [InlineData("1e9")]
    public void A_word_that_only_reads_as_a_number_stays_a_word(string name)
    {
        var table = new CardTable(["Customer", "Attempts"], [[name, "14"]]);

        var shown = MessageBlocks.Of(new ChatMessage(MessageKind.Report, "…", new Card("West", [], table, [])), "17").Blocks[1]!;

        Assert.Equal($$"""{"type":"raw_text","text":"{{name}}"}""", shown["rows"]![1]![0]!.ToJsonString(Compact));
    }

    [Fact]
    public void The_fake_refuses_charts_as_Slack_does()
    {
        JsonArray Message(params JsonNode[] blocks) => [.. blocks];
        JsonObject With(Action<JsonObject> change)
        {
            var block = ChartBlock.Of(Week)!;
            change(block);
            return block;
        }

        Assert.Empty(BlockCheck.Message(Message(With(_ => { }), With(_ => { }))));
        Assert.NotEmpty(BlockCheck.Message(Message(With(_ => { }), With(_ => { }), With(_ => { }))));
        Assert.NotEmpty(BlockCheck.Message(Message(With(block => block["title"] = new string('x', 51)))));
        Assert.NotEmpty(BlockCheck.Message(Message(With(block => block["chart"]!["series"]![0]!["data"]!.AsArray().RemoveAt(0)))));
        Assert.NotEmpty(BlockCheck.Message(Message(With(block => block["chart"]!["series"]![0]!["data"]![0]!["value"] = null))));
        Assert.NotEmpty(BlockCheck.Message(Message(With(block => block["chart"]!["series"]![1]!["name"] = "Attempts"))));
        Assert.NotEmpty(BlockCheck.View(new JsonObject { ["type"] = "home", ["blocks"] = Message(With(_ => { })) }));
    }

    private static IEnumerable<string> Categories(CardChart chart) => ChartBlock.Of(chart)!["chart"]!["axis_config"]!["categories"]!.AsArray().Select(name => name!.GetValue<string>());
}
