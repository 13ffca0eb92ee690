using System.Collections.Concurrent;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Understanding;
using NudgeBot.Fakes;
using NudgeBot.Fakes.Postgres;
using NudgeBot.Host.Conversations;
using NudgeBot.Host.Messages;
using NudgeBot.Host.Schedule;
using NudgeBot.Host.Tests.Messages;
using NudgeBot.Postgres;

namespace NudgeBot.Host.Tests.Conversations;

/// <summary>
/// A small office on a real database: Ana and Ola sell, Marek manages them. The inbox, the conversation and the outbox are the real ones;
/// the channel remembers what it was given.
/// </summary>
internal sealed class Office : IAsyncDisposable
{
    /// <summary>A Wednesday, 16:30 in Warsaw.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 18, 15, 30, 0, TimeSpan.Zero);

    private const string Newest = "";

    private readonly TestDatabase database;
    private readonly ServiceProvider services;
    private readonly ConcurrentDictionary<(string Who, string Text), string> typed = new();
    private int events;

    private Office(TestDatabase database, ServiceProvider services, long organization)
    {
        this.database = database;
        this.services = services;
        Organization = organization;
    }

    public long Organization { get; }

    public ManualClock Clock => (ManualClock)services.GetRequiredService<TimeProvider>();

    public Shelf Shelf => services.GetRequiredService<Shelf>();

    /// <param name="understanding">Who reads the sentences, where it is not the grammar.</param>
    public static async Task<Office> OpenAsync(ITextUnderstanding? understanding = null)
    {
        var database = await TestPostgres.CreateAsync();
        var collection = new ServiceCollection()
            .AddSingleton<TimeProvider>(new ManualClock(Now))
            .AddSingleton(new Database(database.App))
            .AddLogging()
            .AddMessages()
            .AddConversations()
            .AddSingleton<BusinessClock>()
            .AddSingleton<Withdrawals>()
            .AddSingleton<INudgeDepartures, EveryNudgeLeaves>()
            .AddSingleton<Shelf>()
            .AddSingleton<IChatChannel>(provider => provider.GetRequiredService<Shelf>());
        if (understanding is not null)
        {
            collection.AddSingleton(understanding);
        }

        var services = collection.BuildServiceProvider();

        await using var connection = new NpgsqlConnection(database.App);
        await connection.OpenAsync();
        var organization = await connection.ExecuteScalarAsync<long>("select create_organization('Office')");
        await connection.ExecuteAsync("select set_config('nudgebot.organization', @organization::text, false)", new { organization });
        await connection.ExecuteAsync(People, new { now = Now.UtcDateTime });
        return new Office(database, services, organization);
    }

    /// <summary>Somebody types; returns what the bot says to it.</summary>
    public async Task<IReadOnlyList<ChatMessage>> SayAsync(string who, string text)
    {
        var id = $"event-{Interlocked.Increment(ref events)}";
        typed[(who, text)] = typed[(who, Newest)] = $"said-{id}";
        return await HandInAsync(new ChatEvent("simulator", "office", $"dm-{who}", id, who, ChatEventKind.Said, text, null, null, null) { SaidAs = $"said-{id}" });
    }

    /// <summary>Somebody changes what they typed last.</summary>
    public async Task<IReadOnlyList<ChatMessage>> EditAsync(string who, string text) =>
        await HandInAsync(new ChatEvent("simulator", "office", $"dm-{who}", $"event-{Interlocked.Increment(ref events)}", who, ChatEventKind.Edited, text, typed[(who, Newest)], null, null));

    /// <summary>Somebody deletes what they typed in these words.</summary>
    public async Task<IReadOnlyList<ChatMessage>> DeleteAsync(string who, string text) =>
        await HandInAsync(new ChatEvent("simulator", "office", $"dm-{who}", $"event-{Interlocked.Increment(ref events)}", who, ChatEventKind.Deleted, null, typed[(who, text)], null, null));

    /// <summary>Somebody taps a button of the newest card that has it.</summary>
    public async Task<IReadOnlyList<ChatMessage>> TapAsync(string who, string label)
    {
        var (id, action) = Shelf.Newest(who, label);
        return await HandInAsync(new ChatEvent("simulator", "office", $"dm-{who}", $"event-{Interlocked.Increment(ref events)}", who, ChatEventKind.Tapped, null, id, action.Id, action.Value));
    }

    /// <summary>Somebody hands in a button, whoever's it is.</summary>
    public async Task<IReadOnlyList<ChatMessage>> TapAsync(string who, CardAction action) =>
        await HandInAsync(new ChatEvent("simulator", "office", $"dm-{who}", $"event-{Interlocked.Increment(ref events)}", who, ChatEventKind.Tapped, null, null, action.Id, action.Value));

    /// <summary>Hands in an event, and waits until everything that follows from it is done.</summary>
    public async Task<IReadOnlyList<ChatMessage>> HandInAsync(ChatEvent happened)
    {
        var before = Shelf.Sent.Count;
        await services.GetRequiredService<IChatEvents>().KeepAsync(happened, CancellationToken.None);
        await services.GetRequiredService<Stillness>().WaitAsync(CancellationToken.None);
        return [.. Shelf.Sent.Skip(before)];
    }

