using System.Text.Json.Nodes;
using NudgeBot.Core.Chat.Messages;

namespace NudgeBot.Slack.Blocks;

/// <summary>
/// A chart that Slack draws itself: at most six series of twenty points, each with a figure. Slack has no lying bars, so that they stand.
/// </summary>
internal static class ChartBlock
{
    /// <summary>Null where Slack cannot draw it; <see cref="CardChart.Within"/> says when.</summary>
    public static JsonObject? Of(CardChart chart)
    {
        if (chart.Within(SlackLimits.ChartPoints, SlackLimits.ChartSeries, SlackLimits.ChartLabel) is not { } drawn)
        {
            return null;
        }

        var axis = new JsonObject { ["categories"] = new JsonArray([.. drawn.Categories.Select(name => (JsonNode)name)]) };
        if (!PlainText.IsBlank(chart.Unit))
        {
            axis["y_label"] = Line(chart.Unit, SlackLimits.AxisLabel);
        }

        return new JsonObject
        {
            ["type"] = "data_visualization",
            ["title"] = Line(chart.Title, SlackLimits.ChartTitle),
            ["chart"] = new JsonObject
            {
                ["type"] = chart.Kind == ChartKind.Line ? "line" : "bar",
                ["series"] = new JsonArray([.. drawn.Series.Select(series => new JsonObject
                {
                    ["name"] = series.Name,
                    ["data"] = new JsonArray([.. drawn.Categories.Zip(series.Values, (name, value) => new JsonObject { ["label"] = name, ["value"] = Math.Round(value!.Value, 2) })]),
                })]),
                ["axis_config"] = axis,
            },
        };
    }

    private static string Line(string text, int most) => PlainText.Shortened(text.ReplaceLineEndings(" "), most);
}
