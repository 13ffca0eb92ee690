using System.Globalization;
using System.Xml.Linq;
using NudgeBot.Core.Chat.Messages;
using Xunit;

namespace NudgeBot.Core.Tests.Chat.Messages;

public sealed class ChartSvgTests
{
    private static readonly CardChart Week = new(
        ChartKind.Bars, "Calls by day, this week", ["Mon", "Tue", "Wed", "Thu", "Fri"], [new("Attempts", [14, 9, 0, 21, 17]), new("Connects", [5, 3, null, 8, 6])], "calls");

    private static readonly CardChart Tiers = new(ChartKind.LyingBars, "Coverage by tier", ["A customers", "B customers", "C customers"], [new("Coverage", [82.5, 47, 0])], "%");

    private static readonly CardChart Hours = new(ChartKind.Line, "Connect rate by hour", ["09", "10", "11", "12", "13"], [new("Connect rate", [31, 40, null, 12, 25])], "%");

    [Fact]
    public void Attempts_and_connects_stand_beside_each_other_each_with_its_figure()
    {
        var svg = Drawn(Week);

        Assert.Equal(["5", "3", "–", "8", "6"], Figures(svg).TakeLast(5));
        Assert.Equal(1 + 4, svg.Count(shape => shape.Is("rect", "chart-1")));
        Assert.Equal(1 + 4, svg.Count(shape => shape.Is("rect", "chart-2")));
    }

    [Fact]
    public void Of_many_days_every_bar_that_has_a_figure_is_wide_enough_to_be_seen()
    {
        var days = Enumerable.Range(1, 92).ToList();
        ChartSeries Row(string name) => new(name, [.. days.Select(day => (double?)day)]);
        var quarter = new CardChart(ChartKind.Bars, "Calls by day, a quarter", [.. days.Select(day => $"Day {day}")], [Row("Attempts"), Row("Connects"), Row("Emails")], "calls and emails");

        var widths = Drawn(quarter).Where(shape => shape.Name.LocalName == "rect").Select(bar => double.Parse(bar.Attribute("width")!.Value, CultureInfo.InvariantCulture)).ToList();

        Assert.Equal(3 + (3 * 92), widths.Count);
        Assert.All(widths, width => Assert.True(width >= 0.5, $"A bar of {width} is not seen."));
    }

    [Fact]
    public void Two_series_can_be_told_apart_in_black_and_white()
    {
        var looks = Drawn(Week).Where(shape => shape.Name.LocalName == "rect").Select(bar => (bar.Attribute("class")!.Value, Look: $"{bar.Attribute("fill-opacity")} {bar.Attribute("stroke")}")).Distinct().ToList();

        Assert.Equal(2, looks.Count);
        Assert.Equal(2, looks.Select(look => look.Look).Distinct().Count());
    }

    [Fact]
    public void A_lying_bar_is_as_long_as_its_figure_says()
    {
        var bars = Drawn(Tiers).Where(shape => shape.Name.LocalName == "rect").Skip(1).Select(bar => double.Parse(bar.Attribute("width")!.Value, CultureInfo.InvariantCulture)).ToList();

        Assert.Equal(2, bars.Count);
        Assert.Equal(82.5 / 47, bars[0] / bars[1], precision: 1);
        Assert.Equal(["82.5 %", "47 %", "0 %"], Texts(Drawn(Tiers)).Where(text => text.EndsWith('%')));
    }

    [Fact]
    public void A_line_is_broken_where_nothing_is_known()
    {
        var svg = Drawn(Hours);

        Assert.Equal([2, 2, 2], svg.Where(shape => shape.Name.LocalName == "polyline").Select(line => line.Attribute("points")!.Value.Split(' ').Length));
        Assert.Contains("–", Texts(svg));
    }

    [Fact]
    public void Without_figures_there_is_a_sentence() =>
        Assert.Contains("Nothing to draw: there are no figures yet.", Texts(Drawn(Week with { Series = [new("Attempts", [0, 0, null, 0, 0])] })));

    [Fact]
    public void A_long_name_stands_above_its_bars_and_a_title_breaks_between_words()
    {
        var svg = Drawn(Tiers with { Title = "Customers with at least one conversation, by tier, in the last 90 days", Categories = ["Großhandel Süd, Österreich", "B", "C"] });

        Assert.Contains("Großhandel Süd, Österreich", Texts(svg));
        Assert.Equal("Customers with at least one conversation, by tier, in the last 90 days", string.Join(' ', Texts(svg).Take(2)));
    }

    private static List<XElement> Drawn(CardChart chart) => [.. XElement.Parse(ChartSvg.Write(chart)).Elements().Last().Elements()];

    private static List<string> Texts(IEnumerable<XElement> svg) => [.. svg.Where(shape => shape.Name.LocalName == "text").Select(shape => shape.Value)];

    private static IEnumerable<string> Figures(IEnumerable<XElement> svg) => Texts(svg).Where(text => text == "–" || text.All(char.IsAsciiDigit));
}

file static class Shapes
{
    public static bool Is(this XElement shape, string name, string series) => shape.Name.LocalName == name && shape.Attribute("class")?.Value == series;
}
