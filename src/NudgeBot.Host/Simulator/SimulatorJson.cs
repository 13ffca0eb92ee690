using NudgeBot.Core.Chat.Messages;
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
    public static MessageJson Of(SimulatorMessage message) => new(
        Ids.Write(message.Id),
        message.SaidAt,
        message.FromBot ? "bot" : "person",
        message.Message.Kind.ToString().ToLowerInvariant(),
        message.Message.Text,
        message.Message.Card is { } card ? new CardJson(card.Title, card.Facts, card.Table, card.Actions, card.State) : null);
}

internal sealed record CardJson(string Title, IReadOnlyList<CardFact> Facts, CardTable? Table, IReadOnlyList<CardAction> Actions, string? State);

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
