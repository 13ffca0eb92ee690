using System.Text.Json.Nodes;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Fakes;
using NudgeBot.Fakes.Teams;
using NudgeBot.Teams.Cards;
using Xunit;

namespace NudgeBot.Teams.Tests.Cards;

public sealed class ChartsTests
{
    [Fact]
    public void Attempts_and_connects_stand_beside_each_other_never_on_top_of_each_other()
    {
        var chart = Chart(CardSamples.Week);

        Assert.Equal("Chart.VerticalBar.Grouped", chart["type"]!.GetValue<string>());
        Assert.Null(chart["stacked"]);
        Assert.Equal(["Attempts", "Connects"], chart["data"]!.AsArray().Select(series => series!["legend"]!.GetValue<string>()));
        Assert.Equal("""{"x":"Mon","y":14}""", chart["data"]![0]!["values"]![0]!.ToJsonString());
    }

    [Fact]
    public void A_client_without_charts_is_given_the_figures()
    {
        var shown = CardCheck.Shown(Chart(CardSamples.Week)["fallback"]);

        Assert.Equal(["Calls by day, this week", "When", "Attempts", "Connects", "Mon", "14", "5"], shown.Take(7));
    }

    [Fact]
    public void Figures_that_the_table_has_are_not_said_twice()
    {
        var chart = Chart(CardSamples.Coverage);

        Assert.Equal(("Chart.HorizontalBar", "drop"), (chart["type"]!.GetValue<string>(), chart["fallback"]!.GetValue<string>()));
        Assert.Equal("""[{"x":"A","y":82.5},{"x":"B","y":47},{"x":"C","y":0}]""", chart["data"]!.ToJsonString());
    }

    [Fact]
    public void An_hour_without_attempts_has_no_point()
    {
        var chart = Chart(CardSamples.Hours);

        Assert.Equal("Chart.Line", chart["type"]!.GetValue<string>());
        Assert.DoesNotContain("11:00", chart["data"]![0]!["values"]!.AsArray().Select(point => point!["x"]!.GetValue<string>()));
        Assert.Contains("–", CardCheck.Shown(chart["fallback"]));
    }

    [Fact]
    public void What_is_too_much_for_a_chart_is_a_table()
    {
        var many = Enumerable.Range(1, 40).ToList();
        var chart = new CardChart(ChartKind.LyingBars, "Calls by rep", [.. many.Select(at => $"Rep {at}")], [new("Attempts", [.. many.Select(at => (double?)at)])], CardChart.Calls);

        var body = Body(CardSamples.Report with { Card = new Card("Calls by rep", [], null, []) { Chart = chart } });

        Assert.Equal(["TextBlock", "TextBlock", "Table"], body.Select(element => element!["type"]!.GetValue<string>()));
        Assert.Contains("Rep 40", CardCheck.Shown(body[2]));
    }

    [SkippableFact]
    public void Our_charts_hold_only_what_Teams_documents()
    {
        var documented = JsonNode.Parse(File.ReadAllText(SharedData.Require("platform/teams/schemas/teams-card-elements.derived.json")))!["types"]!.AsObject()
            .Where(type => type.Value!["jsonType"]!.GetValue<string>().StartsWith("Chart.", StringComparison.Ordinal))
            .ToDictionary(type => type.Value!["jsonType"]!.GetValue<string>(), type => type.Value!["properties"]!.AsObject().Select(property => property.Key).Append("type").ToHashSet());

        foreach (var chart in new[] { CardSamples.Week, CardSamples.Coverage, CardSamples.Hours, OneSeries }.Select(Chart))
        {
            Assert.Superset(chart.AsObject().Select(part => part.Key).ToHashSet(), documented[chart["type"]!.GetValue<string>()]);
        }
    }

    private static ChatMessage OneSeries { get; } = CardSamples.Week with { Card = CardSamples.Week.Card! with { Chart = CardSamples.Week.Card.Chart! with { Series = [new("Attempts", [1, 2, 3, 4, 5])] } } };

    private static JsonNode Chart(ChatMessage message) => Body(message).Single(CardCheck.IsChart)!;

    private static JsonArray Body(ChatMessage message) => MessageCards.Of(message, "17").Activity()["attachments"]![0]!["content"]!["body"]!.AsArray();
}
