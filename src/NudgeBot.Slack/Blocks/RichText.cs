using System.Text.Json.Nodes;

namespace NudgeBot.Slack.Blocks;

/// <summary>Text in which Slack parses nothing.</summary>
internal static class RichText
{
    public static JsonObject Of(string text) => Block(Run(text));

    public static JsonObject Bold(string text) => Block(Run(text, bold: true));

    /// <summary>"<b>Last spoke:</b> 3 Sept, Dana, 11 min".</summary>
    public static JsonObject Of(string name, string value) => Block(Run($"{name}: ", bold: true), Run(value));

    /// <summary>A link that says what it opens. A button with an address would come back as a tap, too.</summary>
    public static JsonObject Link(string label, Uri address) =>
        Block(new JsonObject { ["type"] = "link", ["url"] = address.AbsoluteUri, ["text"] = label, ["style"] = new JsonObject { ["bold"] = true } });

    private static JsonObject Block(params JsonNode[] runs) => new()
    {
        ["type"] = "rich_text",
        ["elements"] = new JsonArray(new JsonObject { ["type"] = "rich_text_section", ["elements"] = new JsonArray(runs) }),
    };

    private static JsonObject Run(string text, bool bold = false)
    {
        var run = new JsonObject { ["type"] = "text", ["text"] = text };
        if (bold)
        {
            run["style"] = new JsonObject { ["bold"] = true };
        }

        return run;
    }
}
