namespace NudgeBot.Core.Chat.Messages.Drawing;

/// <summary>A bar per series beneath or beside the name of its category, with its figure at its end.</summary>
internal static class LyingBars
{
    private const double Thick = 15;
    private const double Gap = 8;
    private const double Beside = 100;

    public static void Draw(Sheet sheet, CardChart chart)
    {
        var scale = Scale.Of(chart);
        var names = chart.Categories.Max(name => Lettering.Wide(Lettering.Clean(name)));
        var left = names <= Beside ? names + 8 : 0;
        var figures = chart.Series.SelectMany(series => series.Values).Max(value => Lettering.Wide(Scale.Said(value ?? 0, chart.Unit))) + 8;
        var room = sheet.Width - left - figures;
        if (chart.Unit is { Length: > 0 } unit and not "%")
        {
            sheet.Down(Lettering.Size);
            sheet.Add(Shape.Text(left, sheet.Y, Lettering.Fitted(unit, sheet.Width - left), Lettering.Size, quiet: true));
        }

        sheet.Down(Gap / 2);
        for (var category = 0; category < chart.Categories.Count; category++)
        {
            var above = left == 0;
            sheet.Down(above ? Lettering.Size + Gap : Gap);
            sheet.Add(Shape.Text(0, above ? sheet.Y - 3 : sheet.Y + (chart.Series.Count * Thick / 2) + 4, Lettering.Fitted(chart.Categories[category], above ? sheet.Width : left), Lettering.Size));
            for (var at = 0; at < chart.Series.Count; at++)
            {
                var value = chart.Series[at].Values[category];
                var drawn = Scale.Drawn(value) ?? 0;
                var wide = drawn > 0 ? Math.Max(1, room * scale.At(drawn)) : 0;
                if (wide > 0)
                {
                    sheet.Add(Shape.Bar(left, sheet.Y + 1, wide, Thick - 2, Look.Of(at, chart.Series.Count)));
                }

                var figure = Scale.Drawn(value) is null ? PlainText.Nothing : Scale.Said(value!.Value, chart.Unit);
                sheet.Add(Shape.Text(left + wide + (wide > 0 ? 5 : 0), sheet.Y + 12, figure, Lettering.Size));
                sheet.Down(Thick);
            }
        }

        sheet.Down(Gap);
    }
}
