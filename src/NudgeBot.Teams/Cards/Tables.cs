using System.Globalization;
using System.Text.Json.Nodes;
using NudgeBot.Core.Chat.Messages;

namespace NudgeBot.Teams.Cards;

/// <summary>A report's table, with a list of the same rows for clients that draw no tables.</summary>
internal static class Tables
{
    // A column is as wide as its longest word wants, and up to this much wider for its longest cell.
    private const int WidestColumn = 18;

    /// <param name="rows">At most so many.</param>
    /// <param name="left">How many rows did not fit.</param>
    public static JsonObject Of(CardTable table, int rows, int most, out int left)
    {
        var shown = table.Rows.Take(rows).Select(row => Cells(row, table.Columns.Count, most)).ToList();
        var columns = Cells(table.Columns, table.Columns.Count, most);
        left = table.Rows.Count - shown.Count;
        return new JsonObject
        {
            ["type"] = "Table",
            ["showGridLines"] = false,
            ["columns"] = new JsonArray([.. columns.Select((name, at) => Column(name, [.. shown.Select(row => row[at])]))]),
            ["rows"] = new JsonArray([Row(columns, Elements.Bold), .. shown.Select(row => Row(row, Elements.Text))]),
            ["fallback"] = new JsonObject { ["type"] = "Container", ["items"] = new JsonArray([.. Elements.Facts([.. shown.Select(row => Line(columns, row))])]) },
        };
    }

    private static List<string> Cells(IReadOnlyList<string> row, int columns, int most) =>
        [.. Enumerable.Range(0, Math.Min(columns, TeamsLimits.TableColumns)).Select(at => PlainText.Shortened(row.ElementAtOrDefault(at), most))];

    private static JsonObject Column(string name, List<string> cells)
    {
        var longest = cells.Append(name).Max(cell => cell.Length);
        var word = cells.Append(name).Max(cell => cell.Split(' ').Max(part => part.Length));
        var column = new JsonObject { ["width"] = Math.Max(Math.Min(longest, WidestColumn), Math.Min(word, WidestColumn)) };
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
