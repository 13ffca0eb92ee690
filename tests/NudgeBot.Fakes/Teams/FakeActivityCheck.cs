using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace NudgeBot.Fakes.Teams;

/// <summary>Whether an outgoing activity is one.</summary>
internal static class FakeActivityCheck
{
    private const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    private static readonly string[] Known =
    [
        "type", "id", "from", "recipient", "conversation", "replyToId", "text", "textFormat", "summary", "locale", "attachments", "attachmentLayout", "entities", "channelData",
        "value", "valueType", "name", "importance", "deliveryMode", "inputHint", "speak", "suggestedActions", "serviceUrl", "channelId", "timestamp",
    ];

    /// <summary>What Teams does not take.</summary>
    public static FakeConnectorReply? Refusal(FakeConnector connector, JsonObject activity) =>
        activity["from"]?["id"]?.GetValue<string>() != $"28:{connector.AppId}" ? new FakeConnectorReply(StatusCodes.Status403Forbidden)
        : activity["type"]?.GetValue<string>() is not ("message" or "typing") ? Bad("type")
        : activity["textFormat"] is { } format && format.GetValue<string>() is not ("plain" or "markdown" or "xml") ? Bad("textFormat")
        : activity["type"]!.GetValue<string>() == "message" && string.IsNullOrWhiteSpace(activity["text"]?.GetValue<string>()) && Attachments(activity).Count == 0 ? Bad("nothing to say")
        : Attachments(activity).FirstOrDefault(one => one["contentType"]?.GetValue<string>() is not { Length: > 0 }) is not null ? Bad("contentType")
        : Cards(activity).SelectMany(connector.CardFaults).FirstOrDefault() is { } fault ? Bad(fault)
        : null;

    /// <summary>What it takes, and does something else with than was meant.</summary>
    public static IEnumerable<string> Mistakes(FakeConnectorTenant tenant, string conversation, JsonObject activity)
    {
        foreach (var name in activity.Select(field => field.Key).Except(Known))
        {
            yield return $"An activity has no {name}.";
        }

        foreach (var wrong in activity["type"]!.GetValue<string>() == "message" ? CardCheck.Message(activity) : [])
        {
            yield return wrong;
        }

        if (activity["conversation"]?["id"]?.GetValue<string>() is { } said && said != conversation)
        {
            yield return "The activity names another conversation than its path.";
        }

        if (activity["recipient"]?["id"]?.GetValue<string>() is { } reader && tenant.WhoseIs(conversation) is { } person && person.Mri != reader)
        {
            yield return "The activity names another reader than the conversation's.";
        }
    }

    private static List<JsonObject> Attachments(JsonObject activity) => activity["attachments"] is JsonArray attachments ? [.. attachments.OfType<JsonObject>()] : [];

    private static IEnumerable<JsonObject> Cards(JsonObject activity) =>
        Attachments(activity).Where(one => one["contentType"]?.GetValue<string>() == AdaptiveCard).Select(one => one["content"] as JsonObject ?? []);

    private static FakeConnectorReply Bad(string what) => FakeConnectorReply.Error(StatusCodes.Status400BadRequest, "Bad Argument", what);
}
