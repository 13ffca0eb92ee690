using System.Globalization;
using Dapper;
using Npgsql;
using NudgeBot.Postgres;

namespace NudgeBot.Fakes.Postgres;

/// <summary>
/// The team West in Warsaw on a database of its own: Ana and Ola sell, Marek manages, and all three are in the simulator's workspace.
/// Rows are written as the owner; the bot sees them as the app role.
/// </summary>
public sealed class SampleTeam : IAsyncDisposable
{
    private const string NothingOnSchedule = """{"schedule": {"roll_call_question": false, "roll_call": false, "weekly_mirror": false, "team_line": false}}""";

    private readonly NpgsqlConnection owner;

    private SampleTeam(TestDatabase postgres, NpgsqlConnection owner, Database database, long organization)
    {
        (Postgres, this.owner, Database, Organization) = (postgres, owner, database, organization);
    }

    public TestDatabase Postgres { get; }

    /// <summary>As the app role.</summary>
    public Database Database { get; }

    public long Organization { get; }

    public long Ana { get; private set; }

    public long Ola { get; private set; }

    public long Marek { get; private set; }

    public long Workspace { get; private set; }

    public static async Task<SampleTeam> CreateAsync()
    {
        var postgres = await TestPostgres.CreateAsync();
        var database = new Database(postgres.App);
        var organization = (await database.AskAsync<long>("select create_organization('Sample team')", null, default)).Single();
        var owner = new NpgsqlConnection(postgres.Owner);
        await owner.OpenAsync();
        await owner.ExecuteAsync("select set_config('nudgebot.organization', @id, false)", new { id = organization.ToString(CultureInfo.InvariantCulture) });

        var team = new SampleTeam(postgres, owner, database, organization);
        await team.RunAsync("insert into teams (name, time_zone) values ('West', 'Europe/Warsaw')");
        team.Workspace = await team.AskAsync<long>("insert into chat_workspaces (platform, external_id, name) values ('simulator', 'simulator', 'Simulator') returning id");
        team.Ana = await team.PersonAsync("Ana");
        team.Ola = await team.PersonAsync("Ola");
        team.Marek = await team.PersonAsync("Marek", role: "manager");
        return team;
    }

    /// <summary>Somebody in West who can be written to.</summary>
    public async Task<long> PersonAsync(string name, string zone = "Europe/Warsaw", string role = "rep")
    {
        const string Sql = """
            insert into people (name, email, role, team_id, time_zone) select @name, @email, @role, id, @zone from teams returning id
            """;
        const string IdentitySql = """
            insert into chat_identities (workspace_id, user_id, person_id, conversation) values (@Workspace, @id::text, @id, 'dm-' || @id)
            """;

        var id = await AskAsync<long>(Sql, new { name, email = $"{name.ToLowerInvariant()}@example.com", role, zone });
        await RunAsync(IdentitySql, new { Workspace, id });
        return id;
    }

    /// <summary>A customer, last spoken with at <paramref name="spokeAt"/>.</summary>
    public Task<long> AccountAsync(string name, long ownerId, DateTimeOffset? spokeAt, string tier = "A", decimal value = 1000, string? phone = "+48 22 555 01 00")
    {
        const string Sql = """
            insert into accounts (name, state, tier, value, owner_id, phone, last_connect_at, opened_at)
            values (@name, 'customer', @tier, @value, @ownerId, @phone, @spokeAt, '2020-01-01') returning id
            """;

        return AskAsync<long>(Sql, new { name, tier, value, ownerId, phone, spokeAt = spokeAt?.UtcDateTime });
    }

    /// <summary>Somebody who got in touch at <paramref name="since"/>.</summary>
    public Task<long> LeadAsync(string name, long ownerId, DateTimeOffset since)
    {
        const string Sql = """
            insert into accounts (name, state, owner_id, phone, opened_at, lead_since) values (@name, 'lead', @ownerId, '+48 22 555 01 00', @since, @since) returning id
            """;

        return AskAsync<long>(Sql, new { name, ownerId, since = since.UtcDateTime });
    }

    /// <summary>Something outside says that now is the time to call; it stands for a week.</summary>
    public Task<long> SignalAsync(long accountId, DateTimeOffset at, string kind = "service_issue", string contact = "Dana", string note = "The export fails")
    {
        const string Sql = """
            insert into signals (source, source_id, kind, account_id, contact_name, note, arrived_at, expires_at)
            values ('desk', gen_random_uuid()::text, @kind, @accountId, @contact, @note, @at, @at::timestamptz + interval '7 days') returning id
            """;

        return AskAsync<long>(Sql, new { accountId, kind, contact, note, at = at.UtcDateTime });
    }

    public Task<long> DealAsync(string name, long accountId, long ownerId, DateTimeOffset stageSince, string stage = "Proposal")
    {
        const string Sql = """
            insert into deals (name, account_id, owner_id, stage, stage_since, amount) values (@name, @accountId, @ownerId, @stage, @stageSince, 500) returning id
            """;

        return AskAsync<long>(Sql, new { name, accountId, ownerId, stage, stageSince = stageSince.UtcDateTime });
    }

    /// <summary>
    /// A policy under which nothing is held back and nobody is greeted for its own sake, so that a test has only the nudges it is about. Nothing comes on
    /// a schedule unless the policy says <c>"schedule": {}</c>.
    /// </summary>
    public Task KeepPolicyAsync(string policy = """{"hold_back": 0, "rules": {"hello_call": false}}""") => RunAsync(
        """
        insert into team_policies (team_id, policy, changed_at) select id, @nothing::jsonb || @policy::jsonb, '2020-01-01' from teams
        on conflict on constraint team_policies_pkey do update set policy = excluded.policy
        """,
        new { policy, nothing = NothingOnSchedule });

    /// <summary>Runs a statement as the owner, within this organization.</summary>
    public Task RunAsync(string sql, object? parameters = null) => owner.ExecuteAsync(sql, parameters);

    /// <summary>Asks for one value as the owner, within this organization.</summary>
    public async Task<T> AskAsync<T>(string sql, object? parameters = null) => (await owner.ExecuteScalarAsync<T>(sql, parameters))!;

    /// <summary>Asks for one column of rows as the owner, within this organization.</summary>
    public async Task<IReadOnlyList<T>> ListAsync<T>(string sql, object? parameters = null) => [.. await owner.QueryAsync<T>(sql, parameters)];

    /// <summary>Asks for rows as the owner, within this organization.</summary>
    public async Task<IReadOnlyList<T>> RowsAsync<T>(string sql, object? parameters = null) => [.. await owner.QueryAsync<T>(sql, parameters)];

    public async ValueTask DisposeAsync()
    {
        await owner.DisposeAsync();
        await Database.DisposeAsync();
        await Postgres.DisposeAsync();
    }
}
