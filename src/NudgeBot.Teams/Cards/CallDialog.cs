using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NudgeBot.Core.Calls;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;

namespace NudgeBot.Teams.Cards;

/// <summary>The dialog in which a call is logged: customer, outcome, contact, minutes, note, next date.</summary>
internal static class CallDialog
{
    // What is typed is merged with what the button carries, so the fields have a name of their own.
    private const string Field = "call.";

    /// <summary>The answer to a task/fetch.</summary>
    public static JsonObject Open(string? account, string? note = null) =>
        Again(new TypedCall(account, null, null, null, note, null), new Dictionary<string, string>(), Guid.NewGuid().ToString("N"));

    /// <summary>The answer to a task/submit in which something is wrong: the same form, and beside each field what.</summary>
    /// <param name="wrong">Under the names of <see cref="TypedCall"/>'s properties.</param>
    /// <param name="id">The form's own; null where it has none.</param>
    public static JsonObject Again(TypedCall typed, IReadOnlyDictionary<string, string> wrong, string? id = null) => InvokeAnswers.Dialog(DialogWords.Title, Card(typed, wrong, id));

    /// <summary>What was typed, in the data of a task/submit; it comes from a client, as texts or numbers, or not at all.</summary>
    public static TypedCall Typed(JsonElement data)
    {
        string? Text(string field) => data.ValueKind == JsonValueKind.Object && data.TryGetProperty(Field + field, out var typed)
            ? typed.ValueKind switch
            {
                JsonValueKind.String => typed.GetString(),
                JsonValueKind.Number => typed.GetRawText(),
                _ => null,
            }
            : null;

        return new TypedCall(
            Text(nameof(TypedCall.Account)), Text(nameof(TypedCall.Outcome)), Text(nameof(TypedCall.Contact)), Text(nameof(TypedCall.Minutes)), Text(nameof(TypedCall.Note)),
            Text(nameof(TypedCall.NextCallOn)));
    }

    private static JsonObject Card(TypedCall typed, IReadOnlyDictionary<string, string> wrong, string? id)
    {
        var body = new JsonArray();
        Add(nameof(TypedCall.Account), "Input.Text", DialogWords.Customer, required: DialogWords.NameTheCustomer, Most(TypedCall.MostName), Value(Shortened(typed.Account, TypedCall.MostName)));
        Add(nameof(TypedCall.Outcome), "Input.ChoiceSet", DialogWords.HowDidItGo, required: DialogWords.ChooseAnOutcome, Choices(), ("placeholder", DialogWords.Choose), Value(Known(typed.Outcome)));
        Add(nameof(TypedCall.Contact), "Input.Text", DialogWords.WhomSpokenWith, required: null, Most(TypedCall.MostName), Value(Shortened(typed.Contact, TypedCall.MostName)));
        Add(nameof(TypedCall.Minutes), "Input.Number", DialogWords.Minutes, required: null, ("min", 0), ("max", TypedCall.MostMinutes), Value(Minutes(typed.Minutes)));
        Add(nameof(TypedCall.Note), "Input.Text", DialogWords.Note, required: null, ("isMultiline", true), Most(TypedCall.MostNote), Value(Shortened(typed.Note, TypedCall.MostNote)));
        Add(nameof(TypedCall.NextCallOn), "Input.Date", DialogWords.NextCall, required: null, Value(Day(typed.NextCallOn)));
        return new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = "1.5",
            ["lang"] = "en",
            ["body"] = body,
            ["actions"] = new JsonArray(new JsonObject { ["type"] = "Action.Submit", ["title"] = DialogWords.LogIt, ["data"] = new CardData.Form(null, id).Write() }),
        };

        void Add(string field, string type, string label, string? required, params (string Name, JsonNode? Value)[] more)
        {
            var input = new JsonObject { ["type"] = type, ["id"] = Field + field, ["label"] = label };
            if (required is not null)
            {
                input["isRequired"] = true;
                input["errorMessage"] = required;
            }

            if (type == "Input.Number")
            {
                input["errorMessage"] = DialogWords.WholeMinutes;
            }

            foreach (var (name, value) in more.Where(one => one.Value is not null))
            {
                input[name] = value;
            }

            body.Add(input);
            if (wrong.TryGetValue(field, out var why))
            {
                var line = Elements.Bold(why);
                line["color"] = "Attention";
                line["spacing"] = "Small";
                body.Add(line);
            }
        }
    }

    private static (string, JsonNode?) Most(int characters) => ("maxLength", characters);

    private static (string, JsonNode?) Value(JsonNode? value) => ("value", value);

    private static (string, JsonNode?) Choices() =>
        ("choices", new JsonArray([.. CallForm.Outcomes.Select(outcome => new JsonObject { ["title"] = DialogWords.Label(outcome), ["value"] = outcome.Word() })]));

    private static string? Shortened(string? text, int most) => PlainText.IsBlank(text) ? null : PlainText.Shortened(text, most);

    private static string? Known(string? outcome) => CallOutcomes.FromWord(outcome) is { } known && CallForm.Outcomes.Contains(known) ? outcome : null;

    private static double? Minutes(string? typed) =>
        double.TryParse(typed, NumberStyles.Float, CultureInfo.InvariantCulture, out var length) && length is >= 0 and <= TypedCall.MostMinutes ? length : null;

    private static string? Day(string? typed) => DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? typed : null;
}
