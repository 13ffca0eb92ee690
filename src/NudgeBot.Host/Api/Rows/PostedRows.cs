using System.Text.Json;

namespace NudgeBot.Host.Api.Rows;

/// <summary>A posted array, with what is wrong with it.</summary>
internal sealed class PostedRows
{
    // Beyond these a sender posts something else altogether.
    private const int MostUnknownNames = 20;
    private const string Whole = "row";

    private readonly List<PostedRow> rows = [];
    private readonly List<RowRefusal> refusals = [];
    private readonly SortedSet<string> notUsed = new(StringComparer.Ordinal);

    public PostedRows(JsonElement array, IReadOnlyList<ApiField> fields)
    {
        var known = fields.SelectMany(field => new[] { (Name: field.Name, Field: field), (Name: field.Also ?? field.Name, Field: field) })
            .DistinctBy(name => name.Name).ToDictionary(name => ApiField.Plain(name.Name), name => name.Field);
        foreach (var (index, element) in array.EnumerateArray().Index())
        {
            Count++;
            if (Read(index, element, known) is { } row)
            {
                rows.Add(row);
            }
        }
    }

    /// <summary>How many there are, whatever they are.</summary>
    public int Count { get; }

    /// <summary>Those that are objects.</summary>
    public IReadOnlyList<PostedRow> Rows => rows;

    public IReadOnlyList<RowRefusal> Refusals => refusals;

    /// <summary>Names of fields that nobody asks for.</summary>
    public IReadOnlyCollection<string> NotUsed => notUsed;

    private PostedRow? Read(int index, JsonElement element, Dictionary<string, ApiField> known)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            refusals.Add(new RowRefusal(index, Whole, "must be an object"));
            return null;
        }

        var said = new Dictionary<string, JsonElement>();
        foreach (var member in element.EnumerateObject())
        {
            if (NameOf(member) is not { } name)
            {
                refusals.Add(new RowRefusal(index, Whole, "has a field whose name is no text"));
            }
            else if (!known.TryGetValue(ApiField.Plain(name), out var field))
            {
                Unknown(name);
            }
            else if (!said.TryAdd(field.Name, member.Value))
            {
                refusals.Add(new RowRefusal(index, field.Name, "is given twice"));
            }
        }

        return new PostedRow(index, said, refusals);
    }

    private void Unknown(string name)
    {
        if (notUsed.Count < MostUnknownNames)
        {
            notUsed.Add(PostedRow.Shown(name));
        }
    }

    private static string? NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair.
            return null;
        }
    }
}
