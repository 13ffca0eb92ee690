using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using NudgeBot.Host.Api;
using NudgeBot.Host.Tests.Simulator;
using Xunit;

namespace NudgeBot.Host.Tests.Api;

/// <summary>Who is let in, and with what.</summary>
public sealed class DoorTests(SharedApi api) : IClassFixture<SharedApi>
{
    private const string Row = """{"source": "door", "id": "1", "kind": "call", "account": "Acme", "occurred_at": "2026-03-02T09:00:00Z"}""";

    private static readonly string[] Ways = ["activities", "leads", "signals"];

    public static TheoryData<string> Addresses => [.. Ways];

    [SkippableTheory]
    [MemberData(nameof(Addresses))]
    public async Task Without_a_key_nobody_is_let_in_and_is_told_how_to_get_one(string what)
    {
        var host = await api.HostAsync();

        foreach (var shown in new string?[] { null, "Basic YW5hOnNlY3JldA==", "Bearer", "Bearer  ", $"Digest {host.Key}", $"Bearer {host.Key} {host.Key}", host.Key })
        {
            var response = await PostAsync(host, what, shown);

            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            Assert.StartsWith("Bearer realm=\"nudgebot\"", response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
            var sentence = await response.SentenceAsync();
            Assert.True(sentence.Contains("nudgebot key", StringComparison.Ordinal), $"{shown}: {sentence}");
            Assert.DoesNotContain(host.Key, sentence, StringComparison.Ordinal);
        }
    }

    [SkippableFact]
    public async Task A_key_that_is_unknown_or_not_in_the_header_is_none()
    {
        var host = await api.HostAsync();

        var unknown = await PostAsync(host, "activities", $"Bearer {ApiKey.Make()}");
        var inTheAddress = await PostAsync(host, $"activities?key={host.Key}&access_token={host.Key}", null);

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (unknown.StatusCode, inTheAddress.StatusCode));
        Assert.Equal("Bearer realm=\"nudgebot\", error=\"invalid_token\"", unknown.Headers.WwwAuthenticate.ToString());
    }

    [SkippableFact]
    public async Task The_scheme_may_be_written_in_any_case()
    {
        var host = await api.HostAsync();

        Assert.Equal(HttpStatusCode.Accepted, (await PostAsync(host, "activities", $"bEARER {host.Key}")).StatusCode);
    }

