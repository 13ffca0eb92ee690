using NudgeBot.Core.Calls;
using NudgeBot.Core.Customers;
using NudgeBot.Core.Nudges;

namespace NudgeBot.Postgres.Nudges;

/// <summary>A deal as the planner reads it.</summary>
internal sealed record DealFactsRow(
    long Id, long AccountId, string Name, string Stage, bool Early, string State, long? OwnerId, decimal? Amount, DateOnly? CloseOn, DateTimeOffset StageSince,
    DateTimeOffset? LastConnectAt, DateTimeOffset? LastMeetingAt, DateTimeOffset? LastAttemptAt, DateTimeOffset? LastTouchAt,
    int Attempts, int EmailsIn, int EmailsOut, DateTimeOffset? NextPromisedCallAt,
    DateTimeOffset? FirstConnectAt, DateTimeOffset? MissedInboundAt, DateTime[] RecentAttempts, DateTimeOffset OpenedAt)
{
    public const string Columns = """
        d.id, d.account_id as accountid, d.name, d.stage, d.early_stage as early, d.state, d.owner_id as ownerid, d.amount, d.close_on as closeon,
        d.stage_since as stagesince, d.last_connect_at as lastconnectat, d.last_meeting_at as lastmeetingat, d.last_attempt_at as lastattemptat,
        d.last_touch_at as lasttouchat, d.attempts_since_connect as attempts, d.emails_in_since_connect as emailsin,
        d.emails_out_since_connect as emailsout, d.next_promised_call_at as nextpromisedcallat,
        d.first_connect_at as firstconnectat, d.missed_inbound_at as missedinboundat, d.recent_attempts as recentattempts, d.opened_at as openedat
        """;

    public DealFacts ToFacts() => new(
        Id, AccountId, Name, Stage, Early, Enum.Parse<DealState>(State, ignoreCase: true), OwnerId, Amount, CloseOn, StageSince,
        new Clock(LastConnectAt, LastMeetingAt, LastAttemptAt, LastTouchAt, Attempts, EmailsIn, EmailsOut, NextPromisedCallAt)
        {
            FirstConnectAt = FirstConnectAt,
            MissedInboundAt = MissedInboundAt,
            RecentAttempts = ClockColumns.Moments(RecentAttempts),
        })
    {
        OpenedAt = OpenedAt,
    };
}
