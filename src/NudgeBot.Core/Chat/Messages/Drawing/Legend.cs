namespace NudgeBot.Core.Chat.Messages.Drawing;

/// <summary>Which series is which, and what is counted.</summary>
internal static class Legend
{
    private const double Key = 12;
    private const double Gap = 14;
    private const double Line = 18;

    public static void Draw(Sheet sheet, CardChart chart)
    {
        var x = 0.0;
        var count = chart.Series.Count;
        for (var at = 0; at < count; at++)
        {
            var name = Lettering.Fitted(chart.Series[at].Name, sheet.Width - Key - 5);
            var wide = Key + 5 + Lettering.Wide(name);
            if (x > 0 && x + wide > sheet.Width)
            {
                x = 0;
                sheet.Down(Line);
            }

            Draw(sheet, x, chart.Kind, Look.Of(at, count));
            sheet.Add(Shape.Text(x + Key + 5, sheet.Y, name, Lettering.Size));
            x += wide + Gap;
        }

        sheet.Down(Line / 2);
    }

    private static void Draw(Sheet sheet, double x, ChartKind kind, Look look)
    {
        var middle = sheet.Y - 4.5;
        if (kind == ChartKind.Line)
        {
            sheet.Add(Shape.Path([(x, middle), (x + Key, middle)], look));
            sheet.Add(Shape.Mark(x + (Key / 2), middle, look));
        }
        else
        {
            sheet.Add(Shape.Bar(x, middle - 5, Key, 10, look));
        }
    }
}
