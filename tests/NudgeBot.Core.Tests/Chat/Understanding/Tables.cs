using Xunit;

namespace NudgeBot.Core.Tests.Chat.Understanding;

/// <summary>Theories written as aligned tables: one case a line, its columns parted by "|".</summary>
internal static class Tables
{
    public static TheoryData<string> One(string table)
    {
        var data = new TheoryData<string>();
        foreach (var row in Rows(table))
        {
            data.Add(row[0]);
        }

        return data;
    }

    public static TheoryData<string, string> Two(string table)
    {
        var data = new TheoryData<string, string>();
        foreach (var row in Rows(table))
        {
            data.Add(row[0], row[1]);
        }

        return data;
    }

    public static TheoryData<string, string, string> Three(string table)
    {
        var data = new TheoryData<string, string, string>();
        foreach (var row in Rows(table))
        {
            data.Add(row[0], row[1], row[2]);
        }

        return data;
    }

    private static IEnumerable<string[]> Rows(string table) =>
        table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => line.Split('|', StringSplitOptions.TrimEntries));
}
