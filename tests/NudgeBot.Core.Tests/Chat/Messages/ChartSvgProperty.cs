using System.Globalization;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using NudgeBot.Core.Chat.Messages;
using Xunit;

namespace NudgeBot.Core.Tests.Chat.Messages;

/// <summary>Whatever a chart holds, its picture is whole, and all of it is on the sheet.</summary>
public sealed class ChartSvgProperty
{
    private static readonly string[] Odd =
    [
        "", " ", "\n", "&", "<", ">", "]]>", "<!--", "<script>alert(1)</script>", "\"", "'", "\0", "\ud800", "\ufffe", "\uffff", "\u202eevil", "🙂", "👨‍👩‍👧‍👦", "e\u0301", "مرحبا", "株式会社", "\r\n", "Mon", "18 Nov",
        "Ana Silva", "Tier A", "WWWWWWWWWWWWWWWWWW", "Attempts", "calls by day, this week, each rep's own days", "%", "1,5",
    ];

    private static readonly string[] Elements = ["title", "desc", "g", "text", "rect", "line", "polyline", "circle"];

    private static readonly Gen<string> Text =
        from size in Gen.Frequency((6, Gen.Choose(0, 4)), (2, Gen.Choose(5, 80)))
        from pieces in Gen.Elements(Odd).ListOf(size)
        select string.Concat(pieces);

    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(400);

    [Fact]
    public void Any_chart_is_a_whole_picture_that_says_its_numbers() => Check.One(Often, Prop.ForAll(AnyChart.Of(Text).ToArbitrary(), chart =>
    {
        var svg = XElement.Parse(ChartSvg.Write(chart));

        Assert.Equal(("svg", "img"), (svg.Name.LocalName, svg.Attribute("role")?.Value));
        Assert.Equal(["title", "desc", "g"], svg.Elements().Select(element => element.Name.LocalName));
        Assert.Equal(Letters(chart.Description), Letters(svg.Elements().ElementAt(1).Value));
    }));

    [Fact]
    public void Nothing_of_any_chart_lies_beside_the_sheet() => Check.One(Often, Prop.ForAll(AnyChart.Of(Text).ToArbitrary(), chart =>
    {
        var svg = XElement.Parse(ChartSvg.Write(chart));
        var sheet = svg.Attribute("viewBox")!.Value.Split(' ').Select(Number).ToArray();

        Assert.Equal((0, 0, 360), (sheet[0], sheet[1], sheet[2]));
        foreach (var shape in svg.Descendants().Where(element => element.Attributes().Any()).Skip(1))
        {
            foreach (var (left, top, right, bottom) in Extents(shape))
            {
                Assert.True(left >= 0 && top >= 0 && right >= left && bottom >= top && right <= sheet[2] && bottom <= sheet[3], $"{shape} beside {sheet[2]} × {sheet[3]}");
            }
        }
    }));

    [Fact]
    public void A_picture_needs_no_style_no_id_and_no_script() => Check.One(Often, Prop.ForAll(AnyChart.Of(Text).ToArbitrary(), chart =>
    {
        var svg = XElement.Parse(ChartSvg.Write(chart));

        Assert.All(svg.Descendants(), element => Assert.Contains(element.Name.LocalName, Elements));
        Assert.DoesNotContain(svg.Descendants().Attributes(), attribute => attribute.Name.LocalName is "style" or "id" or "href" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.All(svg.Descendants().Attributes("font-size"), size => Assert.True(Number(size.Value) >= 11));
    }));

    private static IEnumerable<(double Left, double Top, double Right, double Bottom)> Extents(XElement shape)
    {
        double Of(string name) => Number(shape.Attribute(name)!.Value);
        switch (shape.Name.LocalName)
        {
            case "rect":
                yield return (Of("x"), Of("y"), Of("x") + Of("width"), Of("y") + Of("height"));
                break;
            case "line":
                yield return (Of("x1"), Of("y1"), Of("x2"), Of("y2"));
                break;
            case "circle":
                yield return (Of("cx") - Of("r"), Of("cy") - Of("r"), Of("cx") + Of("r"), Of("cy") + Of("r"));
                break;
            case "polyline":
                foreach (var point in shape.Attribute("points")!.Value.Split(' ').Select(point => point.Split(',').Select(Number).ToArray()))
                {
                    yield return (point[0], point[1], point[0], point[1]);
                }

                break;
            case "text":
                // Letters and digits of any font are more than a quarter as wide as they are high.
                var wide = shape.Value.Count(char.IsAsciiLetterOrDigit) * Of("font-size") / 4;
                var left = Of("x") - (shape.Attribute("text-anchor")!.Value switch { "end" => wide, "middle" => wide / 2, _ => 0 });
                yield return (left, Of("y") - (Of("font-size") * 0.8), left + wide, Of("y") + (Of("font-size") * 0.15));
                break;
        }
    }

    private static double Number(string text)
    {
        Assert.Matches(@"^-?\d+(\.\d)?$", text);
        return double.Parse(text, CultureInfo.InvariantCulture);
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit));
}
