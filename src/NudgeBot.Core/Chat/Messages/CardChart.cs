using System.Globalization;

namespace NudgeBot.Core.Chat.Messages;

/// <summary>How a chart is drawn.</summary>
public enum ChartKind
{
    /// <summary>Upright bars, one group per category, a bar per series: calls and connects by day.</summary>
    Bars,

    /// <summary>Lying bars, for categories that are names: reps, tiers, customers.</summary>
    LyingBars,

    /// <summary>A line per series over categories that follow each other: hours, weeks.</summary>
    Line,
}

/// <summary>Figures as a picture. Attempts and connects are two series and are never stacked, because they are never added together.</summary>
/// <param name="Title">What is shown, with its period: "Calls by day, this week".</param>
/// <param name="Categories">What the values are of, in order: days, hours, names.</param>
/// <param name="Series">Each with as many values as there are categories.</param>
/// <param name="Unit">What a value counts, as it stands beside the axis: "calls", "%".</param>
public sealed record CardChart(ChartKind Kind, string Title, IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series, string Unit)
{
    /// <summary>The unit of calls.</summary>
    public const string Calls = "calls";

    /// <summary>Whether the values may be added up over several categories, because they say how often something happened; rates and customers spoken with may not.</summary>
    public bool AddsUp { get; init; }

    /// <summary>Whether there is anything to draw.</summary>
    public bool IsEmpty => Categories.Count == 0 || Series.All(series => series.Values.All(value => value is null or 0));

    /// <summary>All its numbers as a sentence, for those who do not see it: "Attempts: Mon 4, Tue 6. Connects: Mon 1, Tue 3."</summary>
    public string Description => $"{Title}. {string.Join(' ', Series.Select(Spoken))}";

    /// <summary>All its numbers as a table, for a client that cannot draw.</summary>
    public CardTable AsTable(string category) => new(
        [category, .. Series.Select(series => series.Name)],
        [.. Categories.Select((name, at) => (IReadOnlyList<string>)[name, .. Series.Select(series => Said(series.Values[at]))])]);

    /// <summary>Whether a table says all of it already: a row of each category, a column of each series.</summary>
    public bool IsSaidBy(CardTable? table) =>
        table is not null && Series.All(series => table.Columns.Contains(series.Name)) && Categories.All(name => table.Rows.Any(row => row.Count > 0 && row[0] == name));

    /// <summary>A value with its unit where that is a percentage; "–" where there is none.</summary>
    public string Said(double? value) => value is { } known
        ? string.Create(CultureInfo.InvariantCulture, $"{known:0.#}{(Unit == "%" ? " %" : "")}")
        : PlainText.Nothing;

    /// <summary>
    /// For a platform that draws so many categories at most and wants a figure for each: days of calls are added up to stretches of days, and what has no
    /// figure is left out; names are cut, and still differ. Null where it cannot be drawn without losing or inventing something.
    /// </summary>
    /// <param name="letters">Of a name, at most.</param>
    public CardChart? Within(int categories, int series, int letters)
    {
        if (IsEmpty || Series.Count > series)
        {
            return null;
        }

        var folded = Categories.Count > categories && Kind == ChartKind.Bars && AddsUp ? InStretches(Math.Max(7, (Categories.Count + categories - 1) / categories)) : this;
        var known = Enumerable.Range(0, folded.Categories.Count).Where(at => folded.Series.All(row => row.Values[at] is { } value && double.IsFinite(value))).ToList();
        return known.Count is 0 || known.Count > categories ? null : folded with
        {
            Categories = Names([.. known.Select(at => folded.Categories[at])], letters),
            Series = [.. folded.Series.Zip(Names([.. Series.Select(row => row.Name)], letters), (row, name) => new ChartSeries(name, [.. known.Select(at => row.Values[at])]))],
        };
    }

    private static List<string> Names(IReadOnlyList<string> names, int letters)
    {
        var taken = new List<string>();
        foreach (var name in names.Select(name => name.ReplaceLineEndings(" ")))
        {
            var label = PlainText.Shortened(name, letters);
            for (var number = 2; taken.Contains(label); number++)
            {
                var end = string.Create(CultureInfo.InvariantCulture, $" {number}");
                label = PlainText.Shortened(name, letters - end.Length) + end;
            }

            taken.Add(label);
        }

        return taken;
    }

    private CardChart InStretches(int days) => this with
    {
        Categories = [.. Categories.Chunk(days).Select(names => names.Length == 1 ? names[0] : $"{names[0]} – {names[^1]}")],
        Series = [.. Series.Select(row => row with { Values = [.. row.Values.Chunk(days).Select(values => values.Any(value => value is not null) ? values.Sum() : null)] })],
    };

    private string Spoken(ChartSeries series) => $"{series.Name}: {string.Join(", ", Categories.Select((name, at) => $"{name} {Said(series.Values[at])}"))}.";
}

/// <summary>One row of values of a chart; null where nothing can be said, such as the rate of no attempts.</summary>
public sealed record ChartSeries(string Name, IReadOnlyList<double?> Values);
