using System.Text.Json;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Postgres.Messages;

namespace NudgeBot.Postgres.Simulator;

/// <summary>A message as it stands in one of the simulator's conversations.</summary>
/// <param name="FromBot">False for what a person typed.</param>
/// <param name="ChangedAt">Machine time of its last change; it moves whenever the card does, and so tells one state of the card from the next.</param>
public sealed record SimulatorMessage(long Id, string Conversation, DateTimeOffset SaidAt, bool FromBot, ChatMessage Message, DateTimeOffset ChangedAt);

/// <summary>
/// What the simulator remembers, as a chat platform would. Who writes into a conversation waits for whoever wrote before, so that
/// ids become visible in their order and "everything after this id" misses nothing.
/// </summary>
public sealed class SimulatorMessageStore(Session session)
{
    /// <summary>The channel of NOTIFY that tells pages about a message; <see cref="SimulatorNotice"/> is what it carries.</summary>
    public const string Bell = "nudgebot_simulator";

    /// <summary>Adds a message under its key, and returns its id; a key that was used before gives the id of the message it made.</summary>
    public async Task<long> AddAsync(
        string conversation, string deliveryKey, DateTimeOffset saidAt, bool fromBot, ChatMessage message, CancellationToken cancellationToken)
    {
        const string Sql = """
            insert into simulator_messages (conversation, delivery_key, said_at, sender, kind, text, card, file)
            values (@conversation, @deliveryKey, @saidAt, @sender, @kind, @text, @card::jsonb, @file::jsonb)
            on conflict on constraint simulator_messages_once_per_delivery do nothing
            returning id
            """;

        await session.ExecuteAsync(
            "select pg_advisory_xact_lock(hashtextextended(@conversation, @OrganizationId))",
            new { conversation, session.OrganizationId }, cancellationToken);

        var sender = fromBot ? "bot" : "person";
        var added = await session.ScalarAsync<long?>(
            Sql, new { conversation, deliveryKey, saidAt, sender, kind = Kind(message), text = message.Text, card = Json(message.Card), file = Json(message.File) }, cancellationToken);

        if (added is { } id)
        {
            await TellAsync(conversation, id, fromBot, cancellationToken);
            return id;
        }

        return (await FindKeyAsync(deliveryKey, cancellationToken))!.Value;
    }

    /// <summary>Puts other words and another card in the place of a message's. False when there is no such message.</summary>
    public async Task<bool> ReplaceAsync(long id, ChatMessage message, CancellationToken cancellationToken)
    {
        const string Sql = """
            update simulator_messages
            set    kind = @kind, text = @text, card = @card::jsonb, changed_at = clock_timestamp()
            where  id = @id and sender = 'bot'
            returning conversation
            """;

        var conversation = await session.ScalarAsync<string?>(
            Sql, new { id, kind = Kind(message), text = message.Text, card = Json(message.Card) }, cancellationToken);
        if (conversation is not null)
        {
            await TellAsync(conversation, id, fromBot: true, cancellationToken);
        }

        return conversation is not null;
    }

    /// <summary>Puts other words in the place of what a person said in this conversation. False when there is no such message.</summary>
    public Task<bool> ChangeSaidAsync(long id, string conversation, string text, CancellationToken cancellationToken)
    {
        const string Sql = """
            update simulator_messages
            set    text = @text, changed_at = clock_timestamp()
            where  id = @id and conversation = @conversation and sender = 'person'
            returning conversation
            """;

        return ToldAsync(Sql, id, conversation, text, cancellationToken);
    }

    /// <summary>Removes what a person said in this conversation. False when there is no such message.</summary>
    public Task<bool> DeleteSaidAsync(long id, string conversation, CancellationToken cancellationToken)
    {
        const string Sql = """
            delete from simulator_messages
            where  id = @id and conversation = @conversation and sender = 'person'
            returning conversation
            """;

        return ToldAsync(Sql, id, conversation, null, cancellationToken);
    }

