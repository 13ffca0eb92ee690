namespace NudgeBot.Core.Chat.Messages.Drawing;

/// <summary>A line per series, broken where nothing is known.</summary>
internal static class Lines
{
    public static void Draw(Sheet sheet, CardChart chart)
    {
        var plot = Plot.Lay(sheet, chart);
        var said = chart.Series.Count == 1 && chart.Series[0].Values.All(value => Lettering.Wide(Scale.Said(value)) <= plot.Slot);
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
                var value = chart.Series[at].Values[category];
                Plot.Say(sheet, plot.Middle(category), plot.At(Scale.Drawn(value) ?? 0), Scale.Said(value));
            }
        }
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
