using System.Text.Json.Nodes;

namespace NudgeBot.Fakes.Slack;

/// <summary>The limits of buttons and inputs.</summary>
internal static class ElementCheck
{
    public static void Check(JsonObject? element, string place, Faults wrong)
    {
        if (element is null)
        {
            return;
        }

        wrong.If((element["action_id"]?.GetValue<string>() ?? "x").Length is 0 or > 255, "action_id", place);
        switch (BlockCheck.TypeOf(element))
        {
            case "button":
                wrong.Only(element, place, "type", "action_id", "text", "value", "url", "style", "confirm", "accessibility_label");
                wrong.Text(element["text"], place, 75, plain: true);
                wrong.If((element["value"]?.GetValue<string>() ?? "").Length > 2000, "value", place);
                wrong.If(element["value"]?.GetValue<string>() == "", "value is empty", place);
                wrong.If((element["url"]?.GetValue<string>() ?? "").Length > 3000, "url", place);
                wrong.If(element["style"]?.GetValue<string>() is not (null or "primary" or "danger"), "style", place);
                break;
            case "static_select" or "radio_buttons" or "checkboxes":
                Options(element, place, wrong, BlockCheck.TypeOf(element) == "static_select" ? 100 : 10);
                break;
            case "plain_text_input":
                wrong.Text(element["placeholder"], place, 150, plain: true, optional: true);
                wrong.If(element["max_length"]?.GetValue<int>() is < 1 or > 3000, "max_length", place);
                wrong.If((element["initial_value"]?.GetValue<string>() ?? "").Length > 3000, "initial_value", place);
                break;
            case "number_input":
                wrong.If(element["is_decimal_allowed"] is null, "is_decimal_allowed", place);
                break;
            case "datepicker":
                wrong.Text(element["placeholder"], place, 150, plain: true, optional: true);
                wrong.If(element["initial_date"]?.GetValue<string>() is { } date && !DateOnly.TryParseExact(date, "yyyy-MM-dd", out _), "initial_date", place);
                break;
            default:
                wrong.If(true, "unsupported element", place);
                break;
        }
    }

    private static void Options(JsonObject element, string place, Faults wrong, int most)
    {
        var options = element["options"]?.AsArray() ?? [];
        wrong.If(options.Count is 0 || options.Count > most, "options", place);
        wrong.Text(element["placeholder"], place, 150, plain: true, optional: true);
        foreach (var option in options)
        {
            wrong.Text(option!["text"], place, 75);
            wrong.If((option["value"]?.GetValue<string>() ?? "").Length is 0 or > 75, "option value", place);
        }
    }
}
