using System.Text.Json;

namespace NudgeBot.Host.Import.Reading;

/// <summary>
/// A file of JSON objects: a list, a list inside an object (<c>records</c>, <c>results</c>, <c>data</c>), or one object a line. Objects inside
/// an object become columns of their own ("owner.id"); the properties of a HubSpot object stand as if they were its own.
/// </summary>
internal sealed class JsonTable : SourceTable
{
    private const int MostColumns = 2_000;

    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);
    private readonly List<string> headers = [];
    private readonly string? recordType;

    public JsonTable(string path)
        : base(path)
    {
        foreach (var (element, _, _) in JsonElements.Read(path))
        {
            foreach (var (name, value) in JsonColumns.Of(element))
            {
                if (name == "attributes.type")
                {
                    recordType ??= value;
                }

                if (headers.Count < MostColumns && columns.TryAdd(name, headers.Count))
                {
                    headers.Add(name);
                }
            }
        }
    }

    public override IReadOnlyList<string> Headers => headers;

    public override string? RecordType => recordType;

    public override IEnumerable<SourceRow> Rows(Action<long> read)
    {
        var row = new Row(headers.Count);
        foreach (var (element, line, offset) in JsonElements.Read(Path))
        {
            row.Move(element, line, columns);
            yield return row;
            read(offset);
        }
    }

    private sealed class Row(int width) : SourceRow
    {
        private readonly string?[] values = new string?[width];

        public override string? this[int column] => values[column];

        public void Move(JsonElement element, int line, Dictionary<string, int> columns)
        {
            Array.Clear(values);
            Line = line;
            Problem = element.ValueKind == JsonValueKind.Object ? null : "is not a JSON object";
            foreach (var (name, value) in JsonColumns.Of(element))
            {
                if (columns.TryGetValue(name, out var column))
                {
                    values[column] ??= value;
                }
            }
        }
    }
}
