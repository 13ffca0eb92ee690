using NudgeBot.Core.People.Holidays;
using NudgeBot.Host.Import.Cleaning;
using NudgeBot.Host.Import.Reading;

namespace NudgeBot.Host.Import.Holidays;

/// <summary>A table with a date and a name, with or without a line of column names. Which number of 5/6/2026 is the day, the whole column says.</summary>
internal static class HolidayTable
{
    private static readonly string[] DateNames = ["date", "day", "datum", "data", "fecha", "holiday date"];
    private static readonly string[] Names = ["name", "holiday", "title", "description", "summary", "event", "subject"];

    /// <exception cref="UnreadableFileException">No column holds dates.</exception>
    public static (IReadOnlyList<Holiday> Days, IReadOnlyList<string> Problems) Read(SourceTable table)
    {
        var headless = table.Headers.Any(header => Date(header, DayOrder.DayFirst) is not null);
        var date = headless ? table.Headers.ToList().FindIndex(header => Date(header, DayOrder.DayFirst) is not null) : Column(table, DateNames);
        if (date < 0)
        {
            throw new UnreadableFileException(table.Path, "it has no column of dates. Its first line should be 'date,name'.");
        }

        var name = headless ? Enumerable.Range(0, table.Headers.Count).FirstOrDefault(column => column != date, -1) : Column(table, Names);
        var rows = Rows(table, date, name, headless).ToList();
        var order = new MomentColumn();
        rows.ForEach(row => order.See(row.Date));

        var (days, problems) = (new List<Holiday>(), new List<string>());
        foreach (var row in rows.Where(row => row.Date.Length > 0 || row.Name.Length > 0))
        {
            if (row.Problem is { } problem)
            {
                problems.Add($"line {row.Line}: {problem}");
            }
            else if (MomentText.OpenOrder(row.Date) is not null && order.Order is null)
            {
                problems.Add($"line {row.Line}: '{row.Date}' can be read two ways, so write it like 2026-01-06");
            }
            else if (Date(row.Date, order.Order ?? DayOrder.DayFirst) is { } day)
            {
                days.Add(new Holiday(day, row.Name.Length > 0 ? row.Name : "Holiday"));
            }
            else
            {
                problems.Add($"line {row.Line}: '{row.Date}' is no date");
            }
        }

        return (days, problems);
    }

    private static IEnumerable<(int Line, string? Problem, string Date, string Name)> Rows(SourceTable table, int date, int name, bool headless)
    {
        if (headless)
        {
            yield return (1, null, table.Headers[date].Trim(), name < 0 ? "" : table.Headers[name].Trim());
        }

        foreach (var row in table.Rows(_ => { }))
        {
            yield return (row.Line, row.Problem, row[date]?.Trim() ?? "", name < 0 ? "" : row[name]?.Trim() ?? "");
        }
    }

    private static DateOnly? Date(string text, DayOrder order) =>
        text.Trim() is { Length: > 4 } written && MomentText.Parse(written, order) is { Date: { Year: > 1990 and < 2200 } day } ? day : null;

    private static int Column(SourceTable table, string[] names) =>
        table.Headers.ToList().FindIndex(header => names.Contains(header.Trim().ToLowerInvariant()));
}
