using System.Text.Json;
using System.Text.Json.Nodes;
using NudgeBot.Core.Chat.Understanding;

namespace NudgeBot.Host.Cli;

/// <summary>
/// <c>nudgebot understand</c>: one sentence with its context per line in, as JSON, and how it is read per line out.
/// A line that cannot be used gives <c>{"id":…,"error":"…"}</c>, and the others go on.
/// </summary>
internal static class UnderstandCommand
{
    /// <summary>0 when every row was read, 1 when some were refused.</summary>
    public static async Task<int> RunAsync(TextReader input, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var rows = new UnderstandRows();
        var refused = 0;
        while (await input.ReadLineAsync(cancellationToken) is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var answer = Answer(line, rows, out var problem);
            refused += problem is null ? 0 : 1;
            await output.WriteLineAsync(answer.ToJsonString(UnderstandRows.Json).AsMemory(), cancellationToken);
        }

        await output.FlushAsync(cancellationToken);
        if (refused > 0)
        {
            await error.WriteLineAsync($"{refused} row{(refused == 1 ? " was" : "s were")} refused.".AsMemory(), cancellationToken);
        }

        return refused > 0 ? 1 : 0;
    }

    private static JsonObject Answer(string line, UnderstandRows rows, out string? problem)
    {
        JsonNode? id = null;
        try
        {
            var row = JsonNode.Parse(line) as JsonObject ?? throw new FormatException("The row is not a JSON object.");
            id = row["id"]?.DeepClone();
            var text = UnderstandRows.Text(row, "text") ?? throw new FormatException("The row has no text.");
            var reading = Understand.Sentence(text, rows.Context(row["context"] as JsonObject ?? throw new FormatException("The row has no context.")));
            problem = null;
            return UnderstandRows.Answer(id, reading);
        }
        catch (Exception bad) when (bad is JsonException or FormatException or InvalidOperationException)
        {
            problem = bad is JsonException ? "The row is not valid JSON." : bad.Message;
            return new JsonObject { ["id"] = id, ["error"] = problem };
        }
    }
}
