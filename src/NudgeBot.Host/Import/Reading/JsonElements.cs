using System.Text.Json;

namespace NudgeBot.Host.Import.Reading;

/// <summary>
/// Reads the objects of a JSON file one by one, with the line each begins on. The file may be a list, an object that holds a list under
/// one of the usual names, or objects one after the other (a line each, say).
/// </summary>
internal static class JsonElements
{
    private static readonly string[] Holders = ["records", "results", "data", "value", "items", "rows"];

    public static IEnumerable<(JsonElement Element, int Line, long Offset)> Read(string path)
    {
        using var file = File.OpenRead(path);
        var window = new JsonWindow(file);
        var inList = Guarded(path, window, () => Enter(window, Path.GetExtension(path) is ".jsonl" or ".ndjson"));

        while (Guarded(path, window, () => Next(window, inList)) is { } found)
        {
            using (found.Document)
            {
                yield return (found.Document.RootElement, found.Line, window.Offset);
            }
        }
    }

    // Into the list at the root, or into the list that the object at the root holds.
    private static bool Enter(JsonWindow window, bool oneALine)
    {
        if (window.Peek(skipCommas: false) == '[')
        {
            window.Take(1);
            return true;
        }

        if (oneALine || FindHeldList(window) is not { } start)
        {
            return false;
        }

        window.Take(start);
        return true;
    }

    private static Found? Next(JsonWindow window, bool inList)
    {
        var next = window.Peek(skipCommas: inList);
        if (next is null || (inList && next == ']'))
        {
            return null;
        }

        var line = window.Line;
        return new Found(window.Parse(), line);
    }

    private static int? FindHeldList(JsonWindow window)
    {
        while (true)
        {
            var reader = window.Reader();
            var held = false;
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName when reader.CurrentDepth == 1:
                        held = IsHolder(ref reader);
                        break;
                    case JsonTokenType.StartArray when reader.CurrentDepth == 1 && held:
                        return (int)reader.BytesConsumed;
                    case JsonTokenType.EndObject when reader.CurrentDepth == 0:
                        return null;
                }
            }

            if (!window.Fill())
            {
                return null;
            }
        }
    }

    private static bool IsHolder(ref Utf8JsonReader reader)
    {
        foreach (var holder in Holders)
        {
            if (reader.ValueTextEquals(holder))
            {
                return true;
            }
        }

        return false;
    }

    private static T Guarded<T>(string path, JsonWindow window, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (JsonException broken)
        {
            throw new UnreadableFileException(path, $"it is not JSON from line {window.Line + (broken.LineNumber ?? 0)} on.");
        }
    }

    private sealed record Found(JsonDocument Document, int Line);
}
