using System.Text.Json;
using System.Text.Json.Nodes;
using NudgeBot.Core.Calls;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Slack.Blocks;

namespace NudgeBot.Slack.Home;

/// <summary>The dialog in which a call is logged: customer, outcome, contact, minutes, note, next date.</summary>
internal static class CallDialog
{
    /// <summary>Of the dialog, and of the shortcuts that open it.</summary>
    public const string Id = "log_call";

    public const string Account = "account";

    private const string Outcome = "outcome";
    private const string Contact = "contact";
    private const string Minutes = "minutes";
    private const string Note = "note";
    private const string Next = "next";
    private const string Field = "value";

    public static JsonObject Of(string? account, string? note) => new()
    {
        ["type"] = "modal",
        ["callback_id"] = Id,
        ["title"] = Plain(DialogWords.Title),
        ["submit"] = Plain(DialogWords.LogIt),
        ["close"] = Plain(DialogWords.Cancel),
        ["blocks"] = new JsonArray(
            Input(Account, DialogWords.Customer, Typed(account, multiline: false), optional: false),
            Input(Outcome, DialogWords.HowDidItGo, Choice(), optional: false),
            Input(Contact, DialogWords.WhomSpokenWith, Typed(null, multiline: false)),
            Input(Minutes, DialogWords.Minutes, new JsonObject { ["type"] = "number_input", ["action_id"] = Field, ["is_decimal_allowed"] = true, ["min_value"] = "0", ["max_value"] = "600" }),
            Input(Note, DialogWords.Note, Typed(note, multiline: true)),
            Input(Next, DialogWords.NextCall, new JsonObject { ["type"] = "datepicker", ["action_id"] = Field })),
    };

    /// <summary>What was entered; null when something is wrong with it, which <paramref name="errors"/> says field by field.</summary>
    public static CallForm? Read(JsonElement view, out JsonObject errors)
    {
        JsonElement Entered(string block) => view.Find("state", "values", block, Field) ?? default;

        var typed = new TypedCall(
            Entered(Account).Text("value"), Entered(Outcome).Text("selected_option", "value"), Entered(Contact).Text("value"), Entered(Minutes).Text("value"), Entered(Note).Text("value"),
            Entered(Next).Text("selected_date"));
        var form = typed.Read(out var wrong);
        errors = new JsonObject(wrong.Select(field => KeyValuePair.Create(Block(field.Key), (JsonNode?)field.Value)));
        return form;
    }

    private static string Block(string field) => field switch
    {
        nameof(TypedCall.Account) => Account,
        nameof(TypedCall.Outcome) => Outcome,
        nameof(TypedCall.Contact) => Contact,
        nameof(TypedCall.Minutes) => Minutes,
        nameof(TypedCall.Note) => Note,
        _ => Next,
    };

    private static JsonObject Plain(string text) => new() { ["type"] = "plain_text", ["text"] = text, ["emoji"] = false };

    private static JsonObject Input(string block, string label, JsonObject element, bool optional = true) =>
        new() { ["type"] = "input", ["block_id"] = block, ["label"] = Plain(label), ["element"] = element, ["optional"] = optional };

    private static JsonObject Typed(string? initial, bool multiline)
    {
        var input = new JsonObject { ["type"] = "plain_text_input", ["action_id"] = Field, ["multiline"] = multiline, ["max_length"] = multiline ? TypedCall.MostNote : TypedCall.MostName };
        if (!PlainText.IsBlank(initial))
        {
            input["initial_value"] = SlackText.Plain(initial, multiline ? TypedCall.MostNote : TypedCall.MostName);
        }

        return input;
    }

    private static JsonObject Choice() => new()
    {
        ["type"] = "static_select",
        ["action_id"] = Field,
        ["placeholder"] = Plain(DialogWords.Choose),
        ["options"] = new JsonArray([.. CallForm.Outcomes.Select(outcome => new JsonObject { ["text"] = Plain(DialogWords.Label(outcome)), ["value"] = outcome.Word() })]),
    };
}
