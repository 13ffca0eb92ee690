using System.Globalization;

namespace NudgeBot.Host.Dashboard;

/// <summary>Which part of a long list is shown.</summary>
internal sealed record PageTurn(int Page)
{
    /// <summary>On one page.</summary>
    public const int Rows = 50;

    private const int Last = 200;
    private const string Name = "page";

    public int Skip => (Page - 1) * Rows;

    /// <summary>As the address says; anything it cannot be is the first.</summary>
    public static PageTurn Of(IQueryCollection query) =>
        new(int.TryParse(query[Name].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 1 and <= Last ? page : 1);

    /// <param name="found">How many rows there are from here on, as far as one more than a page.</param>
    public PageTurns Turns(string path, int found) => new(Page > 1 ? To(path, Page - 1) : null, found > Rows && Page < Last ? To(path, Page + 1) : null);

    private static string To(string path, int page) => string.Create(CultureInfo.InvariantCulture, $"{path}?{Name}={page}");
}
