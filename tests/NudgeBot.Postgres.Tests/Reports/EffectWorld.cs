using NudgeBot.Core.Reports;
using NudgeBot.Core.Reports.Effect;
using NudgeBot.Fakes.Postgres;
using NudgeBot.Postgres.Reports;

namespace NudgeBot.Postgres.Tests.Reports;

/// <summary>The team West with nudges and calls as a test needs them; each nudge is about a customer of its own.</summary>
internal sealed class EffectWorld(SampleTeam team) : IAsyncDisposable
{
    public SampleTeam Team => team;

    public static async Task<EffectWorld> CreateAsync() => new(await SampleTeam.CreateAsync());

    /// <summary>The end of the next working day in Warsaw, the next day being one.</summary>
    public static DateTimeOffset Closing(DateTimeOffset from) => new DateTimeOffset(from.Date, TimeSpan.Zero).AddDays(1).AddHours(17);

    /// <summary>A nudge of Ana's, sent or held, and its time to act unless it has none.</summary>
    public async Task<long> NudgeAsync(
        string account, DateTimeOffset? sent = null, DateTimeOffset? held = null, string state = "sent", DateTimeOffset? settled = null,
        string? settledBy = null, bool dated = true, string rule = "uncalled_customer", long? by = null)
    {
        const string Sql = """
            insert into nudges (rep_id, rule, account_id, subject, silence_since, occurrence, evidence, card, state, planned_at, due_at, sent_at, held_at, settled_at, settled_by, window_closes_at)
            values (@rep, @rule, @accountId, 'account:' || @accountId, '2026-01-01', 0, '', '{}', @state, @planned, @planned, @sent, @held, @settled, @settledBy, @closing)
            returning id
            """;

        var rep = by ?? team.Ana;
        var start = held ?? sent ?? new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
        return await team.AskAsync<long>(Sql, new
        {
            rep,
            rule,
            accountId = await team.AccountAsync(account, rep, null),
            state = held is not null && sent is null && state == "sent" ? "held" : state,
            planned = start.UtcDateTime,
            sent = sent?.UtcDateTime,
            held = held?.UtcDateTime,
            settled = settled?.UtcDateTime,
            settledBy,
            closing = dated ? Closing(start).UtcDateTime : (DateTime?)null,
        });
    }

    public Task CallAsync(
        string account, DateTimeOffset at, string? outcome, string direction = "outbound", string kind = "call", long? by = null, bool takenBack = false)
    {
        const string Sql = """
            insert into activities (kind, direction, outcome, account_id, rep_id, occurred_at, retracted_at, retraction)
            select @kind, @direction, @outcome, id, @rep, @at, case when @takenBack then @at::timestamptz end, case when @takenBack then 'undone' end
            from   accounts
            where  name = @account
            """;

        return team.RunAsync(Sql, new { account, kind, direction, outcome, takenBack, rep = by ?? team.Ana, at = at.UtcDateTime });
    }

    public Task StepAsync(long nudge, string step, string? why = null) =>
        team.RunAsync("insert into nudge_steps (nudge_id, step, at, why) select id, @step, planned_at, @why from nudges where id = @nudge", new { nudge, step, why });

    public async Task<IReadOnlyList<EffectCounts>> CountAsync(EffectScope scope, Period period, DateTimeOffset now)
    {
        await using var session = await team.Database.BeginAsync(team.Organization, default);
        return await new EffectStore(session).CountAsync(scope, period, now, default);
    }

    public ValueTask DisposeAsync() => team.DisposeAsync();
}
