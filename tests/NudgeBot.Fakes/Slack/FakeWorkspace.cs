using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace NudgeBot.Fakes.Slack;

/// <summary>A workspace: its people, its channels, what was posted into them, and what the app may do there.</summary>
public sealed class FakeWorkspace(string team, string token, TimeProvider clock)
{
    private readonly Lock door = new();
    private readonly List<FakeMessage> messages = [];
    private int moment;

    public string Team => team;

    /// <summary>The workspaces that an Enterprise organization has given the app; null for a single workspace.</summary>
    public HashSet<string>? Teams { get; set; }

    public string Token { get; set; } = token;

    public string Name { get; init; } = $"Workspace {team}";

    public string BotUser { get; init; } = "UBOT";

    public string AppId { get; set; } = "A1";

    public bool IsUninstalled { get; set; }

    /// <summary>Whether an admin has said yes and the code was not brought yet; then the token is not one yet.</summary>
    public bool IsAwaited { get; set; }

    /// <summary>The token that gets the next one; null where tokens do not run out.</summary>
    public string? RefreshToken { get; set; }

    /// <summary>The refresh token that was changed last, and when.</summary>
    internal (string Token, DateTimeOffset At)? Exchanged { get; set; }

    public HashSet<string> Scopes { get; } =
    [
        "chat:write", "im:write", "im:history", "users:read", "users:read.email", "commands", "app_mentions:read", "files:write", "files:read", "team:read",
    ];

    public ConcurrentDictionary<string, FakeUser> Users { get; } = new();

    /// <summary>Channels the bot is a member of.</summary>
    public ConcurrentDictionary<string, bool> Channels { get; } = new();

    /// <summary>The Home tabs and dialogs that were shown, by user id and trigger.</summary>
    public ConcurrentDictionary<string, JsonObject> Views { get; } = new();

    public ConcurrentDictionary<string, FakeFile> Files { get; } = new();

    /// <summary>Triggers that were handed out, and when.</summary>
    public ConcurrentDictionary<string, DateTimeOffset> Triggers { get; } = new();

    public FakeLimits Limits { get; } = new(clock);

    public IReadOnlyList<FakeMessage> Messages
    {
        get
        {
            lock (door)
            {
                return [.. messages];
            }
        }
    }

    /// <summary>The DM between the bot and this person.</summary>
    public static string DirectWith(string user) => $"D{user[1..]}";

    public FakeUser Add(string id, string name, string zone = "Europe/Warsaw", string? email = null, string? team = null)
    {
        var user = new FakeUser(id, name, email ?? $"{name.ToLowerInvariant()}@example.com", zone) { Team = team };
        Users[id] = user;
        return user;
    }

    /// <summary>What a person sees of the bot's posts, oldest first.</summary>
    public IReadOnlyList<FakeMessage> SeenBy(string user) => [.. Messages.Where(message => message.SeenBy == user || (message.SeenBy is null && message.Channel == DirectWith(user)))];

    /// <summary>A new trigger, good for three seconds and one use.</summary>
    public string Trigger()
    {
        var id = $"{Interlocked.Increment(ref moment)}.{team}.trigger";
        Triggers[id] = clock.GetUtcNow();
        return id;
    }

    internal FakeMessage Post(string channel, string? thread, string text, JsonArray blocks, JsonObject? metadata, string? seenBy)
    {
        lock (door)
        {
            var ts = string.Create(CultureInfo.InvariantCulture, $"{clock.GetUtcNow().ToUnixTimeSeconds()}.{++moment:000000}");
            var message = new FakeMessage(channel, ts, thread, text, blocks, metadata, seenBy);
            messages.Add(message);
            return message;
        }
    }

    internal FakeMessage? Change(string channel, string ts, string text, JsonArray blocks)
    {
        lock (door)
        {
            var at = messages.FindIndex(message => message.Channel == channel && message.Timestamp == ts && message.SeenBy is null);
            return at < 0 ? null : messages[at] = messages[at] with { Text = text, Blocks = blocks, Changes = messages[at].Changes + 1 };
        }
    }
}

public sealed record FakeUser(string Id, string Name, string Email, string Zone)
{
    public bool IsDeleted { get; set; }

    public bool IsBot { get; init; }

    public bool IsStranger { get; init; }

    /// <summary>Whether the workspace is theirs.</summary>
    public bool IsOwner { get; set; }

    public string? Team { get; init; }

    public JsonObject ToJson(string team, bool withEmail)
    {
        var profile = new JsonObject { ["real_name"] = Name, ["display_name"] = Name };
        if (withEmail)
        {
            profile["email"] = Email;
        }

        var user = new JsonObject
        {
            ["id"] = Id,
            ["team_id"] = Team ?? team,
            ["deleted"] = IsDeleted,
            ["is_bot"] = IsBot,
            ["is_stranger"] = IsStranger,
            ["is_primary_owner"] = IsOwner,
            ["name"] = Name.ToLowerInvariant(),
            ["is_email_confirmed"] = true,
            ["profile"] = profile,
        };
        if (!IsDeleted)
        {
            user["tz"] = Zone;
        }

        return user;
    }
}

/// <summary>A message as it stands.</summary>
public sealed record FakeMessage(string Channel, string Timestamp, string? Thread, string Text, JsonArray Blocks, JsonObject? Metadata, string? SeenBy, int Changes = 0)
{
    /// <summary>The first button that is labelled so.</summary>
    public JsonObject Button(string label) => Buttons.First(button => button["text"]!["text"]!.GetValue<string>() == label);

    public IEnumerable<JsonObject> Buttons =>
        from block in Blocks.OfType<JsonObject>()
        where block["type"]!.GetValue<string>() == "actions"
        from element in block["elements"]!.AsArray()
        select element.AsObject();
}

public sealed record FakeFile(string Id, string Name, byte[] Bytes)
{
    /// <summary>How many bytes were announced and have not come yet.</summary>
    public int? Awaits { get; init; }

    public bool IsUploaded { get; init; }

    /// <summary>What is said to be on it.</summary>
    public string? Described { get; init; }

    public string? SharedIn { get; set; }

    public string? Thread { get; set; }

    public string? Title { get; set; }
}
