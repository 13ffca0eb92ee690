using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NudgeBot.Slack.Receiving;

/// <summary>The door for requests: so many bytes and no more, signed by Slack, and only then looked into.</summary>
internal sealed partial class SlackDoor(SlackSignature signature, SlackCounters counters, ILogger<SlackDoor> logger)
{
    private const int MostBytes = 1024 * 1024;
    private const string TimestampHeader = "X-Slack-Request-Timestamp";
    private const string SignatureHeader = "X-Slack-Signature";

    /// <summary>Lets a request in, or says why not with a status alone.</summary>
    /// <param name="inside">What to do with the verified bytes.</param>
    public async Task<IResult> OpenAsync(HttpContext http, Func<byte[], CancellationToken, Task<SlackReply>> inside)
    {
        if (await ReadAsync(http.Request) is not { } body)
        {
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        var check = signature.Check(http.Request.Headers[TimestampHeader], http.Request.Headers[SignatureHeader], body);
        if (check.Refusal is { } refusal)
        {
            if (IsCertificateCheck(body))
            {
                return Results.Ok();
            }

            counters.Refused(refusal);
            Log.Refused(logger, http.Request.Path, refusal, body.Length, Convert.ToHexStringLower(SHA256.HashData(body)));
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        }

        if (check.Secret > 0)
        {
            counters.OldSecret();
        }

        http.Response.Headers.XContentTypeOptions = "nosniff";
        return (await inside(body, http.RequestAborted)).ToResult();
    }

    private static async Task<byte[]?> ReadAsync(HttpRequest request)
    {
        if (request.ContentLength > MostBytes)
        {
            return null;
        }

        using var kept = new MemoryStream((int)(request.ContentLength ?? 0));
        var buffer = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0;)
        {
            if (kept.Length + read > MostBytes)
            {
                return null;
            }

            kept.Write(buffer, 0, read);
        }

        return kept.ToArray();
    }

    // Slack looks whether our certificate is good, and may not sign that. Nothing but this may be in the body, and nothing comes of it.
    private static bool IsCertificateCheck(byte[] body) => body.Length < 200 && CertificateCheck().IsMatch(Encoding.ASCII.GetString(body));

    [GeneratedRegex(@"\A(token=[\w.%+-]*&)?ssl_check=1(&token=[\w.%+-]*)?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex CertificateCheck();

    private static partial class Log
    {
        [LoggerMessage(530, LogLevel.Warning, "A request to {Path} is refused: {Reason} ({Length} bytes, SHA-256 {Digest}). If it came from Slack, compare Slack:SigningSecret with the app's page.")]
        public static partial void Refused(ILogger logger, string path, string reason, int length, string digest);
    }
}
