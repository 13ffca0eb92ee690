using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace NudgeBot.Fakes.Teams;

/// <summary>A tenant: its people, its teams, its conversations with the bot, and what was said in them.</summary>
public sealed class FakeConnectorTenant(FakeConnector connector, string id)
{
    private readonly Lock door = new();
    private readonly List<FakeConnectorMessage> messages = [];

    public string Id => id;

    /// <summary>As an activity would carry it.</summary>
    public Uri ServiceUrl => new(connector.Base, $"emea/{id}/");

    /// <summary>Whether it is served by the government's host alone.</summary>
    public bool IsGcc { get; set; }

    /// <summary>Whether an admin has switched the bot off.</summary>
    public bool IsSwitchedOff { get; set; }

    public FakeConnectorLimits Limits { get; } = new(connector.Clock);

    /// <summary>People by their MRI.</summary>
    public ConcurrentDictionary<string, FakeConnectorPerson> People { get; } = new();

    public ConcurrentDictionary<string, FakeConnectorTeam> Teams { get; } = new();

    /// <summary>The 1:1 conversations that are open, by the person's MRI.</summary>
    public ConcurrentDictionary<string, string> Personal { get; } = new();

    public IReadOnlyList<FakeConnectorMessage> Messages
    {
        get
        {
            lock (door)
            {
                return [.. messages];
            }
        }
    }

    /// <summary>Somebody who has the app.</summary>
    /// <param name="mri">As <c>29:ana</c>.</param>
    public FakeConnectorPerson AddPerson(string mri, string name, string? email = null, string timeZone = "Europe/Warsaw") =>
        People[mri] = new FakeConnectorPerson(mri, name, email ?? $"{name.ToLowerInvariant().Replace(' ', '.')}@example.com") { TimeZone = timeZone };

    /// <summary>A team that has the app; its General channel has the team's own id.</summary>
    public FakeConnectorTeam AddTeam(string team, string name, params FakeConnectorPerson[] members) => Teams[team] = new FakeConnectorTeam(team, name, members);

    /// <summary>The 1:1 conversation with this person, opened when it is not yet.</summary>
    public string Open(string mri) => Personal.GetOrAdd(mri, whose => $"a:{Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes($"{id} {whose}"))}-_");

    /// <summary>The 1:1 conversation is forgotten, and the next one has another id.</summary>
    public void Forget(string mri) => Personal[mri] = $"{Personal[mri]}x";

    /// <summary>What stands in a conversation, oldest first; what was deleted is not seen.</summary>
    public IReadOnlyList<FakeConnectorMessage> In(string conversation) => [.. Messages.Where(message => message.Conversation == conversation && !message.IsDeleted)];

    /// <summary>What a person sees in the 1:1 conversation, oldest first.</summary>
    public IReadOnlyList<FakeConnectorMessage> SeenBy(string mri) => Personal.TryGetValue(mri, out var conversation) ? In(conversation) : [];

    internal FakeConnectorPerson? WhoseIs(string conversation) =>
        Personal.FirstOrDefault(one => one.Value == conversation).Key is { } mri ? People.GetValueOrDefault(mri) : null;

    internal FakeConnectorTeam? TeamOf(string conversation) =>
        Teams.Values.FirstOrDefault(team => team.Channels.ContainsKey(conversation.Split(';')[0]));

    internal FakeConnectorMessage Post(string conversation, string? replyTo, JsonObject activity)
    {
        lock (door)
        {
            var message = new FakeConnectorMessage(conversation, connector.NewId(), replyTo, activity);
            messages.Add(message);
            return message;
        }
    }

    internal FakeConnectorMessage? Change(string conversation, string activityId, Func<FakeConnectorMessage, FakeConnectorMessage> how)
    {
        lock (door)
        {
            // A message of a channel is found through its thread, too.
            var at = messages.FindIndex(message => message.Conversation.Split(';')[0] == conversation.Split(';')[0] && message.Id == activityId && !message.IsDeleted);
            return at < 0 ? null : messages[at] = how(messages[at]);
        }
    }
}

public sealed record FakeConnectorPerson(string Mri, string Name, string Email)
{
    public string ObjectId { get; init; } = Guid.NewGuid().ToString();

    /// <summary>As their client tells it.</summary>
    public string TimeZone { get; init; } = "Europe/Warsaw";

    /// <summary>Joined without an account: nothing but the name is known.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>Whether the app is in their own Teams, or in a team of theirs.</summary>
    public bool HasApp { get; set; } = true;

