using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace NudgeBot.Fakes.Teams;

/// <summary>What Teams sends when people do something: activities to the bot's one address, each with a token of the Connector's.</summary>
/// <param name="bot">Talks to the bot.</param>
/// <param name="token">Makes the token for a service URL.</param>
public sealed class FakeTeamsPeople(HttpClient bot, FakeConnectorTenant tenant, string appId, Func<string, string> token, TimeProvider clock)
{
    // One count for all: what is told to two hosts is not the same activity.
    private static int sent;

    private string Bot => $"28:{appId}";

    /// <summary>Somebody adds the app for themselves. Teams tells it twice.</summary>
    public async Task InstallAsync(string mri)
    {
        await DoneAsync(Installation(mri, "add"));
        await DoneAsync(Personal(mri, "conversationUpdate", NewId("f:"), new()
        {
            ["membersAdded"] = new JsonArray(new JsonObject { ["id"] = Bot }, new JsonObject { ["id"] = mri, ["aadObjectId"] = tenant.People[mri].ObjectId }),
        }));
    }

    /// <summary>Somebody takes the app out of their own Teams; there it is told once.</summary>
    public Task UninstallAsync(string mri) => DoneAsync(Installation(mri, "remove"));

    public JsonObject Installation(string mri, string action)
    {
        var activity = Personal(mri, "installationUpdate", NewId("f:"), new() { ["action"] = action, ["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = "en-GB" }) });
        ((JsonObject)activity["from"]!).Remove("name");
        return activity;
    }

    /// <summary>Somebody adds the app to a team, into one of its channels. Teams tells it twice.</summary>
    public async Task InstallAsync(string mri, string team, string channel)
    {
        var settings = new JsonObject { ["selectedChannel"] = new JsonObject { ["id"] = channel } };
        await DoneAsync(InChannel(mri, team, channel, channel, "installationUpdate", NewId("f:"), new() { ["action"] = "add" }, new() { ["settings"] = settings.DeepClone() }));
        await DoneAsync(InChannel(
            mri, team, channel, channel, "conversationUpdate", NewId("f:"), new() { ["membersAdded"] = new JsonArray(new JsonObject { ["id"] = Bot }) },
            new() { ["eventType"] = "teamMemberAdded", ["settings"] = settings }));
    }

    /// <summary>Something happens in a team that has the app, such as <c>teamMemberRemoved</c>.</summary>
    /// <param name="fields">Of the activity, such as <c>membersRemoved</c>.</param>
    public Task TeamAsync(string mri, string team, string eventType, JsonObject fields, JsonObject? channelData = null)
    {
        var data = channelData ?? [];
        data["eventType"] = eventType;
        return DoneAsync(InChannel(mri, team, team, team, "conversationUpdate", NewId("f:"), fields, data));
    }

    /// <summary>Somebody writes to the bot; gives the message's id.</summary>
    public async Task<string> SayAsync(string mri, string text)
    {
        var activity = Saying(mri, text);
        await DoneAsync(activity);
        return activity["id"]!.GetValue<string>();
    }

    /// <summary>What somebody writes to the bot, as it stands in an activity.</summary>
    public JsonObject Saying(string mri, string text) => Personal(mri, "message", NewId(), new()
    {
        ["text"] = text,
        ["textFormat"] = "plain",
        ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = $"<p>{text}</p>" }),
    });

    public Task EditAsync(string mri, string id, string text) =>
        DoneAsync(Personal(mri, "messageUpdate", id, new() { ["text"] = text, ["textFormat"] = "plain" }, new() { ["eventType"] = "editMessage" }));

    public Task DeleteAsync(string mri, string id) => DoneAsync(Personal(mri, "messageDelete", id, [], new() { ["eventType"] = "softDeleteMessage" }));

    /// <summary>Somebody names the bot in a channel, and begins a thread with it; gives the thread.</summary>
    public async Task<string> MentionAsync(string mri, string team, string channel, string text)
    {
        var id = NewId();
        var thread = $"{channel};messageid={id}";
        await DoneAsync(InChannel(mri, team, channel, thread, "message", id, new()
        {
            ["text"] = $"<at>NudgeBot</at> {text}",
            ["textFormat"] = "plain",
            ["entities"] = Mention(),
        }));
        return thread;
    }

    /// <summary>Somebody changes what began a thread.</summary>
    public Task EditMentionAsync(string mri, string team, string channel, string thread, string text) => DoneAsync(InChannel(
        mri, team, channel, thread, "messageUpdate", thread.Split("messageid=")[1], new() { ["text"] = $"<at>NudgeBot</at> {text}", ["textFormat"] = "plain", ["entities"] = Mention() },
        new() { ["eventType"] = "editMessage" }));

    /// <summary>Somebody names the bot in a group chat.</summary>
    public Task GroupAsync(string mri, string chat, string text) => DoneAsync(Activity(
        mri, "message", NewId(), new() { ["isGroup"] = true, ["conversationType"] = "groupChat", ["tenantId"] = tenant.Id, ["id"] = chat },
        new() { ["text"] = $"<at>NudgeBot</at>&nbsp;{text}", ["textFormat"] = "plain", ["entities"] = Mention() }, []));

    /// <summary>Somebody taps a button of a card they see; gives the answer of the request.</summary>
    public async Task<JsonObject> TapAsync(string mri, FakeConnectorMessage message, string label)
    {
        using var answer = await SendAsync(Tapping(mri, message, label));
        answer.EnsureSuccessStatusCode();
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsObject();
    }

    /// <summary>A tap, as an activity.</summary>
    public JsonObject Tapping(string mri, FakeConnectorMessage message, string label)
    {
        var button = message.Button(label);
        return Invoke(mri, message, "adaptiveCard/action", new()
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["title"] = label, ["verb"] = button["verb"]!.DeepClone(), ["data"] = button["data"]!.DeepClone() },
            ["trigger"] = "manual",
        });
    }

    /// <summary>Somebody taps the same button in a client that knows no Action.Execute: it comes as a message.</summary>
    public Task TapOldAsync(string mri, FakeConnectorMessage message, string label) =>
        DoneAsync(In(message, mri, "message", NewId("f:"), new() { ["value"] = message.Button(label)["fallback"]!["data"]!.DeepClone(), ["replyToId"] = message.Id }));

    /// <summary>An invoke about a message.</summary>
    public JsonObject Invoke(string mri, FakeConnectorMessage message, string name, JsonObject value) =>
        In(message, mri, "invoke", NewId("f:"), new() { ["name"] = name, ["value"] = value, ["replyToId"] = message.Id });

    /// <summary>Sends an activity; the answer is the bot's.</summary>
    public async Task<HttpResponseMessage> SendAsync(JsonObject activity)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token(activity["serviceUrl"]!.GetValue<string>()));
        return await bot.SendAsync(request);
    }

    /// <summary>An activity in somebody's own chat with the bot.</summary>
    public JsonObject Personal(string mri, string type, string id, JsonObject fields, JsonObject? channelData = null) =>
        Activity(mri, type, id, new() { ["conversationType"] = "personal", ["tenantId"] = tenant.Id, ["id"] = tenant.Open(mri) }, fields, channelData ?? []);

    private JsonObject In(FakeConnectorMessage message, string mri, string type, string id, JsonObject fields)
    {
        var place = message.Conversation.Split(';')[0];
        return tenant.TeamOf(place) is { } team
            ? InChannel(mri, team.Id, place, message.Conversation.Contains(';', StringComparison.Ordinal) ? message.Conversation : $"{place};messageid={message.Id}", type, id, fields)
            : Activity(mri, type, id, new() { ["conversationType"] = "personal", ["tenantId"] = tenant.Id, ["id"] = place }, fields, []);
    }

    private JsonObject InChannel(string mri, string team, string channel, string conversation, string type, string id, JsonObject fields, JsonObject? channelData = null)
    {
        var data = channelData ?? [];
        data["team"] = new JsonObject { ["id"] = team, ["name"] = tenant.Teams[team].Name, ["aadGroupId"] = tenant.Teams[team].GroupId };
        data["channel"] ??= new JsonObject { ["id"] = channel };
        return Activity(mri, type, id, new() { ["isGroup"] = true, ["conversationType"] = "channel", ["tenantId"] = tenant.Id, ["id"] = conversation }, fields, data);
    }

    private JsonObject Activity(string mri, string type, string id, JsonObject conversation, JsonObject fields, JsonObject channelData)
    {
        var person = tenant.People[mri];
        channelData["tenant"] = new JsonObject { ["id"] = tenant.Id };
        var activity = new JsonObject
        {
            ["type"] = type,
            ["timestamp"] = clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture),
            ["id"] = id,
            ["channelId"] = "msteams",
            ["serviceUrl"] = tenant.ServiceUrl.ToString(),
            ["from"] = new JsonObject { ["id"] = mri, ["name"] = person.Name, ["aadObjectId"] = person.ObjectId },
            ["conversation"] = conversation,
            ["recipient"] = new JsonObject { ["id"] = Bot, ["name"] = "NudgeBot" },
            ["channelData"] = channelData,
            ["locale"] = "en-GB",
        };
        foreach (var (name, value) in fields.ToList())
        {
            fields.Remove(name);
            activity[name] = value;
        }

        if (type is "message" or "invoke" or "messageUpdate")
        {
            var entities = activity["entities"] as JsonArray ?? [];
            entities.Add(new JsonObject { ["type"] = "clientInfo", ["locale"] = "en-GB", ["country"] = "PL", ["platform"] = "Web", ["timezone"] = person.TimeZone });
            (activity["entities"], activity["localTimezone"]) = (entities.Parent is null ? entities : entities.DeepClone(), person.TimeZone);
        }

        return activity;
    }

    private JsonArray Mention() =>
        new(new JsonObject { ["type"] = "mention", ["text"] = "<at>NudgeBot</at>", ["mentioned"] = new JsonObject { ["id"] = Bot, ["name"] = "NudgeBot" } });

    private async Task DoneAsync(JsonObject activity)
    {
        using var answer = await SendAsync(activity);
        answer.EnsureSuccessStatusCode();
    }

    private string NewId(string prefix = "") => string.Create(CultureInfo.InvariantCulture, $"{prefix}{clock.GetUtcNow().ToUnixTimeMilliseconds()}{Interlocked.Increment(ref sent):0000}");
}
