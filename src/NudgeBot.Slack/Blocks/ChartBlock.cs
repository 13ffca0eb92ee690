using System.Text.Json.Nodes;
using NudgeBot.Core.Chat.Messages;

namespace NudgeBot.Slack.Blocks;

/// <summary>
/// A chart that Slack draws itself: at most six series of twenty points, each with a figure. Slack has no lying bars, so that they stand. Names are cut to
/// twenty characters, and must differ after that, too.
/// </summary>
internal static class ChartBlock
{
    /// <summary>Null where Slack cannot draw it; <see cref="CardChart.Within"/> says when.</summary>
    public static JsonObject? Of(CardChart chart)
    {
        if (chart.Within(SlackLimits.ChartPoints, SlackLimits.ChartSeries) is not { } drawn)
        {
            return null;
        }

        var (categories, names) = (Distinct(drawn.Categories), Distinct([.. drawn.Series.Select(series => series.Name)]));
        var axis = new JsonObject { ["categories"] = new JsonArray([.. categories.Select(name => (JsonNode)name)]) };
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
                ["series"] = new JsonArray([.. drawn.Series.Select((series, at) => new JsonObject
                {
                    ["name"] = names[at],
                    ["data"] = new JsonArray([.. categories.Select((name, point) => new JsonObject { ["label"] = name, ["value"] = Math.Round(series.Values[point]!.Value, 2) })]),
                })]),
                ["axis_config"] = axis,
            },
        };
    }

    private static List<string> Distinct(IReadOnlyList<string> names)
    {
        var taken = new List<string>();
        foreach (var name in names)
        {
            var label = Line(name, SlackLimits.ChartLabel);
            for (var number = 2; taken.Contains(label); number++)
            {
                var end = $" {number}";
                label = Line(name, SlackLimits.ChartLabel - end.Length) + end;
            }

            taken.Add(label);
        }

        return taken;
    }

    private static string Line(string text, int most) => PlainText.Shortened(text.ReplaceLineEndings(" "), most);
}
