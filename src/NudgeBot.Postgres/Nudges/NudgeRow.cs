using NudgeBot.Core.Nudges;

namespace NudgeBot.Postgres.Nudges;

/// <summary>A nudge as the planner reads it.</summary>
internal sealed record NudgeRow(
    long Id, long RepId, string Rule, long AccountId, long? DealId, string Subject, DateTimeOffset SilenceSince, int Occurrence, string State,
    DateTimeOffset PlannedAt, DateTimeOffset DueAt, DateTimeOffset? SentAt, DateTimeOffset? PointlessAfter, int Delivery, long? ForRepId, string Place)
{
    public const string Columns = """
        n.id, n.rep_id as repid, n.rule, n.account_id as accountid, n.deal_id as dealid, n.subject, n.silence_since as silencesince, n.occurrence, n.state,
        n.planned_at as plannedat, n.due_at as dueat, n.sent_at as sentat, n.pointless_after as pointlessafter, n.delivery,
        n.for_rep_id as forrepid, n.place
        """;

    public NudgeRecord ToRecord() => new(
        Id, Rule, AccountId, DealId, Subject, SilenceSince, Occurrence, NudgeStates.FromWord(State), PlannedAt, DueAt, SentAt, PointlessAfter, Delivery)
    {
        ForRepId = ForRepId,
        Place = Places.FromWord(Place),
    };
}
