using System.Security.Cryptography;
using System.Text.Json;

namespace NudgeBot.Teams.Receiving;

/// <summary>Whom an activity comes from.</summary>
/// <param name="Id">The MRI, <c>29:…</c>.</param>
/// <param name="ObjectId">Of the Entra user; null for guests who joined without an account.</param>
internal sealed record TeamsSender(string Id, string? Name = null, string? ObjectId = null);

/// <summary>An activity with the fields that everybody wants of it; all else is in its body.</summary>
/// <param name="Type">Such as message, invoke or installationUpdate.</param>
/// <param name="Id">Null for some events. An edit has that of what was edited.</param>
/// <param name="Name">Of an invoke or an event.</param>
/// <param name="ServiceUrl">Where to answer; told by a token to be the Connector's.</param>
/// <param name="Tenant">In lower case; it is on the list of tenants.</param>
/// <param name="ConversationId">In a channel with the thread behind it.</param>
/// <param name="ConversationType">personal, groupChat or channel; null where it is not said.</param>
/// <param name="Recipient">The bot, <c>28:…</c>.</param>
/// <param name="BodyHash">SHA-256 of the bytes as they came, in hexadecimal: an edit has the id of what it edits, and another body.</param>
internal sealed record TeamsActivity(
    string Type,
    string? Id,
    string? Name,
    Uri ServiceUrl,
    string ChannelId,
    string? Tenant,
    string ConversationId,
    string? ConversationType,
    TeamsSender From,
    string? Recipient,
    JsonElement Body,
    string BodyHash)
{
    private const string ThreadMark = ";messageid=";

    /// <summary>Who reads the conversation: by what Teams calls it, for ids tell nothing. Where nobody can tell, others read it.</summary>
    public TeamsPlaceKind Kind => ConversationType switch
    {
        "personal" => TeamsPlaceKind.Personal,
        "channel" => TeamsPlaceKind.Channel,
        null when Body.Text("channelData", "team", "id") is not null => TeamsPlaceKind.Channel,
        null when !Body.Flag("conversation", "isGroup") => TeamsPlaceKind.Personal,
        _ => TeamsPlaceKind.Group,
    };

    /// <summary>Whether it was said to Microsoft 365 Copilot, in whose chats nobody is written to later.</summary>
    public bool IsInCopilot => Body.List("entities").Any(entity => entity.Text("type") == "ProductInfo" && "COPILOT".Equals(entity.Text("id"), StringComparison.OrdinalIgnoreCase));

    public bool IsPersonal => Kind == TeamsPlaceKind.Personal;

    /// <summary>Where whoever did it alone reads an answer.</summary>
    public string Privately => IsPersonal ? ConversationId : From.Id;

    /// <summary>The chat or channel, without the thread.</summary>
    public string Place => ConversationId.Split(ThreadMark)[0];

    /// <summary>The id of the message that the thread began with; null outside of threads.</summary>
    public string? Thread => ConversationId.Split(ThreadMark) is [_, { Length: > 0 } root] ? root : null;

    /// <summary>Where it came from, for the house to keep.</summary>
    public TeamsVisit Visit => new(
        Tenant!, ServiceUrl, Kind, Place, From.Id, Body.Text("channelData", "team", "id"),
        Kind == TeamsPlaceKind.Channel ? Body.Text("conversation", "name") ?? Body.Text("channelData", "channel", "name") : null, IsInstall);

    /// <summary>An IANA id; only what people do themselves tells one.</summary>
    public string? TimeZone => Body.List("entities").Where(entity => entity.Text("type") == "clientInfo").Select(client => client.Text("timezone")).FirstOrDefault(zone => zone is not null) ?? Body.Text("localTimezone");

    /// <summary>Whether it is the bot's arrival.</summary>
    public bool IsInstall => Type is "installationUpdate" || Body.List("membersAdded").Any(member => member.Text("id") == Recipient);

    /// <summary>Reads one; null where something is missing without which nothing can be done with it.</summary>
    /// <param name="bytes">As they came.</param>
    /// <param name="body">What they say.</param>
    public static TeamsActivity? Read(ReadOnlySpan<byte> bytes, JsonElement body)
    {
        if (body.Text("type") is not { } type
            || body.Text("channelId") is not { } channel
            || !Uri.TryCreate(body.Text("serviceUrl"), UriKind.Absolute, out var serviceUrl)
            || body.Text("conversation", "id") is not { } conversation
            || body.Text("from", "id") is not { } from
            || (body.Text("channelData", "tenant", "id") is { } said && body.Text("conversation", "tenantId") is { } other && !said.Equals(other, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        return new TeamsActivity(
            type,
            body.Text("id"),
            body.Text("name"),
            serviceUrl,
            channel,
            (body.Text("channelData", "tenant", "id") ?? body.Text("conversation", "tenantId"))?.ToLowerInvariant(),
            conversation,
            body.Text("conversation", "conversationType"),
            new TeamsSender(from, body.Text("from", "name"), body.Text("from", "aadObjectId")),
            body.Text("recipient", "id"),
            body,
            Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }
}
