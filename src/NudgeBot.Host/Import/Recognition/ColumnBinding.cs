namespace NudgeBot.Host.Import.Recognition;

/// <summary>Which columns of a file hold what: several where the file says a thing in several places, the best first.</summary>
internal sealed class ColumnBinding(IReadOnlyList<string> headers, IReadOnlyDictionary<Field, int[]> columns)
{
    public IReadOnlyList<string> Headers { get; } = headers;

    public ReadOnlySpan<int> this[Field field] => columns.TryGetValue(field, out var bound) ? bound : [];

    public bool Has(Field field) => columns.ContainsKey(field);

    /// <summary>How many of the things a record of this kind may have the file knows of.</summary>
    public int Count => columns.Count;

    /// <summary>The header of a field's first column, for complaints; the field's own name where it has none.</summary>
    public string Header(Field field) => this[field] is [var first, ..] ? Headers[first] : field.ToString().ToLowerInvariant();

    /// <summary>Binds by what exports call their columns. Of two columns of one name the first that says something counts.</summary>
    public static ColumnBinding ByNames(IReadOnlyList<string> headers, IReadOnlyList<string> squashed, RecordKind kind)
    {
        var places = squashed.Index().ToLookup(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        var bound = ColumnNames.Of(kind)
            .Select(pair => (pair.Key, Columns: pair.Value.SelectMany(name => places[name]).ToArray()))
            .Where(pair => pair.Columns.Length > 0)
            .ToDictionary(pair => pair.Key, pair => pair.Columns);
        return new ColumnBinding(headers, bound);
    }

    /// <summary>The same, with some fields bound as the user says instead.</summary>
    public ColumnBinding With(IReadOnlyDictionary<Field, int[]> said)
    {
        var all = columns.ToDictionary();
        foreach (var (field, bound) in said)
        {
            all[field] = bound;
        }

        return new ColumnBinding(Headers, all);
    }
}
