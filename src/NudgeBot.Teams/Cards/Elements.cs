using System.Text.Json.Nodes;
using NudgeBot.Core.Chat.Messages;

namespace NudgeBot.Teams.Cards;

/// <summary>Pieces of a card's body. All text that they are given is anybody's; none of it is parsed.</summary>
internal static class Elements
{
    /// <summary>Of a card or dialog.</summary>
    public static JsonObject Heading(string text)
    {
        var heading = Words(text, bold: true, size: "Medium");
        if (heading["type"]!.GetValue<string>() == "TextBlock")
        {
            heading["style"] = "heading";
        }

        return heading;
    }

    public static JsonObject Text(string text) => Words(text);

    public static JsonObject Bold(string text) => Words(text, bold: true);

    /// <summary>The line that says what became of a card.</summary>
    public static JsonObject State(string text)
    {
        var state = Words(text, bold: true);
        state["separator"] = true;
        return state;
    }

    /// <summary>Names and values side by side where every client reads them as they are, else one below the other.</summary>
    public static IEnumerable<JsonObject> Facts(IReadOnlyList<CardFact> facts) =>
        facts.All(fact => Markup.IsLiteral(fact.Name) && Markup.IsLiteral(fact.Value))
            ? facts.Count == 0 ? [] : [new JsonObject { ["type"] = "FactSet", ["facts"] = new JsonArray([.. facts.Select(fact => new JsonObject { ["title"] = fact.Name, ["value"] = fact.Value })]) }]
            : facts.Select(fact => Rich([.. Runs($"{fact.Name}: ", bold: true), .. Runs(fact.Value)]));

    public static JsonObject Picture(Uri address, string description) =>
        new() { ["type"] = "Image", ["url"] = address.AbsoluteUri, ["altText"] = description, ["size"] = "Stretch" };

    private static JsonObject Words(string text, bool bold = false, string? size = null)
    {
        if (!Markup.IsLiteral(text))
        {
            return Rich(Runs(text, bold, size));
        }

        var block = new JsonObject { ["type"] = "TextBlock", ["text"] = text, ["wrap"] = true };
        Style(block, bold, size);
        return block;
    }

    private static JsonObject Rich(IEnumerable<JsonObject> runs) => new() { ["type"] = "RichTextBlock", ["inlines"] = new JsonArray([.. runs]) };

    private static IEnumerable<JsonObject> Runs(string text, bool bold = false, string? size = null)
    {
        foreach (var piece in Markup.Runs(text))
        {
            var run = new JsonObject { ["type"] = "TextRun", ["text"] = piece };
            Style(run, bold, size);
            yield return run;
        }
    }

    private static void Style(JsonObject words, bool bold, string? size)
    {
        if (bold)
        {
            words["weight"] = "Bolder";
        }

        if (size is not null)
        {
            words["size"] = size;
        }
    }
}
