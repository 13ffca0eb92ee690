using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;

namespace NudgeBot.Host.Reports;

/// <summary>Attempts and connects as a picture, beside each other, and emails beside both.</summary>
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

    /// <summary>With emails, which are neither.</summary>
    public static CardChart WithEmails(ChartKind kind, string title, IReadOnlyList<(string Name, int Attempts, int Connects, int Emails)> rows)
    {
        var calls = Of(kind, title, [.. rows.Select(row => (row.Name, row.Attempts, row.Connects))]);
        return calls with { Series = [.. calls.Series, new(MirrorWords.Columns[3], [.. rows.Select(row => (double?)row.Emails)])], Unit = MirrorWords.Series };
    }
}
