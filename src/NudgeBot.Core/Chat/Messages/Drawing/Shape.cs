using System.Globalization;
using System.Xml.Linq;

namespace NudgeBot.Core.Chat.Messages.Drawing;

/// <summary>The elements that a chart is made of.</summary>
internal static class Shape
{
    public static XName Name(string element) => XName.Get(element, "http://www.w3.org/2000/svg");

    /// <summary>To a tenth, with a point whatever the culture.</summary>
    public static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    /// <param name="x">Where it starts, ends or has its middle, as the anchor says; y is the line it stands on.</param>
    public static XElement Text(double x, double y, string text, double size, string anchor = "start", string? weight = null, bool quiet = false) =>
        Of("text", ("x", Number(x)), ("y", Number(y)), ("font-size", Number(size)), ("text-anchor", anchor), ("font-weight", weight), ("class", quiet ? "chart-quiet" : null)).With(text);

    public static XElement Rule(double x1, double y1, double x2, double y2, bool strong) => Of(
        "line", ("x1", Number(x1)), ("y1", Number(y1)), ("x2", Number(x2)), ("y2", Number(y2)), ("class", "chart-quiet"), ("stroke", "currentColor"), ("stroke-opacity", strong ? "0.7" : "0.2"));

    public static XElement Bar(double x, double y, double width, double height, Look look)
    {
        // Half of an outline lies outside of what it is drawn around; where there is hardly room for one, it leaves some for what is inside.
        var border = Math.Min(look.Border, Math.Min(width, height) / 3);
        return Of(
            "rect",
            ("x", Number(x + (border / 2))), ("y", Number(y + (border / 2))), ("width", Number(width - border)), ("height", Number(height - border)),
            ("class", look.Class), ("fill-opacity", look.Fill), ("stroke", border > 0 ? "currentColor" : null), ("stroke-width", border > 0 ? Number(border) : null),
            ("stroke-dasharray", border > 0 ? look.Dash : null));
    }

    public static XElement Path(IEnumerable<(double X, double Y)> points, Look look) => Of(
        "polyline",
        ("points", string.Join(' ', points.Select(point => $"{Number(point.X)},{Number(point.Y)}"))), ("class", look.Class), ("fill", "none"), ("stroke", "currentColor"), ("stroke-width", "2"),
        ("stroke-linejoin", "round"), ("stroke-dasharray", look.Dash));

    /// <summary>What stands at a point of a line: a disc or a square.</summary>
    public static XElement Mark(double x, double y, Look look) => look.Round
        ? Of("circle", ("cx", Number(x)), ("cy", Number(y)), ("r", "3"), ("class", look.Class))
        : Of("rect", ("x", Number(x - 3)), ("y", Number(y - 3)), ("width", "6"), ("height", "6"), ("class", look.Class));

    private static XElement Of(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        var element = new XElement(Name(name));
        foreach (var (attribute, value) in attributes)
        {
            element.SetAttributeValue(attribute, value);
        }

        return element;
    }

    private static XElement With(this XElement element, string text)
    {
        element.Add(text);
        return element;
    }
}
