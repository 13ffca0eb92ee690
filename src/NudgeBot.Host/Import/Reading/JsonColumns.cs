using System.Text.Json;

namespace NudgeBot.Host.Import.Reading;

/// <summary>Makes columns of the members of a JSON object.</summary>
internal static class JsonColumns
{
    private const int Deepest = 6;

    public static IEnumerable<(string Name, string Value)> Of(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object ? Members("", element, 0) : [];

    private static IEnumerable<(string Name, string Value)> Members(string prefix, JsonElement element, int depth)
    {
        foreach (var member in element.EnumerateObject())
        {
            var name = prefix.Length == 0 ? Name(member) : $"{prefix}.{Name(member)}";
            foreach (var column in Value(name, member.Value, depth))
            {
                yield return column;
            }
        }
    }

    private static IEnumerable<(string Name, string Value)> Value(string name, JsonElement value, int depth) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => [],
        _ when depth > Deepest => [],
        JsonValueKind.Object => Members(name is "properties" or "fields" ? "" : name, value, depth + 1),
        JsonValueKind.Array => List(name, value, depth + 1),
        JsonValueKind.String => [(name, Text(value))],
        _ => [(name, value.GetRawText())],
    };

    // "associations.companies.results[].id" and a list of phone numbers: the first is the one that counts; plain values stand together.
    private static IEnumerable<(string Name, string Value)> List(string name, JsonElement list, int depth)
    {
        var items = list.EnumerateArray().Where(item => item.ValueKind != JsonValueKind.Null).Take(100).ToList();
        if (items is [{ ValueKind: JsonValueKind.Object } first, ..])
        {
            var holder = name.EndsWith(".results", StringComparison.Ordinal) ? name[..^".results".Length] : name;
            var only = first.TryGetProperty("value", out var value) ? value : first.TryGetProperty("id", out var id) ? id : default;
            return only.ValueKind == JsonValueKind.Undefined ? Members(holder, first, depth) : Value(holder, only, depth);
        }

        var texts = items.Where(item => item.ValueKind != JsonValueKind.Array).Select(item => item.ValueKind == JsonValueKind.String ? Text(item) : item.GetRawText());
        var joined = string.Join(';', texts);
        return joined.Length == 0 ? [] : [(name, joined)];
    }

    private static string Name(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }

    // Half of a surrogate pair, written as an escape, is valid JSON and no text.
    private static string Text(JsonElement value)
    {
        try
        {
            return value.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }
}
