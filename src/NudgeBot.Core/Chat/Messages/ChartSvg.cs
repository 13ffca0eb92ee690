using System.Xml.Linq;
using NudgeBot.Core.Chat.Messages.Drawing;

namespace NudgeBot.Core.Chat.Messages;

/// <summary>
/// A chart as SVG, as wide as a phone. It brings no colours, styles, scripts or ids: everything is drawn in <c>currentColor</c>, so that it reads on light and on
/// dark, may stand twice on a page and needs nothing of a content security policy. A page that wants colours gives <c>.chart-1</c> to <c>.chart-6</c> a
/// <c>color</c> (<c>.chart-2</c> is the one that matters: connects beside attempts, or a series alone), and <c>.chart-quiet</c>, the axes, one of less weight.
/// Series differ in how they are filled and lined, not by colour alone.
/// </summary>
public static class ChartSvg
{
    /// <summary>In units of the view box, of which one is a pixel where the picture is as wide as this.</summary>
    public const double Width = 360;

    private const double TitleSize = 14;
    private const int TitleLines = 3;
    private const string NothingToDraw = "Nothing to draw: there are no figures yet.";

    /// <summary>A whole <c>svg</c> element, with all numbers of the chart as its description. Never fails.</summary>
    public static string Write(CardChart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var sheet = new Sheet(Width);
        sheet.Down(TitleSize);
        foreach (var line in Lettering.Lines(chart.Title, Width, TitleSize * Lettering.Bold, TitleLines))
        {
            sheet.Add(Shape.Text(0, sheet.Y, line, TitleSize, weight: "600"));
            sheet.Down(TitleSize * 1.3);
        }

        if (chart.IsEmpty)
        {
            sheet.Add(Shape.Text(0, sheet.Y, NothingToDraw, Lettering.Size));
            sheet.Down(Lettering.Size);
        }
        else
        {
            Legend.Draw(sheet, chart);
            Draw(sheet, chart);
        }

        return new XElement(
            Shape.Name("svg"),
            new XAttribute("viewBox", $"0 0 {Shape.Number(Width)} {Shape.Number(sheet.Y)}"),
            new XAttribute("role", "img"),
            new XElement(Shape.Name("title"), Lettering.Clean(chart.Title)),
            new XElement(Shape.Name("desc"), Lettering.Clean(chart.Description)),
            // What a page says of drawings in general ends here.
            new XElement(
                Shape.Name("g"),
                new XAttribute("fill", "currentColor"),
                new XAttribute("stroke", "none"),
                new XAttribute("stroke-width", "1"),
                new XAttribute("stroke-linecap", "butt"),
                new XAttribute("font-family", "system-ui, sans-serif"),
                sheet.Shapes))
            .ToString(SaveOptions.DisableFormatting);
    }

    private static void Draw(Sheet sheet, CardChart chart)
    {
        switch (chart.Kind)
        {
            case ChartKind.LyingBars:
                LyingBars.Draw(sheet, chart);
                break;
            case ChartKind.Line:
                Lines.Draw(sheet, chart);
                break;
            default:
                UprightBars.Draw(sheet, chart);
                break;
        }
    }
}
