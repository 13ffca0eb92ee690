using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NudgeBot.Core.Calls;
using NudgeBot.Core.Chat.Understanding;
using NudgeBot.Core.People;

namespace NudgeBot.Host.Cli;

/// <summary>The rows of <c>nudgebot understand</c>: contexts in, readings out. Accounts that stay the same from row to row are indexed once.</summary>
internal sealed class UnderstandRows
{
    /// <summary>Letters of every alphabet as they are: the rows are read by people, too.</summary>
    public static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private string[] names = [];
    private AccountNames accounts = AccountNames.Of([]);

    public SentenceContext Context(JsonObject context)
    {
        var known = Texts(context["known_accounts"]);
        if (!known.SequenceEqual(names))
        {
            names = known;
            accounts = AccountNames.Of(known);
        }

        var last = context["last_logged"] as JsonObject;
        var previous = context["previous_logged"] switch { JsonArray { Count: > 0 } list => list[0] as JsonObject, JsonObject one => one, _ => null };
        return new SentenceContext(
            Now(context),
            Roles.FromWord(Text(context, "role")),
            Text(context, "nudged_account"),
            accounts,
            Texts(context["team"]),
            Texts(context["teams"]),
            LastLogged: last is null ? null : Call(last),
            PreviousLogged: previous is null ? null : Call(previous));
    }

    public static JsonObject Answer(JsonNode? id, Reading reading) => new()
    {
        ["id"] = id,
        ["intent"] = JsonNamingPolicy.SnakeCaseLower.ConvertName(reading.Intent.ToString()),
        ["logged"] = reading.MayLog && reading.Intent == Intent.LogCall && reading.Calls.Count > 0,
        ["calls"] = new JsonArray([.. reading.Calls.Select(Call)]),
        ["period"] = reading.Period,
        ["scope"] = reading.Scope,
        ["metric"] = reading.Metric,
        ["doubt"] = reading.Doubt is { } doubt ? JsonNamingPolicy.SnakeCaseLower.ConvertName(doubt.Kind.ToString()) : null,
        ["why"] = new JsonArray([.. reading.Why.Select(why => JsonValue.Create(why))]),
    };

    public static string? Text(JsonObject row, string name) => row[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static JsonObject Call(ReportedCall call) => new()
    {
        ["account"] = call.Account,
        ["outcome"] = call.Outcome.Word(),
        ["direction"] = call.Direction == CallDirection.Inbound ? "inbound" : "outbound",
        ["minutes"] = call.Minutes,
        ["contact"] = call.Contact,
        ["note"] = call.Note,
        ["follow_up_on"] = Iso(call.FollowUpOn),
        ["occurred_on"] = Iso(call.OccurredOn),
    };

    private static ReportedCall Call(JsonObject row) => new(
        Text(row, "account"),
        CallOutcomes.FromWord(Text(row, "outcome")) ?? CallOutcome.Unspecified,
        Text(row, "direction") == "inbound" ? CallDirection.Inbound : CallDirection.Outbound,
        row["minutes"] is JsonValue minutes && minutes.TryGetValue<double>(out var length) ? length : null,
        Text(row, "contact"),
        Text(row, "note"),
        Text(row, "follow_up_on") is { } on ? DateOnly.Parse(on, CultureInfo.InvariantCulture) : null);

    private static DateTimeOffset Now(JsonObject context) =>
        DateTimeOffset.TryParse(Text(context, "now"), CultureInfo.InvariantCulture, DateTimeStyles.None, out var now)
            ? now
            : throw new FormatException("The context has no now, such as 2026-11-18T16:30:00-05:00.");

    private static string[] Texts(JsonNode? list) => (list as JsonArray)?.Select(item => item is JsonValue value && value.TryGetValue<string>(out var text) ? text : "").Where(text => text.Length > 0).ToArray() ?? [];

    private static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
