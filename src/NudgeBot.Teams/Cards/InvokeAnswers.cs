using System.Text.Json.Nodes;

namespace NudgeBot.Teams.Cards;

/// <summary>The answers that Teams takes to an invoke, as the body of a response with HTTP status 200.</summary>
internal static class InvokeAnswers
{
    private const string Type = "application/vnd.microsoft.";

    /// <summary>To a tap: what the clicker sees from now on, until they come back to the conversation.</summary>
    public static JsonObject Of(TeamsMessage message) => message switch
    {
        TeamsMessage.Carded(var content, _) => Card(content),
        TeamsMessage.Plain(var words) => Message(words),
        _ => throw new InvalidOperationException("A message is a text or a card."),
    };

    /// <summary>This card in the place of the tapped one.</summary>
    public static JsonObject Card(JsonObject content) => Answer(200, "card.adaptive", content.DeepClone());

    /// <summary>A few words that pass; the card stays.</summary>
    public static JsonObject Message(string text) => Answer(200, "activity.message", text);

    /// <summary>The tap made no sense: the words say why.</summary>
    public static JsonObject Refused(string message) => Answer(400, "error", new JsonObject { ["code"] = "BadRequest", ["message"] = message });

    /// <summary>We could not: the words say what to do.</summary>
    public static JsonObject Failed(string message) => Answer(500, "error", new JsonObject { ["code"] = "InternalServerError", ["message"] = message });

    /// <summary>To a task/fetch or task/submit: a dialog, open or open still. An empty body closes it.</summary>
    public static JsonObject Dialog(string title, JsonObject card) => Task("continue", new JsonObject
    {
        ["title"] = title,
        ["height"] = "large",
        ["width"] = "medium",
        ["card"] = new JsonObject { ["contentType"] = TeamsMessage.CardType, ["content"] = card },
    });

    /// <summary>A few words in the dialog's place.</summary>
    public static JsonObject DialogSays(string text) => Task("message", text);

    private static JsonObject Answer(int statusCode, string type, JsonNode value) => new() { ["statusCode"] = statusCode, ["type"] = Type + type, ["value"] = value };

    private static JsonObject Task(string type, JsonNode value) => new() { ["task"] = new JsonObject { ["type"] = type, ["value"] = value } };
}
