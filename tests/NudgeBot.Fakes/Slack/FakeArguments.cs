using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace NudgeBot.Fakes.Slack;

/// <summary>The arguments of a call, however they were encoded.</summary>
public sealed record FakeArguments(JsonObject Values, bool IsJson)
{
    /// <summary>Null where the body is neither a form nor JSON.</summary>
    internal static async Task<FakeArguments?> ReadAsync(HttpRequest request)
    {
        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync();
            return new FakeArguments(new JsonObject(form.Select(field => KeyValuePair.Create(field.Key, (JsonNode?)field.Value.ToString()))), IsJson: false);
        }

        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        return body.Length == 0 ? new FakeArguments([], IsJson: false)
            : request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) != true ? null
            : JsonNode.Parse(body.ToArray()) is JsonObject values ? new FakeArguments(values, IsJson: true) : null;
    }

    public string? Text(string name) => Values.TryGetPropertyValue(name, out var node) && node is JsonValue value
        ? value.TryGetValue<string>(out var text) ? text : value.ToJsonString()
        : null;

    /// <summary>A list or an object; in a form it is written as text.</summary>
    public JsonNode? Node(string name) => Values[name] switch
    {
        null => null,
        JsonValue value when value.TryGetValue<string>(out var text) => TryParse(text),
        var node => node,
    };

    private static JsonNode? TryParse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
