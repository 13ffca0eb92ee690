using System.Globalization;
using System.Text.Json.Nodes;
using NudgeBot.Core.Chat.Messages;

namespace NudgeBot.Slack.Blocks;

/// <summary>A report's table: at most 100 rows of 20 columns and 10,000 characters, the header being one of the rows.</summary>
internal static class TableBlock
{
    // A phone shows about so many before the reader has to scroll the message away.
    private const int RowsOnPage = 20;

    /// <summary>The kind that can be sorted, filtered and leafed through; the plain one where there is no row to do that with.</summary>
    /// <param name="caption">What the table is of, for whoever hears it.</param>
    /// <param name="share">Makes do with so small a part of the room.</param>
    /// <param name="left">How many rows did not fit.</param>
    public static JsonObject Of(CardTable table, string caption, int share, out int left)
    {
        var rows = Rows(table, share, out left);
        if (rows.Count < 2)
        {
            return Plain(rows);
        }

        var figures = Enumerable.Range(0, rows[0].Count).Select(at => rows.Skip(1).All(row => Figure(row[at]) is not null)).ToList();
        return new JsonObject
        {
            ["type"] = "data_table",
            ["caption"] = PlainText.Shortened(caption.Trim().Split('\n')[0], SlackLimits.Caption),
            ["page_size"] = Math.Min(rows.Count - 1, RowsOnPage),
            ["rows"] = new JsonArray([.. rows.Select((row, at) => new JsonArray([.. row.Select((cell, column) => at > 0 && figures[column] ? Number(cell) : Words(cell))]))]),
        };
    }

    /// <summary>The kind that Slack has had for longer.</summary>
    public static JsonObject Plain(CardTable table, int share, out int left) => Plain(Rows(table, share, out left));

    private static JsonObject Plain(List<IReadOnlyList<string>> rows) => new()
    {
        ["type"] = "table",
        ["rows"] = new JsonArray([.. rows.Select(row => new JsonArray([.. row.Select(Words)]))]),
    };

    private static List<IReadOnlyList<string>> Rows(CardTable table, int share, out int left)
    {
        var rows = new List<IReadOnlyList<string>>();
        var room = SlackLimits.TableCharacters / share;
        foreach (var row in table.Rows.Prepend(table.Columns).Take(SlackLimits.TableRows / share))
        {
            var cells = Cells(row, Math.Min(table.Columns.Count, SlackLimits.TableColumns), SlackLimits.Cell / share);
            room -= cells.Sum(cell => cell.Length);
            if (room < 0)
            {
                break;
            }

            rows.Add(cells);
        }

        left = table.Rows.Count - (rows.Count - 1);
        return rows;
    }

    private static IReadOnlyList<string> Cells(IReadOnlyList<string> row, int columns, int most) =>
        [.. Enumerable.Range(0, columns).Select(at => SlackText.Plain(row.ElementAtOrDefault(at), most))];

    private static JsonNode Words(string cell) => new JsonObject { ["type"] = "raw_text", ["text"] = cell };

    // Sorted as a figure, shown as it was written.
    private static JsonNode Number(string cell) => new JsonObject { ["type"] = "raw_number", ["value"] = Figure(cell), ["text"] = cell };

    private static double? Figure(string cell) =>
        double.TryParse(cell.EndsWith('%') ? cell[..^1] : cell, NumberStyles.AllowDecimalPoint | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var figure) && figure is >= 0 and < 1e12 ? figure : null;
}
