using System.Text.Json.Nodes;

namespace NudgeBot.Teams.Cards;

/// <summary>A message in Teams' form: either a text or a card, never both, because Teams would make two messages of it and forget the id of one.</summary>
internal abstract record TeamsMessage
{
    private TeamsMessage() { }

    /// <summary>Nothing in it is parsed.</summary>
    public sealed record Plain(string Words) : TeamsMessage
    {
        public override JsonObject Activity() => new() { ["type"] = "message", ["text"] = Words, ["textFormat"] = "plain" };
    }

    /// <param name="Content">An Adaptive Card.</param>
    /// <param name="Summary">For toasts and screen readers: all that the message says, as plain text.</param>
    public sealed record Carded(JsonObject Content, string Summary) : TeamsMessage
    {
        public override JsonObject Activity() => new()
        {
            ["type"] = "message",
            ["summary"] = Summary,
            ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = CardType, ["content"] = Content.DeepClone() }),
        };
    }

    public const string CardType = "application/vnd.microsoft.card.adaptive";

    /// <summary>The message's own part of an activity: its type, and its text or its one attachment.</summary>
    public abstract JsonObject Activity();
}
