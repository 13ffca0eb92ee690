using System.Globalization;
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
    private const int MostText = 3000;
    private const double MostMinutes = 600;

    public static JsonObject Of(string? account, string? note) => new()
    {
        ["type"] = "modal",
        ["callback_id"] = Id,
        ["title"] = Plain(SlackWords.DialogTitle),
        ["submit"] = Plain(SlackWords.LogIt),
        ["close"] = Plain(SlackWords.Cancel),
        ["blocks"] = new JsonArray(
            Input(Account, SlackWords.Customer, Typed(account, multiline: false), optional: false),
            Input(Outcome, SlackWords.HowDidItGo, Choice(), optional: false),
            Input(Contact, SlackWords.WhomSpokenWith, Typed(null, multiline: false)),
            Input(Minutes, SlackWords.Minutes, new JsonObject { ["type"] = "number_input", ["action_id"] = Field, ["is_decimal_allowed"] = true, ["min_value"] = "0", ["max_value"] = "600" }),
            Input(Note, SlackWords.Note, Typed(note, multiline: true)),
            Input(Next, SlackWords.NextCall, new JsonObject { ["type"] = "datepicker", ["action_id"] = Field })),
    };

    /// <summary>What was entered; null when something is wrong with it, which <paramref name="errors"/> says field by field.</summary>
    public static CallForm? Read(JsonElement view, out JsonObject errors)
    {
        errors = [];
        JsonElement Entered(string block) => view.Find("state", "values", block, Field) ?? default;

        var account = Entered(Account).Text("value")?.Trim();
        if (string.IsNullOrEmpty(account))
        {
            errors[Account] = SlackWords.NameTheCustomer;
        }

        var outcome = CallOutcomes.FromWord(Entered(Outcome).Text("selected_option", "value") ?? "") ?? CallOutcome.Unspecified;
        var minutes = Entered(Minutes).Text("value") is { } typed ? double.TryParse(typed, NumberStyles.Float, CultureInfo.InvariantCulture, out var read) ? read : double.NaN : (double?)null;
        if (minutes is { } length && length is not (>= 0 and <= MostMinutes))
        {
            errors[Minutes] = SlackWords.WholeMinutes;
        }

        DateOnly? next = DateOnly.TryParseExact(Entered(Next).Text("selected_date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
        return errors.Count > 0 ? null : new CallForm(account!, outcome.Word(), Entered(Contact).Text("value")?.Trim(), minutes, Entered(Note).Text("value")?.Trim(), next);
    }

    private static JsonObject Plain(string text) => new() { ["type"] = "plain_text", ["text"] = text, ["emoji"] = false };

    private static JsonObject Input(string block, string label, JsonObject element, bool optional = true) =>
        new() { ["type"] = "input", ["block_id"] = block, ["label"] = Plain(label), ["element"] = element, ["optional"] = optional };

    private static JsonObject Typed(string? initial, bool multiline)
    {
        var input = new JsonObject { ["type"] = "plain_text_input", ["action_id"] = Field, ["multiline"] = multiline, ["max_length"] = multiline ? MostText : SlackLimits.Header };
        if (!SlackText.IsBlank(initial))
        {
            input["initial_value"] = SlackText.Plain(initial, multiline ? MostText : SlackLimits.Header);
        }

        return input;
    }

    private static JsonObject Choice() => new()
    {
        ["type"] = "static_select",
        ["action_id"] = Field,
        ["placeholder"] = Plain(SlackWords.Choose),
        ["options"] = new JsonArray([.. CallForm.Outcomes.Select(outcome => new JsonObject { ["text"] = Plain(Label(outcome)), ["value"] = outcome.Word() })]),
    };

    private static string Label(CallOutcome outcome)
    {
        var words = outcome.Word().Replace('_', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }
}
