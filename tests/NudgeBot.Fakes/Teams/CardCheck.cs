using System.Text.Json.Nodes;

namespace NudgeBot.Fakes.Teams;

/// <summary>What Teams documents about messages and cards, checked independently of who made them.</summary>
public static class CardCheck
{
    private static readonly string[] Elements = ["TextBlock", "RichTextBlock", "FactSet", "Table", "Container", "Image", "ActionSet", .. ChartCheck.Types, "Input.Text", "Input.ChoiceSet", "Input.Number", "Input.Date"];

    /// <summary>What is wrong with the message of an activity; empty when Teams would take it whole and show it.</summary>
    public static IReadOnlyList<string> Message(JsonObject activity)
    {
        var wrong = new List<string>();
        var attachments = activity["attachments"]?.AsArray() ?? [];
        Unless(wrong, activity["type"]?.GetValue<string>() == "message", "not a message");
        Unless(wrong, Length(activity) <= 80 * 1024 / 2, "over 80 KB");
        Unless(wrong, activity["text"] is null != (attachments.Count == 0), "a text or an attachment, one of both");
        Unless(wrong, attachments.Count <= 1, "several attachments");
        Unless(wrong, activity["text"] is null || activity["textFormat"] is not null, "a text of no format is read as Markdown");
        Unless(wrong, attachments.Count == 0 || !string.IsNullOrWhiteSpace(activity["summary"]?.GetValue<string>()), "a card without summary is announced as nothing");
        foreach (var attachment in attachments)
        {
            Unless(wrong, attachment!["contentType"]!.GetValue<string>() == "application/vnd.microsoft.card.adaptive", "not an Adaptive Card");
            wrong.AddRange(Card(attachment["content"]!.AsObject()));
        }

        return wrong;
    }

    /// <summary>What is wrong with a card in a message or a dialog.</summary>
    public static IReadOnlyList<string> Card(JsonObject card)
    {
        var wrong = new List<string>();
        Unless(wrong, Text(card, "type") == "AdaptiveCard" && Text(card, "version") is "1.4" or "1.5", "Teams shows Adaptive Cards up to 1.5, and refreshes from 1.4 on");
        Unless(wrong, card["body"]!.AsArray().Count > 0, "an empty card");
        Unless(wrong, card["refresh"]?["userIds"]?.AsArray().Count is null or <= 60, "refreshed for more than 60");
        foreach (var element in card["body"]!.AsArray())
        {
            Element(element!.AsObject(), wrong);
        }

        Actions(card["actions"]?.AsArray() ?? [], wrong, inDialog: true);
        var ids = All(card, "id").ToList();
        Unless(wrong, ids.Distinct().Count() == ids.Count, "two of one id");
        return wrong;
    }

    /// <summary>Everything a sighted person reads on a card, in its order.</summary>
    public static IReadOnlyList<string> Shown(JsonNode? node) => node switch
    {
        JsonObject { } element when Text(element, "type") == "RichTextBlock" => [string.Concat(element["inlines"]!.AsArray().Select(run => run!["text"]!.GetValue<string>()))],
        JsonObject element => [.. element.Where(part => part.Key is not ("fallback" or "refresh" or "data"))
            .SelectMany(part => part is { Key: "text" or "title" or "value" or "label" or "altText", Value: JsonValue value } && value.TryGetValue<string>(out var text) ? [text] : Shown(part.Value))],
        JsonArray array => [.. array.SelectMany(Shown)],
        _ => [],
    };

    /// <summary>A card as it is where nobody has heard of charts: each replaced by its fallback, or left out.</summary>
    public static JsonObject WithoutCharts(JsonObject card)
    {
        var bare = card.DeepClone().AsObject();
        bare["body"] = new JsonArray([.. bare["body"]!.AsArray().Select(element => IsChart(element) ? element!["fallback"] as JsonObject : element).OfType<JsonNode>().Select(element => element.DeepClone())]);
        return bare;
    }

    public static bool IsChart(JsonNode? element) => element!["type"]!.GetValue<string>().StartsWith("Chart.", StringComparison.Ordinal);

