using Dapper;
using Npgsql;
using NudgeBot.Fakes.Postgres;

namespace NudgeBot.Postgres.Tests.Tenancy;

/// <summary>Two organizations, each with a row in every table, and a session of either as the host would have it.</summary>
internal sealed class TwoOrganizations : IAsyncDisposable
{
    private readonly TestDatabase database;

    private TwoOrganizations(TestDatabase database) => this.database = database;

    public long Ours { get; private set; }

    public long Theirs { get; private set; }

    public static async Task<TwoOrganizations> CreateAsync()
    {
        var two = new TwoOrganizations(await TestPostgres.CreateAsync());
        two.Ours = await two.FoundAsync("Ours");
        two.Theirs = await two.FoundAsync("Theirs");
        return two;
    }

    public string Superuser => database.Superuser;

    /// <summary>A connection of the host's role with one organization set, or none.</summary>
    public async Task<NpgsqlConnection> AsAsync(long? organization)
    {
        var connection = new NpgsqlConnection(database.App);
        await connection.OpenAsync();
        if (organization is not null)
        {
            await connection.ExecuteAsync("select set_config('nudgebot.organization', @id, false)", new { id = organization.ToString() });
        }

        return connection;
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private async Task<long> FoundAsync(string name)
    {
        await using var connection = new NpgsqlConnection(database.App);
        await connection.OpenAsync();
        var id = await connection.ExecuteScalarAsync<long>("select create_organization(@name)", new { name });
        await connection.ExecuteAsync("select set_config('nudgebot.organization', @id, false)", new { id = id.ToString(System.Globalization.CultureInfo.InvariantCulture) });
        await connection.ExecuteAsync(ARowOfEverything, new { name });
        return id;
    }

    private const string ARowOfEverything = """
        insert into api_keys (name, key_hash) values ('phone system', convert_to(@name, 'UTF8'));
        insert into teams (name) values ('West');
        insert into people (name, team_id) select 'Ana', id from teams;
        insert into team_policies (team_id, policy, changed_at) select id, '{}', '2026-11-18' from teams;
        insert into policy_changes (team_id, changed_at, changed_by, changed_through, changes) select t.id, '2026-11-18', p.id, 'chat', '[]' from teams t, people p;
        insert into team_managers (team_id, person_id) select t.id, p.id from teams t, people p;
        insert into time_off (person_id, first_day, last_day) select id, '2026-12-24', '2026-12-31' from people;
        insert into holidays (team_id, day, name) select id, '2026-12-25', 'Christmas Day' from teams;
        insert into working_time_changes (person_id, changed_at, changed_by, changed_through, changes) select id, '2026-11-18', id, 'chat', '[]' from people;
        insert into team_changes (team_id, changed_at, changed_by, changed_through, changes) select t.id, '2026-11-18', p.id, 'chat', '[]' from teams t, people p;
        insert into chat_workspaces (platform, external_id, name) values ('simulator', @name, @name);
        insert into chat_identities (workspace_id, user_id, person_id) select w.id, 'U1', p.id from chat_workspaces w, people p;
        insert into slack_installations (workspace_id, bot_user, installed_at) select id, 'UBOT', '2026-11-18' from chat_workspaces;
        insert into teams_tenants (workspace_id, service_url) select id, 'https://smba.trafficmanager.net/emea/' from chat_workspaces;
        insert into teams_conversations (workspace_id, conversation, kind, user_id, service_url) select id, 'a:1', 'personal', '29:1', 'https://smba.trafficmanager.net/emea/' from chat_workspaces;
        insert into page_links (person_id, token_hash, expires_at) select id, '\x01', '2026-11-18' from people;
        insert into page_sessions (person_id, token_hash, expires_at) select id, '\x01', '2026-11-18' from people;
        insert into planning_times (person_id, next_planning_at) select id, '2026-11-23' from people;
        insert into accounts (name, owner_id) select 'Acme', id from people;
        insert into contacts (account_id, name) select id, 'Dana' from accounts;
        insert into source_aliases (source, source_id, account_id) select 'crm', '1', id from accounts;
        insert into deals (account_id, name, stage, stage_since) select id, 'Renewal', 'Quote', '2026-11-01' from accounts;
        insert into deal_stage_changes (deal_id, stage, changed_at) select id, 'Quote', '2026-11-01' from deals;
        insert into activities (kind, outcome, account_id, rep_id, occurred_at) select 'call', 'connected', a.id, p.id, '2026-11-02' from accounts a, people p;
        insert into nudges (rep_id, rule, account_id, subject, silence_since, occurrence, evidence, card, planned_at, due_at)
            select p.id, 'uncalled_customer', a.id, 'account ' || a.id, '2026-11-02', 0, '16 days', '{}', '2026-11-18', '2026-11-18' from people p, accounts a;
        insert into nudge_steps (nudge_id, step, at) select id, 'seen', '2026-11-18' from nudges;
        insert into signals (source, source_id, kind, account_id, arrived_at, expires_at) select 'desk', '1', 'question', id, '2026-11-18', '2026-11-25' from accounts;
        insert into mutes (rep_id, rule) select id, 'hello_call' from people;
        insert into email_preferences (account_id, rep_id, said_by_customer, said_at) select a.id, p.id, true, '2026-11-18' from accounts a, people p;
        insert into owner_questions (account_id, rep_id, asked_at) select a.id, p.id, '2026-11-18' from accounts a, people p;
        insert into account_owner_changes (question_id, account_id, to_id, deal_ids, changed_at, changed_by)
            select q.id, q.account_id, q.rep_id, '{}', '2026-11-18', q.rep_id from owner_questions q;
        insert into lead_answers (nudge_id, account_id, rep_id, answer, answered_at, state_before, state_after)
            select id, account_id, rep_id, 'park', '2026-11-18', 'lead', 'lead' from nudges;
        insert into inbox (workspace_id, conversation, event_id, body) select id, 'D1', 'E1', 'x' from chat_workspaces;
        insert into outbox (workspace_id, conversation, kind, message, said_at) select id, 'D1', 'reply', '{}', '2026-11-18' from chat_workspaces;
        insert into notices (kind, person_id, day, state, decided_at) select 'roll_call_question', id, '2026-11-18', 'said', '2026-11-18' from people;
        insert into team_times (team_id, next_at) select id, '2026-11-18' from teams;
        insert into sender_leases (workspace_id, host, until) select id, 'h', '2026-11-18' from chat_workspaces;
        insert into open_questions (person_id, kind, payload, asked_at, expires_at) select id, 'doubt', '{}', '2026-11-18', '2026-11-19' from people;
        insert into promises (account_id, rep_id, follow_up_at, made_at) select a.id, p.id, '2026-11-19', '2026-11-18' from accounts a, people p limit 1;
        insert into readings (person_id, intent, reasons, expires_at) select id, 'LogCall', '[]', '2026-11-19' from people;
        insert into simulator_messages (conversation, delivery_key, said_at, sender, kind, text) values ('D1', '1', '2026-11-18', 'bot', 'reply', 'Hello');
        """;
}
