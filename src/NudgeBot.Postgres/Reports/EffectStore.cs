using NudgeBot.Core.People;
using NudgeBot.Core.Reports;
using NudgeBot.Core.Reports.Effect;

namespace NudgeBot.Postgres.Reports;

/// <summary>Whose nudges are counted: everybody's, those of some teams as they are today, or some people's.</summary>
public sealed record EffectScope
{
    public static EffectScope Everybody { get; } = new();

    internal long[]? TeamIds { get; private init; }

    internal long[]? PersonIds { get; private init; }

    public static EffectScope Teams(IEnumerable<long> ids) => new() { TeamIds = [.. ids] };

    public static EffectScope Person(long id) => People([id]);

    public static EffectScope People(IEnumerable<long> ids) => new() { PersonIds = [.. ids] };
}

/// <summary>What nudges do: those sent and those held back, and which of them were acted on by the effective log.</summary>
public sealed class EffectStore(Session session)
{
    // A nudge belongs to the day on which it was first planned, which a snooze does not move, and its time runs from when it was held or first
    // sent. One that gave way to another nudge about the same customer has not lost its reason: a held one would not have been taken back.
    // Per person, so that the nudges are found by index however many there are; per nudge a few rows of its life, and what the log has on its
    // customer, not on the busy rep, from the moment it was planned, which is a bound that an index can use.
    internal const string Sql = """
        select c.rule, t.name as team, w.day,
               sum(c.sent)::int as sent, sum(c.sent_acted)::int as sentacted, sum(c.sent_connected)::int as sentconnected, sum(c.answered)::int as answered,
               sum(c.snoozed)::int as snoozed, sum(c.ignored)::int as ignored, sum(c.muted)::int as muted, sum(c.withdrawn)::int as withdrawn,
               sum(c.nudged)::int as nudged, sum(c.nudged_acted)::int as nudgedacted, sum(c.nudged_connected)::int as nudgedconnected,
               sum(c.held)::int as held, sum(c.held_acted)::int as heldacted, sum(c.held_connected)::int as heldconnected,
               sum(c.open)::int as open, sum(c.moot)::int as moot, sum(c.undated)::int as undated
        from   people p
        join   unnest(@zones, @days, @froms, @tos) as w(zone, day, from_at, to_at) on w.zone = p.time_zone
        left   join teams t on t.organization_id = p.organization_id and t.id = p.team_id
        cross  join lateral (
            select j.rule,
                   count(*) filter (where not j.is_held)                                                as sent,
                   count(*) filter (where not j.is_held and j.acted)                                    as sent_acted,
                   count(*) filter (where not j.is_held and j.connected)                                as sent_connected,
                   count(*) filter (where not j.is_held and j.answered)                                 as answered,
                   count(*) filter (where not j.is_held and j.snoozed)                                  as snoozed,
                   count(*) filter (where not j.is_held and j.state = 'ignored' and not j.acted)        as ignored,
                   count(*) filter (where not j.is_held and j.muted)                                    as muted,
                   count(*) filter (where not j.is_held and j.state = 'withdrawn' and not j.acted)      as withdrawn,
                   count(*) filter (where not j.is_held and j.counts)                                   as nudged,
                   count(*) filter (where not j.is_held and j.counts and j.acted)                       as nudged_acted,
                   count(*) filter (where not j.is_held and j.counts and j.connected)                   as nudged_connected,
                   count(*) filter (where j.is_held and j.counts)                                       as held,
                   count(*) filter (where j.is_held and j.counts and j.acted)                           as held_acted,
                   count(*) filter (where j.is_held and j.counts and j.connected)                       as held_connected,
                   count(*) filter (where not j.is_moot and j.window_closes_at > @now)                  as open,
                   count(*) filter (where j.is_moot)                                                    as moot,
                   count(*) filter (where j.window_closes_at is null)                                   as undated
            from  (select n.rule, n.state, n.held_at is not null as is_held, n.window_closes_at, s.answered, s.snoozed, s.muted, v.connected, m.is_moot,
                          v.acted or n.window_closes_at is null and n.state = 'acted_on'       as acted,
                          n.window_closes_at <= @now and not m.is_moot                         as counts
                   from   nudges n
                   cross  join lateral (
                       select min(at) filter (where step = 'sent')                             as first_sent_at,
                              coalesce(bool_or(step = 'answered'), false)                      as answered,
                              coalesce(bool_or(step = 'snoozed' and why is null), false)       as snoozed,
                              coalesce(bool_or(step = 'muted'), false)                         as muted
                       from   nudge_steps
                       where  nudge_id = n.id
                   ) s
                   cross  join lateral (
                       select count(*) filter (where rep_id = n.rep_id) > 0                                as acted,
                              count(*) filter (where rep_id = n.rep_id and outcome = 'connected') > 0      as connected
                       from   activities
                       where  account_id = n.account_id and kind = 'call' and retracted_at is null and (direction = 'outbound' or outcome = 'connected')
                       and    occurred_at >= n.planned_at and occurred_at >= coalesce(n.held_at, s.first_sent_at, n.sent_at) and occurred_at < n.window_closes_at
                   ) v
                   cross  join lateral (
                       select n.state = 'withdrawn' and n.settled_at < n.window_closes_at and not v.acted and coalesce(n.settled_by, '') not like 'nudge %' as is_moot
                   ) m
                   where  n.rep_id = p.id and n.planned_at >= w.from_at and n.planned_at < w.to_at and (n.sent_at is not null or n.held_at is not null)) j
            group  by j.rule
        ) c
        where  (@teamIds::bigint[] is null or p.team_id = any(@teamIds)) and (@personIds::bigint[] is null or p.id = any(@personIds))
        group  by c.rule, t.name, w.day
        order  by w.day, t.name nulls last, c.rule
        """;

