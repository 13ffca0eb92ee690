using System.Text.Json.Nodes;

namespace NudgeBot.Fakes.Slack;

/// <summary>Slack's documented limits on blocks. Lengths are counted in UTF-16 units, the strictest reading.</summary>
public static class BlockCheck
{
    private const int Id = 255;
    private static readonly System.Text.Json.JsonSerializerOptions Compact = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What is wrong with a message's blocks, each with the place; empty when Slack would take them.</summary>
    public static IReadOnlyList<string> Message(JsonArray blocks)
    {
        var wrong = new Faults();
        wrong.If(blocks.Count > 50, "more than 50 blocks", "/blocks");
        Blocks(blocks, wrong, inMessage: true);
        wrong.If(blocks.Count(block => TypeOf(block) is "table" or "data_table") > 1, "only_one_table_allowed", "/blocks");
        wrong.If(blocks.Count(block => TypeOf(block) == "data_visualization") > 2, "more than two charts", "/blocks");
        return wrong.List;
    }

    /// <summary>What is wrong with a dialog or a Home tab.</summary>
    public static IReadOnlyList<string> View(JsonObject view)
    {
        var wrong = new Faults();
        var blocks = view["blocks"]?.AsArray() ?? [];
        wrong.If(blocks.Count is 0 or > 100, "1 to 100 blocks", "/view/blocks");
        wrong.If(view.ToJsonString().Length > 250_000, "view_too_large", "/view");
        wrong.If((view["private_metadata"]?.GetValue<string>() ?? "").Length > 3000, "private_metadata too long", "/view");
        wrong.If((view["callback_id"]?.GetValue<string>() ?? "").Length > Id, "callback_id too long", "/view");
        if (view["type"]!.GetValue<string>() == "modal")
        {
            wrong.Text(view["title"], "/view/title", 24, plain: true);
            wrong.If(blocks.Any(block => TypeOf(block) == "input") && view["submit"] is null, "submit is needed", "/view/submit");
            foreach (var name in new[] { "submit", "close" }.Where(view.ContainsKey))
            {
                wrong.Text(view[name], $"/view/{name}", 24, plain: true);
            }
        }

        Blocks(blocks, wrong, inMessage: false);
        return wrong.List;
    }

    private static void Blocks(JsonArray blocks, Faults wrong, bool inMessage)
    {
        var ids = new HashSet<string>();
        for (var at = 0; at < blocks.Count; at++)
        {
            var (place, block) = ($"/blocks/{at}", blocks[at]!.AsObject());
            if (block["block_id"]?.GetValue<string>() is { } id)
            {
                wrong.If(id.Length is 0 or > Id, "block_id", place);
                wrong.If(!ids.Add(id), "block_id is not unique", place);
            }

            Block(block, place, wrong, inMessage);
        }

        wrong.If(blocks.Count > 0 && blocks.ToJsonString(Compact).Length > 100_000, "msg_blocks_too_long", "/blocks");
    }

    private static void Block(JsonObject block, string place, Faults wrong, bool inMessage)
    {
        switch (TypeOf(block))
        {
            case "divider":
                wrong.Only(block, place, "type", "block_id");
                break;
            case "header":
                wrong.Only(block, place, "type", "block_id", "text");
                wrong.Text(block["text"], $"{place}/text", 150, plain: true);
                break;
            case "section":
                wrong.Only(block, place, "type", "block_id", "text", "fields", "accessory", "expand");
                wrong.If(block["text"] is null && block["fields"] is null, "text or fields", place);
                wrong.If(block["fields"] is JsonArray { Count: 0 or > 10 }, "1 to 10 fields", place);
                wrong.Text(block["text"], $"{place}/text", 3000, optional: true);
                foreach (var field in block["fields"]?.AsArray() ?? [])
                {
                    wrong.Text(field, $"{place}/fields", 2000);
                }

                ElementCheck.Check(block["accessory"]?.AsObject(), $"{place}/accessory", wrong);
                break;
            case "context":
                wrong.Only(block, place, "type", "block_id", "elements");
                wrong.If(block["elements"] is not JsonArray { Count: > 0 and <= 10 }, "1 to 10 elements", place);
                foreach (var element in block["elements"]!.AsArray())
                {
                    wrong.Text(element, $"{place}/elements", 3000);
                }

                break;
            case "actions":
                wrong.Only(block, place, "type", "block_id", "elements");
                wrong.If(block["elements"] is not JsonArray { Count: > 0 and <= 25 }, "1 to 25 elements", place);
                wrong.If(block["elements"]!.AsArray().GroupBy(element => element!["action_id"]?.GetValue<string>()).Any(same => same.Count() > 1), "action_id is not unique", place);
                foreach (var element in block["elements"]!.AsArray())
                {
                    ElementCheck.Check(element!.AsObject(), $"{place}/elements", wrong);
                }

                break;
            case "input":
                wrong.Only(block, place, "type", "block_id", "label", "hint", "optional", "element", "dispatch_action");
                wrong.Text(block["label"], $"{place}/label", 2000, plain: true);
                wrong.Text(block["hint"], $"{place}/hint", 2000, plain: true, optional: true);
                wrong.If(block["element"] is null, "element", place);
                ElementCheck.Check(block["element"]?.AsObject(), $"{place}/element", wrong);
                break;
            case "rich_text":
                wrong.Only(block, place, "type", "block_id", "elements");
                RichTextCheck.Check(block, place, wrong);
                break;
            case "table" when inMessage:
                RichTextCheck.Table(block, place, wrong);
                break;
            case "data_table" when inMessage:
                DataCheck.Table(block, place, wrong);
                break;
            case "data_visualization" when inMessage:
                DataCheck.Chart(block, place, wrong);
                break;
            default:
                wrong.If(true, "unsupported type", place);
                break;
        }
    }

    internal static string TypeOf(JsonNode? node) => node?["type"]?.GetValue<string>() ?? "";
}
