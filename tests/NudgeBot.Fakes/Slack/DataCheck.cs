using System.Text.Json;
using System.Text.Json.Nodes;

namespace NudgeBot.Fakes.Slack;

/// <summary>The limits of charts and of tables that can be sorted.</summary>
internal static class DataCheck
{
    public static void Table(JsonObject block, string place, Faults wrong)
    {
        var rows = (block["rows"] as JsonArray ?? []).Select(row => row as JsonArray ?? []).ToList();
        wrong.Only(block, place, "type", "block_id", "rows", "caption", "page_size", "row_header_column_index");
        wrong.If(rows.Count is < 2 or > 101, "2 to 101 rows", $"{place}/rows");
        wrong.If(rows.Any(row => row.Count is 0 or > 20), "1 to 20 columns", $"{place}/rows");
        wrong.If(rows.Select(row => row.Count).Distinct().Count() > 1, "rows of one length", $"{place}/rows");
        wrong.If(string.IsNullOrWhiteSpace(Text(block, "caption")), "missing required field: caption", place);
        wrong.If(block.ContainsKey("page_size") && Whole(block, "page_size") is null or < 1 or > 100, "page_size", place);
        wrong.If(block.ContainsKey("row_header_column_index") && (Whole(block, "row_header_column_index") is not { } at || at < 0 || at >= rows[0].Count), "row_header_column_index", place);
        wrong.If(rows.Sum(row => row.Sum(cell => Text(cell, "text").Length)) > 10_000, "10,000 characters", $"{place}/rows");
        foreach (var (row, cell) in rows.Select((row, number) => (number, row)).SelectMany(row => row.row.Select(cell => (row.number, cell))))
        {
            wrong.If(row == 0 && BlockCheck.TypeOf(cell) == "rich_text", "a heading is no rich_text", $"{place}/rows/{row}");
            wrong.If(BlockCheck.TypeOf(cell) is not ("raw_text" or "raw_number") || Text(cell, "text").Length == 0, "cells", $"{place}/rows/{row}");
            wrong.If(BlockCheck.TypeOf(cell) == "raw_number" && cell!["value"]?.GetValueKind() != JsonValueKind.Number, "a number has a value", $"{place}/rows/{row}");
            wrong.Only(cell!.AsObject(), $"{place}/rows/{row}", BlockCheck.TypeOf(cell) == "raw_number" ? ["type", "text", "value"] : ["type", "text"]);
        }
    }

    public static void Chart(JsonObject block, string place, Faults wrong)
    {
        wrong.Only(block, place, "type", "block_id", "title", "chart");
        Label(block, "title", 50, place, wrong);
        if (block["chart"] is not JsonObject chart || chart["axis_config"] is not JsonObject axis)
        {
            wrong.If(true, "missing required field: chart with axis_config", place);
            return;
        }

        var categories = (axis["categories"] as JsonArray ?? []).Select(name => name!.GetValue<string>()).ToList();
        var series = (chart["series"] as JsonArray ?? []).Select(one => one!.AsObject()).ToList();
        wrong.Only(chart, $"{place}/chart", "type", "series", "axis_config");
        wrong.Only(axis, $"{place}/chart/axis_config", "categories", "x_label", "y_label");
        wrong.If(BlockCheck.TypeOf(chart) is not ("bar" or "area" or "line"), "type", $"{place}/chart");
        wrong.If(series.Count is 0 or > 6, "1 to 6 series", $"{place}/chart/series");
        wrong.If(categories.Count is 0 or > 20 || categories.Distinct().Count() < categories.Count, "1 to 20 different categories", $"{place}/chart/axis_config");
        wrong.If(categories.Any(name => string.IsNullOrWhiteSpace(name) || name.Length > 20), "a category has 1 to 20 characters", $"{place}/chart/axis_config");
        wrong.If(series.Select(one => Text(one, "name")).Distinct().Count() < series.Count, "series of one name", $"{place}/chart/series");
        foreach (var label in new[] { "x_label", "y_label" }.Where(axis.ContainsKey))
        {
            Label(axis, label, 50, $"{place}/chart/axis_config", wrong);
        }

        foreach (var one in series)
        {
            Label(one, "name", 20, $"{place}/chart/series", wrong);
            wrong.Only(one, $"{place}/chart/series", "name", "data");
            var points = (one["data"] as JsonArray ?? []).Select(point => point!.AsObject()).ToList();
            wrong.If(!points.Select(point => Text(point, "label")).SequenceEqual(categories), "a point for each category", $"{place}/chart/series");
            wrong.If(points.Any(point => point["value"]?.GetValueKind() != JsonValueKind.Number || point.Count != 2), "a point has a value", $"{place}/chart/series");
        }
    }

    private static void Label(JsonObject node, string name, int most, string place, Faults wrong) =>
        wrong.If(string.IsNullOrWhiteSpace(Text(node, name)) || Text(node, name).Length > most, $"{name} has 1 to {most} characters", place);

    private static int? Whole(JsonObject node, string name) => node[name] is JsonValue value && value.TryGetValue<int>(out var whole) ? whole : null;

    private static string Text(JsonNode? node, string name) => node?[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";
}
