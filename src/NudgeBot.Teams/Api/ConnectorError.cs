using System.Text;
using System.Text.Json;

namespace NudgeBot.Teams.Api;

/// <summary>An error as the Connector told it, in whichever envelope: its own, the nested one of number 209, a gateway's page, or none.</summary>
/// <param name="Code">The Connector's word, the inner one where there are two; else the status.</param>
/// <param name="Detail">What it adds for us, 1,000 characters at most; a page of HTML adds nothing.</param>
internal sealed record ConnectorError(int Status, string Code, string Detail)
{
    private const int LongestDetail = 1000;
    private const int LongestInLog = 200;

    public ErrorKind Kind => ConnectorErrors.KindOf(Status, Code);

    /// <summary>Its beginning, for the log: further on it may quote a card.</summary>
    public string ShortDetail => Detail[..Math.Min(Detail.Length, LongestInLog)];

    public static ConnectorError Read(int status, byte[] body)
    {
        var byStatus = $"HTTP {status}";
        if (Parse(body) is not { ValueKind: JsonValueKind.Object } said)
        {
            return new ConnectorError(status, byStatus, "");
        }

        var message = said.Text("error", "message") ?? said.Text("message") ?? "";
        var nested = Parse(Encoding.UTF8.GetBytes(message))?.Text("subCode");
        var code = nested ?? said.Text("error", "code") ?? said.Text("error") ?? said.Text("errorCode") ?? byStatus;
        return new ConnectorError(status, code, message[..Math.Min(message.Length, LongestDetail)].ReplaceLineEndings(" "));
    }

    /// <summary>Null where it is no JSON.</summary>
    internal static JsonElement? Parse(byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(bytes);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
