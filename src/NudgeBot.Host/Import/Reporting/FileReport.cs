using NudgeBot.Host.Import.Recognition;

namespace NudgeBot.Host.Import.Reporting;

/// <summary>A row that could not be used.</summary>
/// <param name="Line">Physical line in the file, from 1.</param>
internal sealed record RefusedRow(int Line, string Column, string Reason);

/// <summary>What became of the rows of one file.</summary>
internal sealed class FileReport(string path)
{
    // Beyond these a file is wrong as a whole, and listing more helps nobody.
    private const int MostListed = 10_000;

    private readonly List<RefusedRow> refused = [];
    private readonly Dictionary<string, Tally> leftOut = [];
    private readonly Dictionary<(string Column, string Reason), Tally> ignored = [];
    private readonly List<string> remarks = [];

    public string Path { get; } = path;

    public RecordKind? Kind { get; set; }

    public string? Source { get; set; }

    /// <summary>Why nothing of it was used; null where something was.</summary>
    public string? Problem { get; set; }

    /// <summary>The problem is one the user must mend; otherwise the file is simply none of ours.</summary>
    public bool IsFailure { get; set; }

    /// <summary>It could be used if the user said what kind it is, or how its dates are written.</summary>
    public bool NeedsAnswer { get; set; }

    public long Rows { get; set; }

    public long RefusedRows { get; private set; }

    public IReadOnlyList<RefusedRow> Refused => refused;

    public IReadOnlyDictionary<string, Tally> LeftOut => leftOut;

    public IReadOnlyDictionary<(string Column, string Reason), Tally> Ignored => ignored;

    /// <summary>What holds for the whole file, such as the zone its times are read in.</summary>
    public IReadOnlyList<string> Remarks => remarks;

    public void Refuse(int line, string column, string reason)
    {
        RefusedRows++;
        if (refused.Count < MostListed)
        {
            refused.Add(new RefusedRow(line, column, reason));
        }
    }

    public void LeaveOut(int line, string reason) => Count(leftOut, reason, line);

    /// <summary>A value that could not be used although its row could.</summary>
    public void Ignore(int line, string column, string reason) => Count(ignored, (column, reason), line);

    public void Remark(string sentence) => remarks.Add(sentence);

    private static void Count<TKey>(Dictionary<TKey, Tally> tallies, TKey key, int line)
        where TKey : notnull
    {
        if (!tallies.TryGetValue(key, out var tally))
        {
            tallies[key] = tally = new Tally();
        }

        tally.Add(line);
    }
}
