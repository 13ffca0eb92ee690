using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Unicode;

namespace NudgeBot.Host.Api.Rows;

/// <summary>What a request brought.</summary>
internal abstract record PostedBody
{
    private PostedBody() { }

    /// <param name="Rows">A JSON array.</param>
    public sealed record Array(JsonElement Rows) : PostedBody;

    /// <param name="Status">Of HTTP.</param>
    /// <param name="Sentence">For whoever wrote the sender.</param>
    public sealed record Refused(int Status, string Sentence) : PostedBody;

    public const int MostRows = 1_000;
    public const int MostBytes = 1024 * 1024;

    private static readonly Refused TooLarge = new(
        StatusCodes.Status413PayloadTooLarge, $"That is too much at once: send at most {MostRows:N0} rows and {MostBytes / 1024 / 1024} MiB, and the rest in further requests.");

    private static readonly Refused NoJson = new(
        StatusCodes.Status415UnsupportedMediaType, "Send JSON in UTF-8, not compressed, with the header Content-Type: application/json.");

    private static readonly Refused NoArray = new(StatusCodes.Status400BadRequest, "Send a JSON array of objects, such as [{\"source\": \"website\", \"id\": \"17\"}].");

    /// <summary>Reads the whole body; whatever is wrong with it is an answer, never an exception.</summary>
    public static async Task<PostedBody> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!IsPlainJson(request))
        {
            return NoJson;
        }

        try
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body, cancellationToken);
            return Parse(body.GetBuffer().AsMemory(0, (int)body.Length));
        }
        catch (BadHttpRequestException cut)
        {
            return cut.StatusCode == StatusCodes.Status413PayloadTooLarge ? TooLarge : new Refused(cut.StatusCode, "The body did not arrive as a whole; send it again.");
        }
    }

    private static PostedBody Parse(ReadOnlyMemory<byte> bytes)
    {
        var text = bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        if (!Utf8.IsValid(text.Span))
        {
            return new Refused(StatusCodes.Status400BadRequest, "The body is not UTF-8.");
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            return root.ValueKind != JsonValueKind.Array ? NoArray : root.GetArrayLength() > MostRows ? TooLarge : new Array(root.Clone());
        }
        catch (JsonException broken)
        {
            return new Refused(StatusCodes.Status400BadRequest, $"The body is not JSON, or nested too deep: reading stopped in line {broken.LineNumber + 1}, at byte {broken.BytePositionInLine}.");
        }
    }

    private static bool IsPlainJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType is { } media && media.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (type.CharSet is null || type.CharSet.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        && request.Headers.ContentEncoding.Count == 0;
}