    private static void Element(JsonObject element, List<string> wrong)
    {
        var type = Text(element, "type");
        Unless(wrong, Elements.Contains(type), $"{type} is nothing that we use");
        switch (type)
        {
            case "TextBlock":
                Unless(wrong, Text(element, "text") is { Length: > 0 } && element["wrap"]?.GetValue<bool>() == true, "a text is not empty, and wraps");
                break;
            case "RichTextBlock":
                Unless(wrong, element["inlines"]!.AsArray() is { Count: > 0 } runs && runs.All(run => Text(run!.AsObject(), "text") is { Length: > 0 }), "a run is not empty");
                break;
            case "FactSet":
                Unless(wrong, element["facts"]!.AsArray() is { Count: > 0 } facts && facts.All(fact => Text(fact!.AsObject(), "title") is { Length: > 0 } && Text(fact!.AsObject(), "value") is { Length: > 0 }), "a fact is not empty");
                break;
            case "Image":
                Unless(wrong, Text(element, "url")!.StartsWith("https://", StringComparison.Ordinal) && Text(element, "altText") is { Length: > 0 }, "a picture comes by https, and says what it shows");
                break;
            case "Table":
                Table(element, wrong);
                break;
            case "Container":
                Each(element["items"], wrong);
                break;
            case ['C', 'h', 'a', 'r', 't', '.', ..]:
                ChartCheck.Check(element, wrong);
                if (element["fallback"] is JsonObject instead)
                {
                    Element(instead, wrong);
                }

                break;
            case "ActionSet":
                Unless(wrong, element["actions"]!.AsArray().Count > 0, "an empty row of buttons");
                Actions(element["actions"]!.AsArray(), wrong, inDialog: false);
                break;
            default:
                Unless(wrong, Text(element, "label") is { Length: > 0 } && Text(element, "id") is { Length: > 0 }, "a field has a name and a label");
                break;
        }
    }

    private static void Table(JsonObject table, List<string> wrong)
    {
        var columns = table["columns"]!.AsArray().Count;
        Unless(wrong, columns > 0 && table["rows"]!.AsArray().Count > 0, "a table has columns and a head");
        Unless(wrong, table["fallback"] is JsonObject, "a table has a fallback");
        foreach (var row in table["rows"]!.AsArray())
        {
            var cells = row!["cells"]!.AsArray();
            Unless(wrong, cells.Count == columns, "a row has as many cells as there are columns");
            foreach (var cell in cells)
            {
                Each(cell!["items"], wrong);
            }
        }

        Each(table["fallback"]?["items"], wrong);
    }

    private static void Actions(JsonArray actions, List<string> wrong, bool inDialog)
    {
        Unless(wrong, actions.Count(action => action!["mode"]?.GetValue<string>() != "secondary") <= 6, "more than six buttons in a row");
        foreach (var action in actions.Select(action => action!.AsObject()))
        {
            Unless(wrong, Text(action, "title") is { Length: > 0 }, "a button without words");
            switch (Text(action, "type"))
            {
                case "Action.Execute":
                    Unless(wrong, !inDialog, "a dialog knows no Action.Execute");
                    Unless(wrong, Text(action, "verb") is { Length: > 0 }, "a button without verb");
                    Unless(wrong, action["fallback"] is JsonObject fallback && Text(fallback, "type") == "Action.Submit" && JsonNode.DeepEquals(fallback["data"], action["data"]), "an older client would send something else");
                    break;
                case "Action.OpenUrl":
                    Unless(wrong, Uri.TryCreate(Text(action, "url"), UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps, "a link is https");
                    break;
                default:
                    Unless(wrong, Text(action, "type") == "Action.Submit", "an action that Teams does not know");
                    break;
            }
        }
    }

    private static void Each(JsonNode? items, List<string> wrong)
    {
        foreach (var item in items?.AsArray() ?? [])
        {
            Element(item!.AsObject(), wrong);
        }
    }

    private static IEnumerable<string> All(JsonNode? node, string name) => node switch
    {
        JsonObject element => element.SelectMany(part => part.Key == name && part.Value is JsonValue value ? [value.GetValue<string>()] : All(part.Value, name)),
        JsonArray array => array.SelectMany(item => All(item, name)),
        _ => [],
    };

    // Counted as it would be written with everything but ASCII escaped, the longest way.
    private static int Length(JsonObject activity) => activity.ToJsonString().Length;

    private static string? Text(JsonObject element, string name) => element[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static void Unless(List<string> wrong, bool right, string complaint)
    {
        if (!right)
        {
            wrong.Add(complaint);
        }
    }
}