    [SkippableTheory]
    [InlineData("text/plain", null)]
    [InlineData("application/x-www-form-urlencoded", null)]
    [InlineData("application/jsonp", null)]
    [InlineData("application/json; charset=utf-16", null)]
    [InlineData(null, null)]
    [InlineData("application/json", "gzip")]
    public async Task What_is_no_plain_JSON_is_refused_before_it_is_read(string? type, string? encoding)
    {
        var host = await api.HostAsync();
        using var content = new ByteArrayContent(encoding is null ? Encoding.UTF8.GetBytes($"[{Row}]") : await ZippedAsync($"[{Row}]"));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        if (encoding is not null)
        {
            content.Headers.ContentEncoding.Add(encoding);
        }

        var response = await host.Client.PostAsync(new Uri("/api/v1/activities", UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Contains("application/json", await response.SentenceAsync(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task More_than_a_thousand_rows_or_a_mebibyte_is_too_much_at_once_and_exactly_that_is_not()
    {
        var host = await api.HostAsync();
        string Rows(int count, int pad) => "[" + string.Join(',', Enumerable.Range(0, count).Select(n => $$"""{"source": "bulk", "id": {{n}}, "kind": "email", "account": "Acme", "occurred_at": "2026-03-02T09:00:00Z"}""")) + new string(' ', pad) + "]";

        Assert.Equal("202: 1000 new, 0 changed, 0 unchanged, 0 repeated", await host.SayAsync("activities", Rows(1_000, 0)));
        Assert.StartsWith("413: That is too much at once: send at most 1,000 rows and 1 MiB", await host.SayAsync("activities", Rows(1_001, 0)), StringComparison.Ordinal);

        var mebibyte = Rows(1, 1024 * 1024 - Rows(1, 0).Length);
        Assert.Equal("202: 0 new, 0 changed, 1 unchanged, 0 repeated", await host.SayAsync("activities", mebibyte));
        Assert.StartsWith("413: ", await host.SayAsync("activities", mebibyte + " "), StringComparison.Ordinal);

        using var chunked = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(mebibyte + " ")));
        chunked.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/activities") { Content = chunked, Headers = { TransferEncodingChunked = true } };
        Assert.StartsWith("413: ", await ApiHost.SaidAsync(await host.Client.SendAsync(request)), StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("", "400: The body is not JSON")]
    [InlineData("   ", "400: The body is not JSON")]
    [InlineData("[{]", "400: The body is not JSON")]
    [InlineData("{}", "400: Send a JSON array of objects")]
    [InlineData("null", "400: Send a JSON array of objects")]
    [InlineData("\"[]\"", "400: Send a JSON array of objects")]
    [InlineData("[] []", "400: The body is not JSON")]
    [InlineData("[{'id': 1}]", "400: The body is not JSON")]
    [InlineData("[\0]", "400: The body is not JSON")]
    [InlineData("[]", "202: 0 new, 0 changed, 0 unchanged, 0 repeated")]
    [InlineData("[[]]", "400: 0 row must be an object")]
    [InlineData("[null, 1, true]", "400: 0 row must be an object; 1 row must be an object; 2 row must be an object")]
    public async Task A_body_that_is_no_array_of_objects_is_told_so(string body, string said)
    {
        var host = await api.HostAsync();

        foreach (var what in Ways)
        {
            Assert.StartsWith(said, await host.SayAsync(what, body), StringComparison.Ordinal);
        }
    }

    [SkippableTheory]
    [InlineData("""  "note": "a\u0000b"  """, "note has a character that is no part of a text")]
    [InlineData("""  "note": "\ud800"  """, "note has a character that is no part of a text")]
    [InlineData("""  "\ud800": 1  """, "row has a field whose name is no text")]
    [InlineData("""  "id": 123456789012345678901  """, "id must be a text or a whole number")]
    [InlineData("""  "id": 1e400  """, "id must be a text or a whole number")]
    [InlineData("""  "minutes": 1e400  """, "minutes is no length: send a number of minutes from 0 to 1440")]
    [InlineData("""  "minutes": 99999999999999999999999999999999999999  """, "minutes is no length: send a number of minutes from 0 to 1440")]
    [InlineData("""  "note": {"$ne": null}  """, "note must be a text")]
    [InlineData("""  "note": ["a"]  """, "note must be a text")]
    [InlineData("""  "account": true  """, "account must be a text or a whole number")]
    [InlineData("""  "kind": 1  """, "kind must be a text")]
    [InlineData("""  "id": "2"  """, "id is given twice")]
    [InlineData("""  "I_D": "2"  """, "id is given twice")]
    [InlineData("""  "occurred_at": "0001-01-01T00:00:00+14:00"  """, "occurred_at is given twice")]
    public async Task Hostile_rows_are_refused_one_by_one(string fields, string reason)
    {
        var host = await api.HostAsync();
        var unsaid = new[] { "kind", "account" }.Where(name => !fields.Contains($"\"{name}\"", StringComparison.Ordinal));
        var row = $$"""
            {"source": "door", {{(reason.StartsWith("id must", StringComparison.Ordinal) ? "" : "\"id\": \"1\",")}} {{string.Concat(unsaid.Select(name => name == "kind" ? "\"kind\": \"call\"," : "\"account\": \"Acme\","))}}
             "occurred_at": "2026-03-02T09:00:00Z", {{fields}}}
            """;

        Assert.StartsWith($"400: 0 {reason}", await host.SayAsync("activities", $"[{row}]"), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_mark_of_byte_order_is_passed_over_and_bytes_that_are_no_UTF_8_are_not()
    {
        var host = await api.HostAsync();
        var row = Encoding.UTF8.GetBytes($"[{Row}]");

        Assert.StartsWith("202", await BytesAsync(host, [.. "\uFEFF"u8, .. row]), StringComparison.Ordinal);
        Assert.Equal("400: The body is not UTF-8.", await BytesAsync(host, Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes($"[{Row}]")).ToArray()));
        Assert.Equal("400: The body is not UTF-8.", await BytesAsync(host, [.. "[{\"id\": \""u8, 0xFF, .. "\"}]"u8]));
    }

    [SkippableFact]
    public async Task Nesting_is_neither_followed_nor_fatal()
    {
        var host = await api.HostAsync();
        string Nested(int depth) => $$"""[{"source": "deep", "id": "1", "kind": "call", "account": "Acme", "occurred_at": "2026-03-02T09:00:00Z", "more": {{new string('[', depth)}}{{new string(']', depth)}} }]""";

        Assert.Equal("202: 1 new, 0 changed, 0 unchanged, 0 repeated", await host.SayAsync("activities", Nested(50)));
        Assert.StartsWith("400: The body is not JSON, or nested too deep", await host.SayAsync("activities", Nested(400_000)), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Fields_that_nobody_knows_are_named_and_not_used()
    {
        var host = await api.HostAsync();

        var response = await host.PostAsync("activities", """
            [{"source": "names", "ID": "1", "kind": "call", "account": "Acme", "OccurredAt": "2026-03-02T09:00:00Z", "occured_at": 1, "<script>\n": 2}]
            """);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal("""["<script>·","occured_at"]""", (await response.BodyAsync())!["not_used"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    [SkippableTheory]
    [InlineData("GET", "/api/v1/activities", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", "/api/v1/leads", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/api/v1/secrets", HttpStatusCode.NotFound)]
    [InlineData("POST", "/api/v2/activities", HttpStatusCode.NotFound)]
    public async Task There_is_nothing_else_to_be_had(string method, string path, HttpStatusCode status)
    {
        var host = await api.HostAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        Assert.Equal(status, (await host.Client.SendAsync(request)).StatusCode);
    }

    private static async Task<HttpResponseMessage> PostAsync(ApiHost host, string what, string? authorization)
    {
        using var stranger = new HttpClient { BaseAddress = host.Client.BaseAddress };
        if (authorization is not null)
        {
            stranger.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization);
        }

        return await stranger.PostTextAsync($"/api/v1/{what}", $"[{Row}]");
    }

    private static async Task<string> BytesAsync(ApiHost host, byte[] bytes)
    {
        using var content = new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        return await ApiHost.SaidAsync(await host.Client.PostAsync(new Uri("/api/v1/activities", UriKind.Relative), content));
    }

    private static async Task<byte[]> ZippedAsync(string text)
    {
        using var zipped = new MemoryStream();
        await using (var zip = new GZipStream(zipped, CompressionLevel.Fastest, leaveOpen: true))
        {
            await zip.WriteAsync(Encoding.UTF8.GetBytes(text));
        }

        return zipped.ToArray();
    }
}