    /// <summary>The id of the message that was added under this key, or null.</summary>
    public Task<long?> FindKeyAsync(string deliveryKey, CancellationToken cancellationToken) =>
        session.ScalarAsync<long?>("select id from simulator_messages where delivery_key = @deliveryKey", new { deliveryKey }, cancellationToken);

    /// <summary>Whether the message says exactly this, words and card.</summary>
    public Task<bool> SaysAsync(long id, ChatMessage message, CancellationToken cancellationToken)
    {
        const string Sql = """
            select exists (select from simulator_messages
                           where  id = @id and text = @text and kind = @kind and card is not distinct from @card::jsonb)
            """;

        return session.ScalarAsync<bool>(Sql, new { id, text = message.Text, kind = Kind(message), card = Json(message.Card) }, cancellationToken);
    }

    /// <summary>One message, or null.</summary>
    public async Task<SimulatorMessage?> FindAsync(long id, CancellationToken cancellationToken)
    {
        const string Sql = """
            select id, conversation, said_at as saidat, sender, kind, text, card, file, changed_at as changedat
            from   simulator_messages
            where  id = @id
            """;

        return (await session.FirstAsync<Row>(Sql, new { id }, cancellationToken))?.ToMessage();
    }

    /// <summary>A conversation's messages with an id above <paramref name="after"/>, oldest first.</summary>
    public async Task<IReadOnlyList<SimulatorMessage>> OfConversationAsync(string conversation, long after, CancellationToken cancellationToken)
    {
        const string Sql = """
            select id, conversation, said_at as saidat, sender, kind, text, card, file, changed_at as changedat
            from   simulator_messages
            where  conversation = @conversation and id > @after
            order  by id
            """;

        return [.. (await session.QueryAsync<Row>(Sql, new { conversation, after }, cancellationToken)).Select(row => row.ToMessage())];
    }

    /// <summary>Per conversation the ids of the bot's latest messages, oldest first, at most <paramref name="most"/> of them.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<long>>> LatestOfBotAsync(int most, CancellationToken cancellationToken)
    {
        const string Sql = """
            select conversation, id
            from   (select conversation, id, row_number() over (partition by conversation order by id desc) as place
                    from   simulator_messages
                    where  sender = 'bot') latest
            where  place <= @most
            order  by conversation, id
            """;

        var rows = await session.QueryAsync<(string Conversation, long Id)>(Sql, new { most }, cancellationToken);
        return rows.GroupBy(row => row.Conversation).ToDictionary(group => group.Key, IReadOnlyList<long> (group) => [.. group.Select(row => row.Id)]);
    }

    private async Task<bool> ToldAsync(string sql, long id, string conversation, string? text, CancellationToken cancellationToken)
    {
        if (await session.ScalarAsync<string?>(sql, new { id, conversation, text }, cancellationToken) is null)
        {
            return false;
        }

        await TellAsync(conversation, id, fromBot: false, cancellationToken);
        return true;
    }

    private Task TellAsync(string conversation, long id, bool fromBot, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "select pg_notify(@Bell, @notice)",
            new { Bell, notice = new SimulatorNotice(session.OrganizationId, conversation, id, fromBot).ToString() }, cancellationToken);

    private static string Kind(ChatMessage message) => message.Kind.ToString().ToLowerInvariant();

    private static string? Json<T>(T? part) where T : class => part is null ? null : JsonSerializer.Serialize(part, MessageJson.Options);

    private static T? Of<T>(string? json) where T : class => json is null ? null : JsonSerializer.Deserialize<T>(json, MessageJson.Options);

    private sealed record Row(long Id, string Conversation, DateTimeOffset SaidAt, string Sender, string Kind, string Text, string? Card, string? File, DateTimeOffset ChangedAt)
    {
        public SimulatorMessage ToMessage() => new(
            Id, Conversation, SaidAt, Sender == "bot",
            new ChatMessage(Enum.Parse<MessageKind>(Kind, ignoreCase: true), Text, Of<Card>(Card)) { File = Of<ChatFile>(File) },
            ChangedAt);
    }
}
