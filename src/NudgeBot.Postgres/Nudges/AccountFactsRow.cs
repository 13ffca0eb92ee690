using NudgeBot.Core.Calls;
using NudgeBot.Core.Customers;
using NudgeBot.Core.Nudges;
using NudgeBot.Core.People;

namespace NudgeBot.Postgres.Nudges;

/// <summary>An account as the planner reads it.</summary>
internal sealed record AccountFactsRow(
    long Id, string Name, string State, string Tier, decimal Value, long? OwnerId, string? TimeZone, string? Phone, string? Country, bool HasNumber, bool DoNotCall,
    DateTimeOffset OpenedAt, DateTimeOffset? LastConnectAt, DateTimeOffset? LastMeetingAt, DateTimeOffset? LastAttemptAt, DateTimeOffset? LastTouchAt,
    int Attempts, int EmailsIn, int EmailsOut, DateTimeOffset? NextPromisedCallAt,
    DateTimeOffset? FirstConnectAt, DateTimeOffset? MissedInboundAt, DateTime[] RecentAttempts, DateTimeOffset? LeadSince, long? LastNudgeId, DateTimeOffset? LastNudgeAt)
{
    /// <summary>
    /// The columns. A contact's number will do where the account has none of its own. The last nudge is looked for among the account's
    /// newest few: one that was put off for longer than that has been overtaken by others.
    /// </summary>
    public const string Columns = """
        a.id, a.name, a.state, a.tier, a.value, a.owner_id as ownerid, a.time_zone as timezone, coalesce(a.phone, c.phone) as phone, a.country,
        a.phone is not null or c.phone is not null as hasnumber,
        a.do_not_call as donotcall, a.opened_at as openedat, a.last_connect_at as lastconnectat, a.last_meeting_at as lastmeetingat,
        a.last_attempt_at as lastattemptat, a.last_touch_at as lasttouchat, a.attempts_since_connect as attempts,
        a.emails_in_since_connect as emailsin, a.emails_out_since_connect as emailsout, a.next_promised_call_at as nextpromisedcallat,
        a.first_connect_at as firstconnectat, a.missed_inbound_at as missedinboundat, a.recent_attempts as recentattempts, a.lead_since as leadsince,
        n.id as lastnudgeid, n.said_at as lastnudgeat
        """;

    /// <summary>What is looked up per account. Lateral with a limit, so that it is one step down an index for each and never a scan of all.</summary>
    public const string Joins = """
        left join lateral (
            select contacts.phone from contacts
            where  a.phone is null and account_id = a.id and contacts.phone is not null and not contacts.do_not_call
            limit  1
        ) c on true
        left join lateral (
            select newest.id, newest.said_at
            from  (select id, case when state = 'planned' then due_at else sent_at end as said_at
                   from   nudges
                   where  account_id = a.id
                   order  by planned_at desc
                   limit  5) newest
            where  newest.said_at is not null
            order  by newest.said_at desc, newest.id desc
            limit  1
        ) n on true
        """;

    public AccountFacts ToFacts() => new(
        Id, Name, Enum.Parse<AccountState>(State, ignoreCase: true), Enum.Parse<Tier>(Tier), Value, OwnerId,
        Zone.Find(TimeZone) ?? PhoneZones.Of(Phone, Country), HasNumber, DoNotCall, OpenedAt,
        new Clock(LastConnectAt, LastMeetingAt, LastAttemptAt, LastTouchAt, Attempts, EmailsIn, EmailsOut, NextPromisedCallAt)
        {
            FirstConnectAt = FirstConnectAt,
            MissedInboundAt = MissedInboundAt,
            RecentAttempts = ClockColumns.Moments(RecentAttempts),
        },
        LastNudgeId is { } id && LastNudgeAt is { } at ? new SaidNudge(id, at) : null)
    {
        LeadSince = LeadSince,
    };
}