    /// <summary>A nudge that was shown to somebody some minutes ago; one about a lead asks what to do with it.</summary>
    public async Task NudgeAsync(string who, string account, int minutesAgo = 10, string rule = "uncalled_customer")
    {
        const string Sql = """
            with nudge as (
                insert into nudges (rep_id, rule, account_id, subject, silence_since, occurrence, evidence, card, state, planned_at, due_at, sent_at, delivery)
                select p.id, @rule, a.id, 'account:' || a.id, @since, 0, '9 emails, 0 conversations in 34 days.', '{}', 'sent', @shown, @shown, @shown, 1
                from   people p, accounts a
                where  p.name = @who and a.name = @account
                returning id, rep_id
            )
            insert into outbox (workspace_id, conversation, user_id, person_id, kind, message, said_at, nudge_id, nudge_delivery)
            select w.id, 'dm-' || lower(@who), lower(@who), n.rep_id, 'nudge',
                   jsonb_build_object('kind', 'nudge', 'text', 'Time to call ' || @account || '.',
                                      'card', jsonb_build_object('title', 'Time to call ' || @account, 'facts', '[]'::jsonb, 'actions',
                                          (select jsonb_agg(jsonb_build_object('id', b.id, 'label', b.label, 'value', n.id::text))
                                           from   unnest(@ids, @labels) as b(id, label)))),
                   @shown, n.id, 1
            from   nudge n, chat_workspaces w
            """;

        string[] ids = rule == "lead_question" ? ["lead.park", "lead.more", "lead.close", "why"] : ["log.connected", "log.no_answer", "snooze.tomorrow", "why"];
        string[] labels = rule == "lead_question" ? ["Park", "More", "Close", "Why?"] : ["Connected", "No answer", "Tomorrow", "Why?"];
        await AskAsync(Sql, new { who, account, rule, ids, labels, since = Now.AddDays(-34).UtcDateTime, shown = Now.AddMinutes(-minutesAgo).UtcDateTime });
        await services.GetRequiredService<Stillness>().WaitAsync(CancellationToken.None);
    }

    /// <summary>Looks into the database as this organization.</summary>
    public async Task<IReadOnlyList<string>> AskAsync(string sql, object? parameters = null)
    {
        await using var connection = new NpgsqlConnection(database.App);
        await connection.OpenAsync();
        await connection.ExecuteAsync("select set_config('nudgebot.organization', @Organization::text, false)", new { Organization });
        return [.. await connection.QueryAsync<string>(sql, parameters)];
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
    }

    private const string People = """
        insert into teams (name, time_zone) values ('West', 'Europe/Warsaw');
        insert into people (name, email, role, team_id, time_zone)
            select who, lower(who) || '@example.com', role, case role when 'rep' then t.id end, 'Europe/Warsaw'
            from teams t, (values ('Ana', 'rep'), ('Ola', 'rep'), ('Marek', 'manager')) as p(who, role);
        insert into team_managers (team_id, person_id) select t.id, p.id from teams t, people p where p.name = 'Marek';
        insert into chat_workspaces (platform, external_id, name) values ('simulator', 'office', 'Office');
        insert into chat_identities (workspace_id, user_id, person_id, conversation) select w.id, lower(p.name), p.id, 'dm-' || lower(p.name) from chat_workspaces w, people p;
        insert into accounts (name, state, owner_id, phone, value, opened_at)
            select a.name, 'customer', p.id, '+1 206 555 0134', a.value, @now::timestamptz - interval '200 days'
            from   people p, (values ('Acme Corp', 9000, 'Ana'), ('Globex', 4000, 'Ana'), ('Initech', 2000, 'Ana'),
                                     ('Umbrella Health', 7000, 'Ola'), ('Stark Steel North', 300, 'Ana'), ('Stark Steel South', 100, 'Ola')) as a(name, value, owner)
            where  p.name = a.owner;
        """;
}

/// <summary>A channel that keeps what it was given, in order, and the present state of every message.</summary>
internal sealed class Shelf : IChatChannel
{
    private readonly ConcurrentQueue<ChatMessage> sent = new();
    private readonly ConcurrentDictionary<string, (string Conversation, ChatMessage Message, int Order)> standing = new();

    public string Platform => "simulator";

    public IReadOnlyList<ChatMessage> Sent => [.. sent];

    public Task<Delivery> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        var id = message.Replaces ?? message.Key;
        standing[id] = (message.To.Conversation, message.Message, standing.Count);
        if (message.Replaces is null)
        {
            sent.Enqueue(message.Message);
        }

        return Task.FromResult<Delivery>(new Delivery.Sent(id));
    }

    public Task<LookUp> LookUpAsync(OutgoingMessage message, CancellationToken cancellationToken) =>
        Task.FromResult<LookUp>(standing.ContainsKey(message.Key) ? new LookUp.Arrived(message.Key) : new LookUp.NeverArrived());

    /// <summary>The newest message of a person that has this button.</summary>
    public (string Id, CardAction Action) Newest(string who, string label) => (
        from message in standing
        where message.Value.Conversation == $"dm-{who}"
        from action in message.Value.Message.Card?.Actions ?? []
        where action.Label == label
        orderby long.Parse(message.Key, System.Globalization.CultureInfo.InvariantCulture) descending
        select (message.Key, action)).First();

    /// <summary>The conversation in which a message stands.</summary>
    public string WhereIs(ChatMessage message) => standing.Values.Single(one => one.Message == message).Conversation;

    /// <summary>What the cards of a person's nudges say now.</summary>
    public IReadOnlyList<string> CardStates(string who, MessageKind kind = MessageKind.Nudge) =>
        [.. standing.Values.Where(message => message.Conversation == $"dm-{who}" && message.Message.Kind == kind).Select(message => message.Message.Card?.State ?? "open")];
}
