using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;

namespace NudgeBot.Host.Simulator;

/// <summary>Reads what was posted; whatever is wrong with it is a sentence, never an exception.</summary>
internal static class SimulatorRequest
{
    private const int MostBytes = 64 * 1024;

    public static long Organization(this HttpContext http) => http.Features.GetRequiredFeature<SimulatorVisit>().OrganizationId;

    /// <summary>The JSON object in the body, or null when there is none.</summary>
    public static async Task<JsonElement?> ReadObjectAsync(this HttpContext http)
    {
        if (http.Request.ContentLength > MostBytes)
        {
            return null;
        }

        try
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body, http.RequestAborted);
            using var document = JsonDocument.Parse(body.ToArray());
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (Exception e) when (e is JsonException or BadHttpRequestException)
        {
            return null;
        }
    }

    /// <summary>A text of the object; null when it is missing, no text, or no text that could be stored (half a character, or a zero).</summary>
    public static string? Text(this JsonElement body, string name)
    {
        try
        {
            return body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { } text && !text.Contains('\0')
                ? text
                : null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair: GetString says so with this.
            return null;
        }
    }
}
