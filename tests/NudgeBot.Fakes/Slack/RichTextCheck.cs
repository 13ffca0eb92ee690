using System.Text.Json.Nodes;

namespace NudgeBot.Fakes.Slack;

/// <summary>The limits of rich text and tables.</summary>
internal static class RichTextCheck
{
    public static void Check(JsonObject block, string place, Faults wrong)
    {
        wrong.If(block["elements"] is not JsonArray { Count: > 0 }, "elements", place);
        foreach (var section in block["elements"]?.AsArray() ?? [])
        {
            wrong.If(BlockCheck.TypeOf(section) is not ("rich_text_section" or "rich_text_list" or "rich_text_quote" or "rich_text_preformatted"), "unknown element", place);
            foreach (var run in section!["elements"]!.AsArray())
            {
                wrong.If(BlockCheck.TypeOf(run) is not ("text" or "link" or "user" or "emoji"), "unknown run", place);
                wrong.If(BlockCheck.TypeOf(run) == "text" && string.IsNullOrEmpty(run!["text"]?.GetValue<string>()), "must be more than 0 characters", place);
                wrong.If((run!["text"]?.GetValue<string>() ?? "").Length > 3200, "too long", place);
            }
        }
    }

    public static void Table(JsonObject block, string place, Faults wrong)
    {
        var rows = block["rows"]?.AsArray() ?? [];
        wrong.Only(block, place, "type", "block_id", "rows", "column_settings");
        wrong.If(rows.Count is 0 or > 100, "1 to 100 rows", place);
        wrong.If(rows.Any(row => row!.AsArray().Count is 0 or > 20), "1 to 20 columns", place);
        wrong.If(rows.Select(row => row!.AsArray().Count).Distinct().Count() > 1, "rows of one length", place);
        wrong.If(rows.Sum(row => row!.AsArray().Sum(cell => (cell!["text"]?.GetValue<string>() ?? "").Length)) > 10_000, "10,000 characters", place);
        wrong.If(rows.Any(row => row!.AsArray().Any(cell => BlockCheck.TypeOf(cell) is not "raw_text" || string.IsNullOrEmpty(cell!["text"]?.GetValue<string>()))), "cells", place);
    }
}
