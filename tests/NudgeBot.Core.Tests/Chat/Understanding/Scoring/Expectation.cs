using System.Globalization;
using System.Text.Json;
using NudgeBot.Core.Calls;
using NudgeBot.Core.Chat.Understanding;

namespace NudgeBot.Core.Tests.Chat.Understanding.Scoring;

/// <summary>One labelled value with the others that are equally fine, and how a reading is compared with it.</summary>
internal static class Expectation
{
    /// <summary>The labelled value of a field first, then the accepted ones.</summary>
    public static IReadOnlyList<JsonElement?> Values(JsonElement row, string field)
    {
        var values = new List<JsonElement?> { row.TryGetProperty(field, out var value) ? value : null };
        if (row.TryGetProperty("accept", out var accept) && accept.TryGetProperty(field, out var others))
        {
            values.AddRange(others.EnumerateArray().Select(other => (JsonElement?)other));
        }

        return values;
    }

    /// <summary>Whether a call's field is one of the labelled ones: names and notes by containment, minutes within a half.</summary>
    public static bool Fits(JsonElement expected, string field, ReportedCall call) => field switch
    {
        "outcome" => Values(expected, field).Any(value => Same(Text(value), call.Outcome.Word())),
        "direction" => Values(expected, field).Any(value => Same(Text(value), call.Direction == CallDirection.Inbound ? "inbound" : "outbound")),
        "minutes" => Values(expected, field).Any(value => Number(value) is { } minutes ? call.Minutes is { } said && Math.Abs(minutes - said) <= 0.5 : call.Minutes is null),
        "contact" => Values(expected, field).Any(value => Text(value) is { } name ? call.Contact is { } contact && (Within(name, contact) || Within(contact, name)) : string.IsNullOrEmpty(call.Contact)),
        "note" => Text(Values(expected, field)[0]) is null || Values(expected, field).Any(value => Text(value) is not { } phrase || (call.Note is { } note && Within(phrase, note))),
        "follow_up_on" => Values(expected, field).Any(value => Text(value) == call.FollowUpOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No such field."),
    };

    /// <summary>Whether a period is one of the labelled ones; a labelled date fits any time of that day.</summary>
    public static bool FitsPeriod(JsonElement expected, string? period) =>
        Values(expected, "period").Any(value => Text(value) is { } wanted
            ? wanted == period || (wanted.Length == 10 && period is not null && period.StartsWith(wanted, StringComparison.Ordinal) && !period.Contains("..", StringComparison.Ordinal))
            : period is null);

    public static bool Same(string? a, string? b) => string.Equals(a?.Trim(), b?.Trim(), StringComparison.OrdinalIgnoreCase);

    public static string? Text(JsonElement? value) => value is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static double? Number(JsonElement? value) => value is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;

    private static bool Within(string part, string whole) => whole.Trim().Contains(part.Trim(), StringComparison.OrdinalIgnoreCase);
}
