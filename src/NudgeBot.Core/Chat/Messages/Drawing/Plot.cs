namespace NudgeBot.Core.Chat.Messages.Drawing;

/// <summary>The ground of upright bars and of lines: an axis to the left, and names beneath.</summary>
/// <param name="Left">Where the axis stands.</param>
/// <param name="Top">Where the axis ends.</param>
/// <param name="Slot">How much of the width one category has.</param>
internal sealed record Plot(Scale Scale, double Left, double Top, double Slot)
{
    private const double Height = 150;
    private const double Right = 4;
    private const double LineHeight = 14;

    // Above the highest line, for a figure at a value that reaches it.
    private const double Head = 16;

    public double Bottom => Top + Height;

    public double Middle(int category) => Left + ((category + 0.5) * Slot);

    public double At(double value) => Bottom - (Scale.At(value) * Height);

    /// <summary>Draws the ground, with everything beneath it, and says where it lies.</summary>
    public static Plot Lay(Sheet sheet, CardChart chart)
    {
        var scale = Scale.Of(chart);
        if (chart.Unit is { Length: > 0 } unit and not "%")
        {
            sheet.Down(Lettering.Size);
            sheet.Add(Shape.Text(0, sheet.Y, Lettering.Fitted(unit, sheet.Width), Lettering.Size, quiet: true));
        }

        var left = scale.Ticks.Max(tick => Lettering.Wide(Scale.Said(tick, chart.Unit))) + 6;
        var plot = new Plot(scale, left, sheet.Y + Head, (sheet.Width - Right - left) / chart.Categories.Count);
        foreach (var tick in scale.Ticks)
        {
            sheet.Add(Shape.Rule(left, plot.At(tick), sheet.Width - Right, plot.At(tick), strong: tick == 0));
            sheet.Add(Shape.Text(left - 6, plot.At(tick) + 4, Scale.Said(tick, chart.Unit), Lettering.Size, "end", quiet: true));
        }

        sheet.Down(Head + Height);
        plot.Name(sheet, chart.Categories);
        return plot;
    }

    // Each name beneath its place, on two lines where that helps; where they are too many, every second or third alone.
    private void Name(Sheet sheet, IReadOnlyList<string> names)
    {
        const double Between = 2;
        const double LeastRoom = 24;
        const double MostRoom = 80;
        var longest = names.Max(name => Lettering.Clean(name).Split(' ', 2).Max(half => Lettering.Wide(half)));
        var every = (int)Math.Ceiling(Math.Clamp(longest + Between, LeastRoom, MostRoom) / Slot);
        var room = (every * Slot) - Between;
        var most = 1;
        for (var at = 0; at < names.Count; at += every)
        {
            var lines = OnTwoLines(Lettering.Clean(names[at]), room);
            for (var line = 0; line < lines.Count; line++)
            {
                var half = Lettering.Wide(lines[line]) / 2;
                sheet.Add(Shape.Text(Math.Clamp(Middle(at), half, Math.Max(half, sheet.Width - half)), Bottom + 15 + (line * LineHeight), lines[line], Lettering.Size, "middle", quiet: true));
            }

            most = Math.Max(most, lines.Count);
        }

        sheet.Down(6 + (most * LineHeight));
    }

    // "Mon" over "9 Nov", and not "Mon 9" over "Nov".
    private static IReadOnlyList<string> OnTwoLines(string name, double room)
    {
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        return Lettering.Wide(name) > room && space > 0 && Lettering.Wide(name[..space]) <= room && Lettering.Wide(name[(space + 1)..]) <= room
            ? [name[..space], name[(space + 1)..]]
            : Lettering.Lines(name, room, Lettering.Size, 2);
    }
}
