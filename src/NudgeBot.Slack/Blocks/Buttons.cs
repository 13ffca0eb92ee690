using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NudgeBot.Core.Chat.Messages;

namespace NudgeBot.Slack.Blocks;

/// <summary>
/// Buttons. Within a message an action_id stands once, and two of our buttons may do the same to different things, so each id gets a number,
/// which is taken off again when it comes back.
/// </summary>
internal static partial class Buttons
{
    public static IEnumerable<JsonObject> Of(IReadOnlyList<CardAction> actions, int share)
    {
        var room = SlackLimits.AllValues / share;
        return from row in actions.Where(Fits).TakeWhile(action => (room -= action.Value.Length + SlackLimits.ButtonText) >= 0).Select(Button).Chunk(SlackLimits.ButtonsInBlock)
               select new JsonObject { ["type"] = "actions", ["elements"] = new JsonArray(row) };
    }

    /// <summary>The <see cref="CardAction.Id"/> behind an action_id.</summary>
    public static string Read(string actionId) => Number().Replace(actionId, "");

    // A value that would have to be cut would mean something else, and the message's text offers the same in words.
    private static bool Fits(CardAction action) => action.Value.Length <= SlackLimits.ButtonValue && action.Id.Length is > 0 and < SlackLimits.Id - 8;

    private static JsonNode Button(CardAction action, int at)
    {
        var button = new JsonObject
        {
            ["type"] = "button",
            ["action_id"] = $"{action.Id}#{at}",
            ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = SlackText.Plain(action.Label, SlackLimits.ButtonText), ["emoji"] = false },
        };
        if (action.Value.Length > 0)
        {
            button["value"] = action.Value;
        }

        return button;
    }

    [GeneratedRegex(@"#\d+$")]
    private static partial Regex Number();
}
