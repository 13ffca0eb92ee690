using System.Text.Json.Nodes;
using NudgeBot.Core.Chat.Messages;

namespace NudgeBot.Teams.Cards;

/// <summary>
/// A chart that Teams draws itself. It knows lying bars for one series alone, or on top of each other; several series stand, because attempts and connects are
/// never added together. Charts are younger than Adaptive Cards 1.5: what stands instead in a client that has none is the fallback.
/// </summary>
internal static class Charts
{
    /// <param name="instead">What is shown where no chart is drawn; may be empty.</param>
    /// <returns>Null where Teams cannot draw it; <see cref="CardChart.Within"/> says when.</returns>
    public static JsonObject? Of(CardChart chart, IReadOnlyList<JsonObject> instead)
    {
        if (chart.Within(TeamsLimits.ChartPoints, TeamsLimits.ChartSeries, TeamsLimits.ChartLabel) is not { } drawn)
        {
            return null;
        }

        var isGrouped = chart.Kind != ChartKind.Line && drawn.Series.Count > 1;
        var shown = new JsonObject
        {
            ["type"] = isGrouped ? "Chart.VerticalBar.Grouped" : chart.Kind switch { ChartKind.Line => "Chart.Line", ChartKind.LyingBars => "Chart.HorizontalBar", _ => "Chart.VerticalBar" },
            ["title"] = PlainText.Shortened(chart.Title.ReplaceLineEndings(" "), TeamsLimits.ChartTitle),
            ["showTitle"] = true,
            ["colorSet"] = "categorical",
            ["data"] = isGrouped || chart.Kind == ChartKind.Line
                ? new JsonArray([.. drawn.Series.Select(series => new JsonObject { ["legend"] = series.Name, ["values"] = Points(drawn.Categories, series) })])
                : Points(drawn.Categories, drawn.Series[0]),
            ["fallback"] = instead.Count == 0 ? "drop" : new JsonObject { ["type"] = "Container", ["items"] = new JsonArray([.. instead]) },
        };
        if (!PlainText.IsBlank(chart.Unit))
        {
            // Of lying bars the figures are told along the other axis.
            shown[shown["type"]!.GetValue<string>() == "Chart.HorizontalBar" ? "xAxisTitle" : "yAxisTitle"] = PlainText.Shortened(chart.Unit, TeamsLimits.ChartLabel);
        }

        if (shown["type"]!.GetValue<string>().StartsWith("Chart.VerticalBar", StringComparison.Ordinal))
        {
            shown["showBarValues"] = true;
        }

        return shown;
    }

    private static JsonArray Points(IReadOnlyList<string> categories, ChartSeries series) =>
        new([.. categories.Zip(series.Values, (name, value) => new JsonObject { ["x"] = name, ["y"] = Math.Round(value!.Value, 2) })]);
}
