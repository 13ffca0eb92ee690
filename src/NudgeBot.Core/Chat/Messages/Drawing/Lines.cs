namespace NudgeBot.Core.Chat.Messages.Drawing;

/// <summary>A line per series, broken where nothing is known.</summary>
internal static class Lines
{
    public static void Draw(Sheet sheet, CardChart chart)
    {
        var plot = Plot.Lay(sheet, chart);
        var said = chart.Series.Count == 1 && chart.Series[0].Values.All(value => Lettering.Wide(Scale.Said(value), Lettering.FigureSize) <= plot.Slot);
        for (var at = 0; at < chart.Series.Count; at++)
        {
            var look = Look.Of(at, chart.Series.Count);
            foreach (var stretch in Stretches(chart.Series[at].Values).Select(known => known.Select(point => (X: plot.Middle(point.At), Y: plot.At(point.Value))).ToList()))
            {
                sheet.Add(Shape.Path(stretch, look));
                stretch.ForEach(point => sheet.Add(Shape.Mark(point.X, point.Y, look)));
            }

            for (var category = 0; said && category < chart.Categories.Count; category++)
            {
                Say(sheet, plot, chart.Series[at].Values, category);
            }
        }
    }

    // Where the line does not run: beneath a low, above a high, above and before a rise, above and behind a fall.
    private static void Say(Sheet sheet, Plot plot, IReadOnlyList<double?> values, int at)
    {
        var here = Scale.Drawn(values[at]) ?? 0;
        var (before, after) = (Scale.Drawn(values.ElementAtOrDefault(at - 1)) ?? here, Scale.Drawn(values.ElementAtOrDefault(at + 1)) ?? here);
        var isLow = before >= here && after >= here && before + after > 2 * here && plot.Bottom - plot.At(here) > 20;
        var (anchor, aside) = before < here && here < after ? ("end", 4) : before > here && here > after ? ("start", -4) : ("middle", 0);
        sheet.Add(Shape.Text(plot.Middle(at) + aside, plot.At(here) + (isLow ? 15 : -6), Scale.Said(values[at]), Lettering.FigureSize, anchor));
    }

    private static IEnumerable<List<(int At, double Value)>> Stretches(IReadOnlyList<double?> values)
    {
        var stretch = new List<(int At, double Value)>();
        for (var at = 0; at <= values.Count; at++)
        {
            if (at < values.Count && Scale.Drawn(values[at]) is { } value)
            {
                stretch.Add((at, value));
            }
            else if (stretch.Count > 0)
            {
                yield return stretch;
                stretch = [];
            }
        }
    }
}
