using System.Globalization;
using System.Text.Json;
using NudgeBot.Core.Calls;
using NudgeBot.Core.Chat.Understanding;
using NudgeBot.Core.People;

namespace NudgeBot.Core.Tests.Chat.Understanding.Scoring;

/// <summary>A sentence in its context, with what a person says it means.</summary>
internal sealed record LabelledSentence(string Id, string Text, SentenceContext Context, JsonElement Expect)
{
    /// <summary>The sentences of a file of JSON lines.</summary>
    public static IReadOnlyList<LabelledSentence> Read(TextReader lines)
    {
        var sentences = new List<LabelledSentence>();
        while (lines.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                var row = JsonDocument.Parse(line).RootElement;
                sentences.Add(new LabelledSentence(row.GetProperty("id").GetString()!, row.GetProperty("text").GetString()!, ContextOf(row.GetProperty("context")), row.GetProperty("expect")));
            }
        }

        return sentences;
    }

    private static SentenceContext ContextOf(JsonElement context) => new(
        DateTimeOffset.Parse(context.GetProperty("now").GetString()!, CultureInfo.InvariantCulture),
        context.GetProperty("role").GetString() == "manager" ? Role.Manager : Role.Rep,
        context.GetProperty("nudged_account").GetString(),
        AccountNames.Of(Texts(context, "known_accounts")),
        Texts(context, "team"),
        Texts(context, "teams"),
        LastLogged: context.TryGetProperty("last_logged", out var last) ? Call(last) : null,
        PreviousLogged: context.TryGetProperty("previous_logged", out var previous) && previous.GetArrayLength() > 0 ? Call(previous[0]) : null);

    private static string[] Texts(JsonElement context, string name) => context.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(item => item.GetString()!)] : [];

    private static ReportedCall Call(JsonElement row) => new(
        Word(row, "account"),
        CallOutcomes.FromWord(Word(row, "outcome")) ?? CallOutcome.Unspecified,
        Word(row, "direction") == "inbound" ? CallDirection.Inbound : CallDirection.Outbound,
        row.TryGetProperty("minutes", out var minutes) && minutes.ValueKind == JsonValueKind.Number ? minutes.GetDouble() : null,
        Word(row, "contact"),
        FollowUpOn: Word(row, "follow_up_on") is { } on ? DateOnly.Parse(on, CultureInfo.InvariantCulture) : null);

    private static string? Word(JsonElement row, string name) => row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
