using System.Text.Json;

namespace NudgeBot.Core.Chat.Json;

/// <summary>Reads what a platform sends as it comes: any field may be missing, null, empty, or of another type than yesterday.</summary>
public static class JsonReading
{
    /// <summary>What stands at this path, or null where it is missing or JSON's null.</summary>
    public static JsonElement? Find(this JsonElement at, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at) || at.ValueKind == JsonValueKind.Null)
            {
                return null;
            }
        }

        return at;
    }

    /// <summary>The text at this path; a number counts as text, and an empty text as none.</summary>
    public static string? Text(this JsonElement at, params ReadOnlySpan<string> path)
    {
        try
        {
            return at.Find(path) switch
            {
                { ValueKind: JsonValueKind.String } text => text.GetString() is { Length: > 0 } given && !given.Contains('\0') ? given : null,
                { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
                _ => null,
            };
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair: GetString says so with this.
            return null;
        }
    }

    /// <summary>Whether it says true; a form says it as a word.</summary>
    public static bool Flag(this JsonElement at, params ReadOnlySpan<string> path) => at.Find(path) switch
    {
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.String } word => word.GetString() == "true",
        _ => false,
    };

    /// <summary>The elements of the list at this path; none where there is no list.</summary>
    public static IEnumerable<JsonElement> List(this JsonElement at, params ReadOnlySpan<string> path) =>
        at.Find(path) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];
}