    public bool HasBlocked { get; set; }

    internal JsonObject ToJson(string tenant) => IsAnonymous
        ? new JsonObject { ["id"] = Mri, ["name"] = $"{Name} (Guest)", ["tenantId"] = tenant, ["userRole"] = "anonymous" }
        : new JsonObject
        {
            ["id"] = Mri,
            ["objectId"] = ObjectId,
            ["name"] = Name,
            ["givenName"] = Name.Split(' ')[0],
            ["surname"] = Name.Split(' ')[^1],
            ["email"] = Email,
            ["userPrincipalName"] = Email,
            ["tenantId"] = tenant,
            ["userRole"] = "user",
        };
}

/// <summary>A team that has the app.</summary>
public sealed class FakeConnectorTeam(string id, string name, IReadOnlyList<FakeConnectorPerson> members)
{
    public string Id => id;

    public string Name => name;

    public string GroupId { get; } = Guid.NewGuid().ToString();

    public IList<FakeConnectorPerson> Members { get; } = [.. members];

    /// <summary>Names of channels by their ids; General's is null.</summary>
    public ConcurrentDictionary<string, string?> Channels { get; } = new([KeyValuePair.Create(id, (string?)null)]);
}

/// <summary>A message as it stands.</summary>
public sealed record FakeConnectorMessage(string Conversation, string Id, string? ReplyTo, JsonObject Activity, int Changes = 0, bool IsDeleted = false)
{
    /// <summary>The Adaptive Card; null when there is none.</summary>
    public JsonObject? Card => Activity["attachments"] is JsonArray { Count: > 0 } attachments ? attachments[0]!["content"] as JsonObject : null;

    /// <summary>The buttons that do something, in order; those that lead elsewhere are left out.</summary>
    public IReadOnlyList<JsonObject> Buttons =>
        [.. (Card?["body"]?.AsArray() ?? []).Where(element => Type(element) == "ActionSet").SelectMany(set => set!["actions"]!.AsArray()).Where(action => Type(action) == "Action.Execute").Select(action => action!.AsObject())];

    /// <summary>The tables, row by row, their columns first; also one that stands there as a list, each row a name and "Attempts 2, Connects 1".</summary>
    public IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> Tables =>
    [
        .. (Card?["body"]?.AsArray() ?? []).Where(element => Type(element) == "Table").Select(table => (IReadOnlyList<IReadOnlyList<string>>)
            [.. table!["rows"]!.AsArray().Select(row => (IReadOnlyList<string>)[.. row!["cells"]!.AsArray().Select(cell => Read(cell!["items"]![0]))])]),
        .. (Card?["body"]?.AsArray() ?? []).Where(element => Type(element) == "Container").Select(list => Listed([.. list!["items"]![0]!["facts"]!.AsArray().Select(fact => fact!.AsObject())])),
    ];

    /// <summary>The line that says what became of the card; null while it is open.</summary>
    public string? State => (Card?["body"]?.AsArray() ?? []).Where(element => element?["separator"]?.GetValue<bool>() == true).Select(Read).SingleOrDefault();

    /// <summary>The button with this label.</summary>
    public JsonObject Button(string label) => Buttons.Single(button => button["title"]!.GetValue<string>() == label);

    /// <summary>What is read out, and stands in the toast.</summary>
    public string Words => (Activity["text"] ?? Activity["summary"])?.GetValue<string>() ?? "";

    /// <summary>Whether it was to ring.</summary>
    public bool Rings => Activity["channelData"]?["notification"]?["alert"]?.GetValue<bool>() == true;

    private static IReadOnlyList<IReadOnlyList<string>> Listed(IReadOnlyList<JsonObject> facts)
    {
        string[][] Pieces(JsonObject fact) => [.. fact["value"]!.GetValue<string>().Split(", ").Select(piece => piece.Split(' '))];
        IReadOnlyList<string> columns = ["", .. facts.Count == 0 ? [] : Pieces(facts[0]).Select(piece => string.Join(' ', piece[..^1]))];
        return [columns, .. facts.Select(fact => (IReadOnlyList<string>)[fact["title"]!.GetValue<string>(), .. Pieces(fact).Select(piece => piece[^1])])];
    }

    private static string Read(JsonNode? words) => words?["text"]?.GetValue<string>() ?? string.Concat(words!["inlines"]!.AsArray().Select(run => run!["text"]!.GetValue<string>()));

    private static string? Type(JsonNode? node) => node?["type"]?.GetValue<string>();
}
