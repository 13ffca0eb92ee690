using NudgeBot.Core.People;

namespace NudgeBot.Postgres.Tests.Reports;

public sealed record PlainAccount(long Id, string Name, long OwnerId, string State, string Tier, decimal Value, bool DoNotCall, DateTimeOffset OpenedAt);

public sealed record PlainTouch(long Id, long? AccountId, long? RepId, string Kind, string Direction, string? Outcome, DateTimeOffset At)
{
    public bool IsConnect => Kind == "call" && Outcome == "connected";
}

public sealed record PlainDeal(long Id, long AccountId, string State, DateTimeOffset OpenedAt, DateTimeOffset? SettledAt, decimal? Amount);

/// <param name="FirstSentAt">As its steps say.</param>
public sealed record PlainNudge(long RepId, long AccountId, string Rule, DateTimeOffset PlannedAt, DateTimeOffset? SentAt, DateTimeOffset? HeldAt, DateTimeOffset ClosesAt, DateTimeOffset? FirstSentAt);

/// <summary>All there is, row by row; of the log what is effective.</summary>
internal sealed record PlainRows(
    IReadOnlyDictionary<long, Zone> Zones, IReadOnlyList<PlainAccount> Accounts, IReadOnlyList<PlainTouch> Touches, IReadOnlyList<PlainDeal> Deals, IReadOnlyList<PlainNudge> Nudges)
{
    public static async Task<PlainRows> ReadAsync(Session session) => new(
        (await session.QueryAsync<PlainPerson>("select id, time_zone as timezone from people", null, default)).ToDictionary(person => person.Id, person => Zone.Of(person.TimeZone)),
        await session.QueryAsync<PlainAccount>("select id, name, owner_id as ownerid, state, tier, value, do_not_call as donotcall, opened_at as openedat from accounts order by id", null, default),
        await session.QueryAsync<PlainTouch>(
            "select id, account_id as accountid, rep_id as repid, kind, direction, outcome, occurred_at as at from activities where retracted_at is null order by occurred_at, id", null, default),
        await session.QueryAsync<PlainDeal>("select id, account_id as accountid, state, opened_at as openedat, settled_at as settledat, amount from deals", null, default),
        await session.QueryAsync<PlainNudge>(
            """
            select rep_id as repid, account_id as accountid, rule, planned_at as plannedat, sent_at as sentat, held_at as heldat, window_closes_at as closesat,
                   (select at from nudge_steps where nudge_id = nudges.id and step = 'sent' order by at limit 1) as firstsentat
            from   nudges
            """, null, default));

    private sealed record PlainPerson(long Id, string TimeZone);
}
