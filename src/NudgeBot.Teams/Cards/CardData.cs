using System.Text.Json;
using System.Text.Json.Nodes;
using NudgeBot.Core.Chat.Messages;

namespace NudgeBot.Teams.Cards;

/// <summary>
/// What our cards bring back. It comes from a client, so it names things and proves nothing.
/// <code>
/// { "nudgebot": { "action": "log.connected", "value": "17" } }      a button
/// { "nudgebot": { "message": "812" } }                              a card asks for its newest state
/// { "nudgebot": { "form": "call", "account": "Acme" } }             a form is asked for
/// { "nudgebot": { "form": "call", "id": "5f…" } }                   a form is handed in
/// </code>
/// </summary>
internal abstract record CardData
{
    /// <summary>The verb of a button.</summary>
    public const string TapVerb = "nudgebot.tap";

    /// <summary>The verb of a refresh.</summary>
    public const string RefreshVerb = "nudgebot.refresh";

    private const string Ours = "nudgebot";
    private const string CallForm = "call";

    private CardData() { }

    /// <param name="Action">A <see cref="CardAction.Id"/>.</param>
    /// <param name="Value">Its <see cref="CardAction.Value"/>.</param>
    public sealed record Tap(string Action, string Value) : CardData
    {
        public override JsonObject Write() => new() { [Ours] = new JsonObject { ["action"] = Action, ["value"] = Value } };
    }

    /// <param name="Message">The key of the message.</param>
    public sealed record Refresh(string Message) : CardData
    {
        public override JsonObject Write() => new() { [Ours] = new JsonObject { ["message"] = Message } };
    }

    /// <param name="Account">What the form begins with; null for an empty one.</param>
    /// <param name="Id">Of a form that is open; the same each time it is handed in.</param>
    public sealed record Form(string? Account, string? Id = null) : CardData
    {
        public override JsonObject Write()
        {
            var form = new JsonObject { ["form"] = CallForm, ["account"] = Account };
            if (Id is not null)
            {
                form["id"] = Id;
            }

            return new() { [Ours] = form };
        }
    }

    public abstract JsonObject Write();

    /// <summary>What came back, in the <c>data</c> of an invoke or the <c>value</c> of a message; null when it is none of ours.</summary>
    public static CardData? Read(JsonElement data)
    {
        if (data.ValueKind != JsonValueKind.Object || !data.TryGetProperty(Ours, out var ours) || ours.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        string? Text(string name) => ours.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

        return (Text("action"), Text("message"), Text("form")) switch
        {
            ({ Length: > 0 } action, _, _) => new Tap(action, Text("value") ?? ""),
            (_, { Length: > 0 } message, _) => new Refresh(message),
            (_, _, CallForm) => new Form(Text("account"), Text("id")),
            _ => null,
        };
    }
}
