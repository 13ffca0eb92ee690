namespace NudgeBot.Core.Chat.Messages.Drawing;

/// <summary>A group per category, a bar per series: beside each other, never on top of each other.</summary>
internal static class UprightBars
{
    private const double Widest = 36;
    private const double Filled = 0.9;

    public static void Draw(Sheet sheet, CardChart chart)
    {
        var plot = Plot.Lay(sheet, chart);
        var width = Math.Min(Widest, plot.Slot * Filled / chart.Series.Count);
        var roomy = chart.Series.All(series => series.Values.All(value => Lettering.Wide(Scale.Said(value), Lettering.FigureSize) <= width + 3));
        for (var at = 0; at < chart.Series.Count; at++)
        {
            var look = Look.Of(at, chart.Series.Count);
            for (var category = 0; category < chart.Categories.Count; category++)
            {
                var value = chart.Series[at].Values[category];
                var (x, y) = (plot.Middle(category) + ((at - (chart.Series.Count / 2.0)) * width), plot.At(Scale.Drawn(value) ?? 0));
                if (y < plot.Bottom)
                {
                    sheet.Add(Shape.Bar(x + (width * 0.05), y, width * 0.9, plot.Bottom - y, look));
                }

                if (roomy)
                {
                    sheet.Add(Shape.Text(x + (width / 2), y - 4, Scale.Said(value), Lettering.FigureSize, "middle"));
                }
            }
        }
    }
}
