using System.Globalization;
using System.Text.Json.Nodes;
using NudgeBot.Core.Chat.Messages;

namespace NudgeBot.Teams.Cards;

/// <summary>
/// A report's table, with a list of the same rows for clients that draw no tables. A table that is wider than a phone is a list everywhere: cells
/// that break within a word are no figures any more, and a card cannot know where it is read.
/// </summary>
internal static class Tables
{
    // In characters, with two for what surrounds a cell.
    private const int Phone = 36;
    private const int Frame = 2;
    private const int LongestWord = 12;

    /// <param name="rows">At most so many.</param>
    /// <param name="left">How many rows did not fit.</param>
    public static JsonObject Of(CardTable table, int rows, int most, out int left)
    {
        var shown = table.Rows.Take(rows).Select(row => Cells(row, table.Columns.Count, most)).ToList();
        var columns = Cells(table.Columns, table.Columns.Count, most);
        left = table.Rows.Count - shown.Count;
        var list = new JsonObject { ["type"] = "Container", ["items"] = new JsonArray([.. Elements.Facts([.. shown.Select(row => Line(columns, row))])]) };
        var widths = columns.Select((name, at) => shown.Select(row => row[at]).Append(name).Max(Width) + Frame).ToList();
        return widths.Sum() > Phone ? list : new JsonObject
        {
            ["type"] = "Table",
            ["showGridLines"] = false,
            ["columns"] = new JsonArray([.. widths.Select((width, at) => Column(width, [.. shown.Select(row => row[at])]))]),
            ["rows"] = new JsonArray([Row(columns, Elements.Bold), .. shown.Select(row => Row(row, Elements.Text))]),
            ["fallback"] = list,
        };
    }

    private static List<string> Cells(IReadOnlyList<string> row, int columns, int most) =>
        [.. Enumerable.Range(0, Math.Min(columns, TeamsLimits.TableColumns)).Select(at => PlainText.Shortened(row.ElementAtOrDefault(at), most))];

    private static int Width(string cell) => Math.Min(LongestWord, cell.Split(' ', '-', '\n').Max(word => word.Length));

    private static JsonObject Column(int width, List<string> cells)
    {
        var column = new JsonObject { ["width"] = width };
        if (cells.Count > 0 && cells.All(cell => double.TryParse(cell.TrimEnd('%', ' '), NumberStyles.Number, CultureInfo.InvariantCulture, out _)))
        {
            column["horizontalCellContentAlignment"] = "Right";
        }

        return column;
    }

    private static JsonObject Row(List<string> cells, Func<string, JsonObject> text) => new()
    {
        ["type"] = "TableRow",
        ["cells"] = new JsonArray([.. cells.Select(cell => new JsonObject { ["type"] = "TableCell", ["items"] = new JsonArray(text(cell)) })]),
    };

    /// <summary>"Ana Nowak: Attempts 7, Connects 3".</summary>
    private static CardFact Line(List<string> columns, List<string> row) =>
        new(row[0], row.Count == 1 ? PlainText.Nothing : string.Join(", ", columns.Zip(row, (name, cell) => $"{name} {cell}").Skip(1)));
}
