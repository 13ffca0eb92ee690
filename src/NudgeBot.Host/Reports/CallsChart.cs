using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;

namespace NudgeBot.Host.Reports;

/// <summary>Attempts and connects as a picture, beside each other.</summary>
internal static class CallsChart
{
    public static CardChart Of(ChartKind kind, string title, IReadOnlyList<(string Name, int Attempts, int Connects)> rows) => new(
        kind,
        title,
        [.. rows.Select(row => row.Name)],
        [new(CountWords.Columns[1], [.. rows.Select(row => (double?)row.Attempts)]), new(CountWords.Columns[2], [.. rows.Select(row => (double?)row.Connects)])],
        CardChart.Calls)
    {
        AddsUp = true,
    };
}
