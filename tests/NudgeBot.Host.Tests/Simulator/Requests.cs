using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace NudgeBot.Host.Tests.Simulator;

/// <summary>Speaking the simulator's JSON by hand.</summary>
internal static class Requests
{
    public static async Task<string> TextAsync(this HttpClient client, string path)
    {
        var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }

    public static async Task<JsonNode> JsonAsync(this HttpClient client, string path) => JsonNode.Parse(await client.TextAsync(path))!;

    public static Task<HttpResponseMessage> PostJsonAsync(this HttpClient client, string path, object body) =>
        client.PostTextAsync(path, JsonSerializer.Serialize(body));

    public static async Task<HttpResponseMessage> PutJsonAsync(this HttpClient client, string path, object body)
    {
        using var content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        return await client.PutAsync(new Uri(path, UriKind.Relative), content);
    }

    public static async Task<HttpResponseMessage> PostTextAsync(this HttpClient client, string path, string body, string type = "application/json")
    {
        using var content = new StringContent(body, Encoding.UTF8);
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        return await client.PostAsync(new Uri(path, UriKind.Relative), content);
    }

    /// <summary>The sentence of a refusal.</summary>
    public static async Task<string> SentenceAsync(this HttpResponseMessage response)
    {
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!["detail"]!.GetValue<string>();
    }

    public static async Task<JsonNode?> BodyAsync(this HttpResponseMessage response) =>
        await response.Content.ReadAsStringAsync() is { Length: > 0 } text ? JsonNode.Parse(text) : null;
}
