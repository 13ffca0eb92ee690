using System.Text.Json;
using System.Text.Json.Nodes;

namespace NudgeBot.Fakes.Teams;

/// <summary>The charts that Teams draws, as far as we use them.</summary>
internal static class ChartCheck
{
    public static readonly string[] Types = ["Chart.VerticalBar", "Chart.VerticalBar.Grouped", "Chart.HorizontalBar", "Chart.Line"];

    private static readonly string[] Known = ["type", "title", "showTitle", "colorSet", "data", "fallback", "xAxisTitle", "yAxisTitle", "showBarValues"];

    public static void Check(JsonObject chart, List<string> wrong)
    {
        Unless(chart.All(part => Known.Contains(part.Key)), "a chart has nothing that its kind does not know");
        Unless(chart["title"]!.GetValue<string>().Length > 0, "a chart has a title");
        Unless(chart["fallback"] is JsonObject || chart["fallback"]?.GetValue<string>() == "drop", "a chart has a fallback");
        var data = chart["data"]!.AsArray();
        Unless(data.Count > 0, "a chart has data");
        if (chart["type"]!.GetValue<string>() is "Chart.VerticalBar.Grouped" or "Chart.Line")
        {
            Unless(data.Select(series => series!["legend"]!.GetValue<string>()).Distinct().Count() == data.Count, "series differ by their names");
            foreach (var series in data)
            {
                Points(series!["values"]!.AsArray());
            }
        }
        else
        {
            Points(data);
        }

        void Points(JsonArray points)
        {
            Unless(points.Count > 0 && points.Select(point => point!["x"]!.GetValue<string>()).Distinct().Count() == points.Count, "points differ by their names");
            Unless(points.All(point => point!["x"]!.GetValue<string>().Length > 0 && point["y"]?.GetValueKind() == JsonValueKind.Number), "a point has a name and a figure");
        }

        void Unless(bool right, string complaint)
        {
            if (!right)
            {
                wrong.Add(complaint);
            }
        }
    }
}
