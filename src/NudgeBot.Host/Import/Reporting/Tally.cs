namespace NudgeBot.Host.Import.Reporting;

/// <summary>How often something was, and on which lines first.</summary>
internal sealed class Tally
{
    private const int Most = 5;

    private readonly List<int> lines = [];

    public long Rows { get; private set; }

    public IReadOnlyList<int> Lines => lines;

    public void Add(int line)
    {
        Rows++;
        if (lines.Count < Most)
        {
            lines.Add(line);
        }
    }
}
