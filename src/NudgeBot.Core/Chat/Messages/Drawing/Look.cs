namespace NudgeBot.Core.Chat.Messages.Drawing;

/// <summary>How one series is told from another without colours.</summary>
/// <param name="Class">For a page that has colours.</param>
/// <param name="Fill">The opacity of what is inside a bar.</param>
/// <param name="Border">How thick a bar's outline is; 0 where it has none.</param>
/// <param name="Dash">The strokes of a line or an outline; null where it is unbroken.</param>
/// <param name="Round">Whether the points of a line are discs or squares.</param>
internal sealed record Look(string Class, string Fill, double Border, string? Dash, bool Round)
{
    private static readonly (string Fill, double Border, string? Dash)[] Kinds = [("0.15", 1.5, null), ("1", 0, "6 3"), ("0", 1.5, "3 2"), ("0.5", 0, "10 3"), ("0.15", 1.5, "1 2"), ("0.75", 0, "8 2 2 2")];

    /// <summary>What was tried is an outline, what came of it is full, and so is a series that stands alone.</summary>
    public static Look Of(int series, int count)
    {
        var at = count == 1 ? 1 : series % Kinds.Length;
        var (fill, border, dash) = Kinds[at];
        return new Look($"chart-{at + 1}", fill, border, count == 1 ? null : dash, series % 2 == 0);
    }
}
