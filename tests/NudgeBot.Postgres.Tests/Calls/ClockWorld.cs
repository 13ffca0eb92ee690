using Dapper;
using Npgsql;
using NudgeBot.Core.Calls;
using NudgeBot.Fakes.Postgres;
using NudgeBot.Postgres.Calls;

namespace NudgeBot.Postgres.Tests.Calls;

/// <summary>Two accounts with a deal each, and whatever a sequence of steps does to their log.</summary>
internal sealed class ClockWorld
{
    private static readonly DateTimeOffset Start = new(2026, 11, 1, 8, 0, 0, TimeSpan.Zero);

    private readonly Database database;
    private readonly string superuser;
    private readonly long organization;
    private readonly long person;
    private readonly long[] accounts;
    private readonly long[] deals;
    private readonly List<(long Id, NewActivity Row)> logged = [];
    private int next;

    private ClockWorld(Database database, string superuser, long organization, long person, long[] accounts, long[] deals) =>
        (this.database, this.superuser, this.organization, this.person, this.accounts, this.deals) = (database, superuser, organization, person, accounts, deals);

    public static async Task<ClockWorld> CreateAsync(TestDatabase test)
    {
        await using var connection = new NpgsqlConnection(test.App);
        await connection.OpenAsync();
        var organization = await connection.ExecuteScalarAsync<long>("select create_organization('Ours')");
        await connection.ExecuteAsync("select set_config('nudgebot.organization', @organization::text, false)", new { organization });
        var person = await connection.ExecuteScalarAsync<long>("insert into people (name) values ('Ana') returning id");
        var accounts = (await connection.QueryAsync<long>("insert into accounts (name) values ('Acme'), ('Globex') returning id")).ToArray();
        var deals = (await connection.QueryAsync<long>(
            "insert into deals (account_id, name, stage, stage_since) select id, 'Renewal', 'Quote', now() from accounts order by id returning id")).ToArray();
        return new ClockWorld(new Database(test.App), test.Superuser, organization, person, accounts, deals);
    }

    public async Task ClearAsync()
    {
        logged.Clear();
        await using var connection = new NpgsqlConnection(superuser);
        await connection.ExecuteAsync("delete from activities");
        await database.InAsync(organization, RefreshAllAsync, CancellationToken.None);
    }

    public Task DoAsync(Step step) => database.InAsync(organization, session => DoAsync(new ActivityStore(session), step), CancellationToken.None);

    /// <summary>What is stored beside what follows from the effective rows, for both accounts and both deals.</summary>
    public async Task<IReadOnlyList<(Clock Stored, Clock Recomputed)>> ClocksAsync()
    {
        await using var connection = new NpgsqlConnection(superuser);
        var clocks = new List<(Clock, Clock)>();
        foreach (var (table, column, ids) in new[] { ("accounts", "account_id", accounts), ("deals", "deal_id", deals) })
        {
            foreach (var id in ids)
            {
                var stored = await connection.QuerySingleAsync<StoredClock>(
                    $"""
                    select last_connect_at as lastconnectat, last_meeting_at as lastmeetingat, last_attempt_at as lastattemptat, last_touch_at as lasttouchat,
                           attempts_since_connect as attempts, emails_in_since_connect as emailsin, emails_out_since_connect as emailsout, next_promised_call_at as promisedat,
                           first_connect_at as firstconnectat, missed_inbound_at as missedinboundat, recent_attempts as recentattempts
                    from {table} where id = @id
                    """, new { id });
                var log = await connection.QueryAsync<LoggedRow>(
                    $"select id, kind, direction, outcome, occurred_at as occurredat, follow_up_at as followupat from activities where {column} = @id and retracted_at is null", new { id });
                clocks.Add((stored.Clock, Clock.From([.. log.Select(row => row.Activity)])));
            }
        }

        return clocks;
    }

    private async Task DoAsync(ActivityStore log, Step step)
    {
        var at = Start.AddDays(30).AddSeconds(next++);
        var (id, row) = logged.Count == 0 ? default : logged[step.Which % logged.Count];
        switch (step.What)
        {
            case StepKind.Undo when row is not null:
                await log.UndoAsync(id, person, at, CancellationToken.None);
                break;
            case StepKind.Restore when row is not null:
                await log.RestoreAsync(id, CancellationToken.None);
                break;
            case StepKind.Correct when row is not null && await log.CorrectAsync(id, Row(step), person, at, CancellationToken.None) is { } corrected:
                logged.Add((corrected, Row(step)));
                break;
            case StepKind.LogAgain when row is not null:
                await log.LogAsync(row, at, CancellationToken.None);
                break;
            case StepKind.Log:
                var touch = Row(step);
                if (await log.LogAsync(touch, at, CancellationToken.None) is { } fresh)
                {
                    logged.Add((fresh, touch));
                }

                break;
        }
    }

    private async Task RefreshAllAsync(Session session)
    {
        await new ClockStore(session).RefreshAccountsAsync(accounts, CancellationToken.None);
        await new ClockStore(session).RefreshDealsAsync(deals, CancellationToken.None);
    }

    private NewActivity Row(Step step) => new(
        "chat",
        $"row-{next++}",
        step.Kind,
        step.Direction,
        step.Outcome,
        accounts[step.Account],
        null,
        step.Deal == 0 ? null : deals[step.Account],
        person,
        Start.AddHours(step.Hour),
        FollowUpOn: step.PromisedHour is { } hour ? DateOnly.FromDateTime(Start.AddHours(hour).DateTime) : null,
        FollowUpAt: step.PromisedHour is { } promised ? Start.AddHours(promised) : null,
        LoggedBy: person);

    private sealed record StoredClock(
        DateTimeOffset? LastConnectAt, DateTimeOffset? LastMeetingAt, DateTimeOffset? LastAttemptAt, DateTimeOffset? LastTouchAt,
        int Attempts, int EmailsIn, int EmailsOut, DateTimeOffset? PromisedAt, DateTimeOffset? FirstConnectAt, DateTimeOffset? MissedInboundAt, DateTime[] RecentAttempts)
    {
        public Clock Clock => new(LastConnectAt, LastMeetingAt, LastAttemptAt, LastTouchAt, Attempts, EmailsIn, EmailsOut, PromisedAt)
        {
            FirstConnectAt = FirstConnectAt,
            MissedInboundAt = MissedInboundAt,
            RecentAttempts = new Moments(RecentAttempts.Select(moment => new DateTimeOffset(moment, TimeSpan.Zero))),
        };
    }

    private sealed record LoggedRow(long Id, string Kind, string Direction, string? Outcome, DateTimeOffset OccurredAt, DateTimeOffset? FollowUpAt)
    {
        public Activity Activity => new(Id, Enum.Parse<ActivityKind>(Kind, ignoreCase: true), Enum.Parse<CallDirection>(Direction, ignoreCase: true), CallOutcomes.FromWord(Outcome), OccurredAt, FollowUpAt);
    }
}
