using System.Text.Json.Nodes;
using NudgeBot.Core.Chat.Messages;

namespace NudgeBot.Slack.Blocks;

/// <summary>A report's table: at most 100 rows of 20 columns and 10,000 characters, the header being one of the rows.</summary>
internal static class TableBlock
{
    /// <param name="share">Makes do with so small a part of the room.</param>
    /// <param name="left">How many rows did not fit.</param>
    public static JsonObject Of(CardTable table, int share, out int left)
    {
        var rows = new JsonArray();
        var room = SlackLimits.TableCharacters / share;
        foreach (var row in table.Rows.Prepend(table.Columns).Take(SlackLimits.TableRows / share))
        {
            var cells = Cells(row, Math.Min(table.Columns.Count, SlackLimits.TableColumns));
            var weight = cells.Sum(cell => cell.Length);
            if (weight > room)
            {
                break;
            }

            room -= weight;
            rows.Add(new JsonArray([.. cells.Select(cell => new JsonObject { ["type"] = "raw_text", ["text"] = cell })]));
        }

        left = table.Rows.Count - (rows.Count - 1);
        return new JsonObject { ["type"] = "table", ["rows"] = rows };
    }

    private static IReadOnlyList<string> Cells(IReadOnlyList<string> row, int columns) =>
        [.. Enumerable.Range(0, columns).Select(at => SlackText.Plain(row.ElementAtOrDefault(at), SlackLimits.Cell))];
}
