using Dapper;
using Npgsql;
using NudgeBot.Postgres.People;

namespace NudgeBot.Fakes.Postgres;

/// <summary>
/// Two hundred reps in five zones with forty customers each, and a log of any length: of twenty touches seven are calls, ten are emails. What a
/// row is follows from its number, so that every fill is the same.
/// </summary>
public static class LongLog
{
    public const int Reps = 200;

    /// <summary>Writes the log evenly over the time up to <paramref name="end"/>, as it would have come, and counts it by day.</summary>
    public static async Task FillAsync(SampleTeam team, int rows, int years, DateTimeOffset end)
    {
        const string PeopleSql = """
            insert into people (name, role, team_id, time_zone)
            select 'Rep ' || n, 'rep', t.id, (array['Europe/Warsaw', 'America/New_York', 'America/Los_Angeles', 'Asia/Kathmandu', 'Australia/Lord_Howe'])[1 + n % 5]
            from   teams t, generate_series(1, @Reps) n;

            insert into accounts (name, state, owner_id, opened_at)
            select 'Customer ' || p.id || '-' || n, 'customer', p.id, '2020-01-01' from people p, generate_series(1, 40) n where p.name like 'Rep %'
            """;

        // Past every trigger: the walls, the references and the counting are not what is measured.
        const string LogSql = """
            set session_replication_role = replica;

            insert into activities (organization_id, kind, direction, outcome, account_id, rep_id, occurred_at)
            select @organization::bigint, k.kind, case when n.luck % 6 = 0 then 'inbound' else 'outbound' end,
                   case when k.kind = 'call' then (array['connected', 'voicemail', 'no_answer', 'no_answer', 'busy', 'gatekeeper'])[1 + n.luck / 7 % 6] end,
                   @firstAccount::bigint + n.luck / 400 % @Reps * 40 + n.luck / 100000 % 40, @firstRep::bigint + n.luck / 400 % @Reps,
                   @end::timestamptz - (@rows - n.n) * (@years * interval '1 year' / @rows)
            from  (select n, abs(hashint8(n)::bigint) as luck from generate_series(1, @rows) n) n
            cross  join lateral (select case when n.luck % 20 < 7 then 'call' when n.luck % 20 < 17 then 'email' when n.luck % 20 < 19 then 'text' else 'meeting' end as kind) k;

            do $$ begin execute counting_into_rep_days('select 1 as sign, activities.* from activities'); end $$
            """;

        const string IndexesSql = "select indexname, indexdef from pg_indexes where tablename = 'activities' and indexname <> 'activities_pkey'";

        await team.RunAsync(PeopleSql, new { Reps });
        await using var connection = new NpgsqlConnection(team.Postgres.Superuser);
        await connection.OpenAsync();

        // An index is made much faster than it is kept.
        var indexes = (await connection.QueryAsync<(string Name, string Sql)>(IndexesSql)).ToList();
        await connection.ExecuteAsync(string.Join(';', indexes.Select(index => $"drop index {index.Name}")));
        await connection.ExecuteAsync(LogSql, new
        {
            rows,
            years,
            Reps,
            organization = team.Organization,
            end = end.UtcDateTime,
            firstRep = await team.AskAsync<long>("select min(id) from people where name like 'Rep %'"),
            firstAccount = await team.AskAsync<long>("select min(id) from accounts"),
        }, commandTimeout: 0);
        await connection.ExecuteAsync($"reset session_replication_role; {string.Join(';', indexes.Select(index => index.Sql))}", commandTimeout: 0);
        foreach (var table in new[] { "activities", "rep_days", "people", "accounts" })
        {
            await connection.ExecuteAsync($"vacuum analyze {table}", commandTimeout: 0);
        }
    }

    /// <summary>The reps, by name.</summary>
    public static async Task<IReadOnlyList<PersonRow>> RepsAsync(SampleTeam team)
    {
        await using var session = await team.Database.BeginAsync(team.Organization, default);
        return [.. (await new PersonStore(session).EverybodyAsync(default)).Where(person => person.Name.StartsWith("Rep ", StringComparison.Ordinal))];
    }
}
