using System.Text.Json.Serialization;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Postgres.Simulator;

namespace NudgeBot.Host.Simulator;

/// <summary>The shapes of the simulator's JSON. Scripts outside the repository read them: what is not there is null, and an id is a string.</summary>
internal sealed record PersonJson(string Id, string Name, string? Email, string Role, string? Team, string TimeZone)
{
    public static PersonJson Of(SimulatorPerson person) =>
        new(Ids.Write(person.Id), person.Name, person.Email, person.Role, person.Team, person.TimeZone);
}

internal sealed record MessageJson(string Id, DateTimeOffset At, string From, string Kind, string Text, CardJson? Card)
{
    /// <summary>Younger than the other members, and absent where there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FileJson? File { get; init; }

    public static MessageJson Of(SimulatorMessage message) => new(
        Ids.Write(message.Id),
        message.SaidAt,
        message.FromBot ? "bot" : "person",
        message.Message.Kind.ToString().ToLowerInvariant(),
        message.Message.Text,
        message.Message.Card is { } card ? CardJson.Of(card) : null)
    {
        File = message.Message.File is { } file ? new FileJson(file.Name, MessageEndpoints.FileOf(message.Id)) : null,
    };
}

/// <param name="Href">Where the page gets it from.</param>
internal sealed record FileJson(string Name, string Href);

internal sealed record CardJson(string Title, IReadOnlyList<CardFact> Facts, CardTable? Table, IReadOnlyList<CardAction> Actions, string? State)
{
    /// <summary>Younger than the other members, and absent where there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ChartJson? Chart { get; init; }

    /// <inheritdoc cref="Chart"/>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public LinkJson? Link { get; init; }

    public static CardJson Of(Card card) => new(card.Title, card.Facts, card.Table, card.Actions, card.State)
    {
        Chart = card.Chart is { IsEmpty: false } chart
            ? new ChartJson(ChartSvg.Write(chart), chart.Description, chart.IsSaidBy(card.Table) ? null : chart.AsTable(ChannelWords.HeadingOf(chart.Kind)))
            : null,
        Link = card.Link is { Address: { } address } link ? new LinkJson(link.Label, address) : null,
    };
}

/// <summary>A page that the card opens.</summary>
internal sealed record LinkJson(string Label, Uri Address);

/// <param name="Svg">A whole drawing.</param>
/// <param name="Description">All its figures as a sentence.</param>
/// <param name="Table">The same as a table; null where the card's own table says them.</param>
internal sealed record ChartJson(string Svg, string Description, CardTable? Table);

/// <summary>What a page needs to count what is unread: the ids of the bot's latest messages.</summary>
/// <param name="Conversation">As in the live events.</param>
/// <param name="Person">The id of whose DM this is; null for a channel.</param>
/// <param name="Team">The name of whose channel this is; null for a DM.</param>
internal sealed record ConversationJson(string Conversation, string? Person, string? Team, IReadOnlyList<string> Latest);

/// <param name="Memory">Another one means another database, and that what the browser remembers is of no use.</param>
internal sealed record ConversationsJson(string Memory, IReadOnlyList<ConversationJson> Conversations);

internal sealed record MomentsJson(DateTimeOffset? NextMorning, DateTimeOffset? EndOfDay);

internal sealed record AcceptedJson(string Id);

internal sealed record IgnoredJson(string Note);

internal sealed record ClockJson(DateTimeOffset Now);

internal sealed record LiveJson(string Conversation, string Id, string From);
