using System.Globalization;
using System.Text.Json.Nodes;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Slack.Blocks;

namespace NudgeBot.Slack.Home;

/// <summary>The Home tab: today's calls, my week, how the bot is set, and "off until". Its buttons say sentences, as a person would.</summary>
internal static class HomeBlocks
{
    /// <summary>Opens the dialog; its value is the customer.</summary>
    public const string Log = "home.log";

    private const string Say = "home.say";
    private const string OffUntil = "home.off";
    private const int MostCalls = 20;

    /// <summary>The sentence that a button of Home stands for; null for other buttons.</summary>
    public static string? Sentence(string action, string? value) => action switch
    {
        Say => value,
        OffUntil => value is null ? null : $"off until {value}",
        _ => null,
    };

    public static JsonObject Of(SlackHomePage? page) => new()
    {
        ["type"] = "home",
        ["blocks"] = page is null ? [RichText.Of(SlackWords.StrangersHome)] : Blocks(page),
    };

    private static JsonArray Blocks(SlackHomePage page)
    {
        var blocks = new JsonArray { Header(page.Greeting), Header("Today's calls") };
        foreach (var (call, at) in page.Calls.Take(MostCalls).Select((call, at) => (call, at)))
        {
            var phone = call.Phone is null ? "" : $", {call.Phone}";
            blocks.Add(RichText.Of(SlackText.Plain($"{call.Customer}{phone}", SlackLimits.Header), SlackText.Plain(call.Why, SlackLimits.Header)));
            blocks.Add(Row(Button($"{Log}#{at}", "Log this call", SlackText.Plain(call.Customer, SlackLimits.Header))));
        }

        if (page.Calls.Count == 0)
        {
            blocks.Add(RichText.Of(SlackWords.NobodyToday));
        }

        blocks.Add(Row(Button($"{Log}#1000", "Log a call", null), Button($"{Say}#1", "Who should I call?", "who should I call?")));
        blocks.Add(Header("My week"));
        blocks.Add(RichText.Of(SlackText.Plain(page.Week, SlackLimits.Text)));
        blocks.Add(Header("Settings"));
        foreach (var fact in page.Settings)
        {
            blocks.Add(RichText.Of(SlackText.Plain(fact.Name, SlackLimits.Header), SlackText.Plain(fact.Value, SlackLimits.Header)));
        }

        blocks.Add(page.AwayUntil is { } back
            ? RichText.Of("Off until", BotWords.Day(back))
            : RichText.Of("Off until", "you are not off; choose a day to pause all nudges until then."));
        blocks.Add(page.AwayUntil is null ? Row(Date(page.FirstDayOff)) : Row(Date(page.FirstDayOff), Button($"{Say}#2", "I'm back", "I'm back")));
        return blocks;
    }

    private static JsonObject Header(string text) => new()
    {
        ["type"] = "header",
        ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = SlackText.Plain(text, SlackLimits.Header).ReplaceLineEndings(" "), ["emoji"] = false },
    };

    private static JsonObject Row(params JsonNode[] elements) => new() { ["type"] = "actions", ["elements"] = new JsonArray(elements) };

    private static JsonObject Button(string id, string label, string? value)
    {
        var button = new JsonObject { ["type"] = "button", ["action_id"] = id, ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = label, ["emoji"] = false } };
        if (value is not null)
        {
            button["value"] = value;
        }

        return button;
    }

    // Without a date of its own, so that choosing any is a change.
    private static JsonObject Date(DateOnly first) => new()
    {
        ["type"] = "datepicker",
        ["action_id"] = OffUntil,
        ["placeholder"] = new JsonObject { ["type"] = "plain_text", ["text"] = $"From {first.ToString("d MMM", CultureInfo.InvariantCulture)} on", ["emoji"] = false },
    };
}