    /// <summary>The nudges of these days by rule and team; each person's days are their own.</summary>
    public async Task<IReadOnlyList<EffectCounts>> CountAsync(EffectScope scope, Period period, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<Row>(Sql, await ParametersAsync(scope, period, now, cancellationToken), cancellationToken);
        return [.. rows.Select(row => row.ToCounts())];
    }

    /// <summary>The same of each day by itself; days without a nudge are left out.</summary>
    public async Task<IReadOnlyList<(DateOnly Day, EffectCounts Counts)>> CountByDayAsync(EffectScope scope, Period period, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var days = Enumerable.Range(period.First.DayNumber, period.Last.DayNumber - period.First.DayNumber + 1).Select(DateOnly.FromDayNumber);
        var rows = await session.QueryAsync<Row>(Sql, await ParametersAsync(scope, [.. days.Select(day => ((DateOnly?)day, day, day))], now, cancellationToken), cancellationToken);
        return [.. rows.Select(row => (row.Day!.Value, row.ToCounts()))];
    }

    internal Task<object> ParametersAsync(EffectScope scope, Period period, DateTimeOffset now, CancellationToken cancellationToken) =>
        ParametersAsync(scope, [(null, period.First, period.Last)], now, cancellationToken);

    // What is counted together has no day.
    private async Task<object> ParametersAsync(
        EffectScope scope, IReadOnlyCollection<(DateOnly? Day, DateOnly First, DateOnly Last)> stretches, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var zones = await session.QueryAsync<string>("select distinct time_zone from people", null, cancellationToken);
        var windows = zones.SelectMany(_ => stretches, (zone, stretch) => (Name: zone, Zone: Zone.Find(zone) ?? Zone.Utc, Stretch: stretch)).ToList();
        return new
        {
            zones = windows.Select(window => window.Name).ToArray(),
            days = windows.Select(window => window.Stretch.Day).ToArray(),
            froms = windows.Select(window => window.Zone.StartOf(window.Stretch.First).UtcDateTime).ToArray(),
            tos = windows.Select(window => window.Zone.StartOf(window.Stretch.Last.AddDays(1)).UtcDateTime).ToArray(),
            scope.TeamIds,
            scope.PersonIds,
            now,
        };
    }

    private sealed record Row(
        string Rule, string? Team, DateOnly? Day, int Sent, int SentActed, int SentConnected, int Answered, int Snoozed, int Ignored, int Muted, int Withdrawn,
        int Nudged, int NudgedActed, int NudgedConnected, int Held, int HeldActed, int HeldConnected, int Open, int Moot, int Undated)
    {
        public EffectCounts ToCounts() => new(
            Rule, Team, new NudgeFates(Sent, SentActed, SentConnected, Answered, Snoozed, Ignored, Muted, Withdrawn),
            new EffectGroup(Nudged, NudgedActed, NudgedConnected), new EffectGroup(Held, HeldActed, HeldConnected), Open, Moot, Undated);
    }
}
