using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.Customers;

namespace NudgeBot.Teams.Cards;

/// <summary>Buttons: what each does stands in its data, twice, since clients without Action.Execute send its fallback.</summary>
internal static partial class Buttons
{
    // In characters: three short words with their frames are about as wide as a phone.
    private const int RowWidth = 40;
    private const int Frame = 4;

    /// <summary>What helps with the call itself: dial the number, write down more than an outcome. Null where neither can be had.</summary>
    public static JsonObject? ForTheCall(CardCall? call)
    {
        var buttons = new List<JsonObject>();
        if (call is not null && DialLink(call.Number) is { } dial)
        {
            buttons.Add(Link(TeamsCardWords.CallInTeams, dial));
        }

        if (call is not null)
        {
            var data = new CardData.Form(PlainText.Shortened(call.Account, TypedCall.MostName)).Write();
            data["msteams"] = new JsonObject { ["type"] = "task/fetch" };
            buttons.Add(new JsonObject { ["type"] = "Action.Submit", ["title"] = TeamsCardWords.LogWithDetails, ["data"] = data });
        }

        return Set(buttons);
    }

    /// <summary>The message's own: in rows as wide as a phone, where clients scroll sideways rather than wrap, and what is more than six behind "…".</summary>
    public static IEnumerable<JsonObject> Of(IReadOnlyList<CardAction> actions)
    {
        var room = TeamsLimits.Buttons;
        var buttons = actions.Where(action => action.Id.Length > 0).Select(Execute).TakeWhile(button => (room -= button.ToJsonString().Length) >= 0).ToList();

        var rows = new List<List<JsonObject>>();
        var width = 0;
        foreach (var button in buttons.Take(TeamsLimits.ButtonsShown))
        {
            var wide = button["title"]!.GetValue<string>().Length + Frame;
            if (rows.Count == 0 || width + wide > RowWidth)
            {
                rows.Add([]);
                width = 0;
            }

            rows[^1].Add(button);
            width += wide;
        }

        foreach (var button in buttons.Skip(TeamsLimits.ButtonsShown))
        {
            button["mode"] = "secondary";
            button["fallback"]!["mode"] = "secondary";
            rows[^1].Add(button);
        }

        return rows.Select(row => Set(row)!);
    }

    /// <summary>A file that waits behind an address.</summary>
    public static JsonObject? Download(ChatFile? file, Uri? address) =>
        file is null || address is null ? null : Set([Link(TeamsCardWords.Download(PlainText.Shortened(file.Name, TeamsLimits.ButtonTitle / 2)), address.AbsoluteUri)]);

    /// <summary>A page; Teams opens nothing that is not https.</summary>
    public static JsonObject? Page(CardLink? link) =>
        link?.Address is { } address && address.Scheme == Uri.UriSchemeHttps ? Set([Link(PlainText.Shortened(link.Label, TeamsLimits.ButtonTitle), address.AbsoluteUri)]) : null;

    public static JsonObject Refresh(string key, IReadOnlyList<string> users) => new()
    {
        ["action"] = new JsonObject { ["type"] = "Action.Execute", ["title"] = TeamsCardWords.Refresh, ["verb"] = CardData.RefreshVerb, ["data"] = new CardData.Refresh(key).Write() },
        ["userIds"] = new JsonArray([.. users.Take(TeamsLimits.RefreshedFor)]),
    };

    // Links with the tel scheme do nothing on desktop and web; this one lets Teams dial, after the person has confirmed. Only what is beyond
    // doubt a whole international number is offered, without extension and the like, for it is dialled as it stands.
    private static string? DialLink(string? number) =>
        number is not null && Dialable().IsMatch(number) && DialledNumber.Of(number) is { } dialled ? $"https://teams.microsoft.com/l/call/0/0?users=4:%2B{dialled[1..]}" : null;

    private static JsonObject Execute(CardAction action)
    {
        var (title, data) = (PlainText.Shortened(action.Label, TeamsLimits.ButtonTitle).ReplaceLineEndings(" "), new CardData.Tap(action.Id, action.Value));
        return new JsonObject
        {
            ["type"] = "Action.Execute",
            ["title"] = title,
            ["verb"] = CardData.TapVerb,
            ["data"] = data.Write(),
            ["fallback"] = new JsonObject { ["type"] = "Action.Submit", ["title"] = title, ["data"] = data.Write() },
        };
    }

    private static JsonObject Link(string title, string address) => new() { ["type"] = "Action.OpenUrl", ["title"] = title, ["url"] = address };

    private static JsonObject? Set(IReadOnlyCollection<JsonObject> buttons) => buttons.Count == 0 ? null : new() { ["type"] = "ActionSet", ["actions"] = new JsonArray([.. buttons]) };

    [GeneratedRegex(@"^\s*\+[ ().\-/]*(\d[ ().\-/]*){7,15}$", RegexOptions.ExplicitCapture)]
    private static partial Regex Dialable();
}
