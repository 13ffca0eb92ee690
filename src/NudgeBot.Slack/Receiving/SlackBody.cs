using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace NudgeBot.Slack.Receiving;

/// <summary>Reads verified bytes. Whatever is not an object, not UTF-8 or too deep is null.</summary>
internal static class SlackBody
{
    private const int MostFields = 100;

    public static JsonElement? Json(ReadOnlySpan<byte> body)
    {
        body = body.StartsWith(Encoding.UTF8.Preamble) ? body[Encoding.UTF8.Preamble.Length..] : body;
        if (!Utf8.IsValid(body))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<JsonElement>(body) is { ValueKind: JsonValueKind.Object } read ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The fields of a form; one that stands twice is as bad as none.</summary>
    public static IReadOnlyDictionary<string, string>? Form(ReadOnlySpan<byte> body)
    {
        if (!Utf8.IsValid(body))
        {
            return null;
        }

        try
        {
            using var reader = new FormReader(Encoding.UTF8.GetString(body)) { ValueCountLimit = MostFields };
            Dictionary<string, StringValues> fields = reader.ReadForm();
            return fields.Values.All(values => values.Count == 1) ? fields.ToDictionary(field => field.Key, field => field.Value.ToString()) : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>The JSON that a form carries in its one field.</summary>
    public static JsonElement? Payload(ReadOnlySpan<byte> body) =>
        Form(body)?.GetValueOrDefault("payload") is { Length: > 0 } payload ? Json(Encoding.UTF8.GetBytes(payload)) : null;

    /// <summary>Whether Slack only looks whether our certificate is good.</summary>
    public static bool IsCertificateCheck(ReadOnlySpan<byte> body) => Form(body)?.ContainsKey("ssl_check") == true;
}
