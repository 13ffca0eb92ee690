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
        var blocks = new JsonArray { Header(page.Greeting), Header(SlackWords.TodaysCalls) };
        foreach (var (call, at) in page.Calls.Take(MostCalls).Select((call, at) => (call, at)))
        {
            var phone = call.Phone is null ? "" : $", {call.Phone}";
            blocks.Add(RichText.Of(SlackText.Plain($"{call.Customer}{phone}", SlackLimits.Header), SlackText.Plain(call.Why, SlackLimits.Header)));
            blocks.Add(Row(Button($"{Log}#{at}", SlackWords.LogThisCall, SlackText.Plain(call.Customer, SlackLimits.Header))));
        }

        if (page.Calls.Count == 0)
        {
            blocks.Add(RichText.Of(SlackWords.NobodyToday));
        }

        blocks.Add(Row(Button($"{Log}#1000", DialogWords.Title, null), Button($"{Say}#1", SlackWords.WhoToCall, SlackWords.WhoToCall)));
        blocks.Add(Header(SlackWords.MyWeek));
        blocks.Add(RichText.Of(SlackText.Plain(page.Week, SlackLimits.Text)));
        blocks.Add(Header(SlackWords.Settings));
        foreach (var fact in page.Settings)
        {
            blocks.Add(RichText.Of(SlackText.Plain(fact.Name, SlackLimits.Header), SlackText.Plain(fact.Value, SlackLimits.Header)));
        }

        blocks.Add(page.AwayUntil is { } back
            ? RichText.Of(SlackWords.OffUntil, BotWords.Day(back))
            : RichText.Of(SlackWords.OffUntil, SlackWords.NotOff));
        blocks.Add(page.AwayUntil is null ? Row(Date(page.FirstDayOff)) : Row(Date(page.FirstDayOff), Button($"{Say}#2", SlackWords.ImBack, SlackWords.ImBack)));
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
        ["placeholder"] = new JsonObject { ["type"] = "plain_text", ["text"] = SlackWords.From(first), ["emoji"] = false },
    };
}
