using NudgeBot.Core.Nudges.Notices;

namespace NudgeBot.Postgres.Nudges;

/// <summary>The question of an evening that somebody was asked.</summary>
/// <param name="Day">Whose calls it asks about: of a night shift, the day on which that began.</param>
/// <param name="OutboxId">The message it stands in.</param>
/// <param name="NudgeId">The nudge it went out with; null where it went alone.</param>
/// <param name="AnsweredAt">When its reader said that this was all.</param>
public sealed record AskedQuestion(long Id, long PersonId, DateOnly Day, DateTimeOffset DecidedAt, long? OutboxId, long? NudgeId, DateTimeOffset? AnsweredAt);

/// <summary>What was said on a schedule, to whom, for which day and, of a roll-call, about which team: a row is the fact, and there is one. Times are business time.</summary>
public sealed class NoticeStore(Session session)
{
    public const string Said = "said";

    /// <summary>Its point was past before it could be said.</summary>
    public const string Missed = "missed";

    /// <summary>There was nothing to say.</summary>
    public const string Empty = "empty";

    /// <summary>Writes down what becomes of a person's notice; null when that was decided before.</summary>
    /// <param name="aboutTeamId">The team that a roll-call is about; null for anything else.</param>
    public Task<long?> DecideAsync(long personId, Notice notice, long? aboutTeamId, string state, DateTimeOffset now, CancellationToken cancellationToken) =>
        session.ScalarAsync<long?>(
            """
            insert into notices (kind, person_id, day, about_team_id, state, decided_at) values (@kind, @personId, @Day, @aboutTeamId, @state, @now)
            on conflict on constraint notices_one_per_person_day do nothing
            returning id
            """,
            new { kind = notice.Kind.Word(), personId, notice.Day, aboutTeamId, state, now }, cancellationToken);

    /// <summary>As <see cref="DecideAsync"/>, for a team's channel.</summary>
    public Task<long?> DecideForTeamAsync(long teamId, Notice notice, string state, DateTimeOffset now, CancellationToken cancellationToken) =>
        session.ScalarAsync<long?>(
            """
            insert into notices (kind, team_id, day, state, decided_at) values (@kind, @teamId, @Day, @state, @now)
            on conflict on constraint notices_one_per_team_day do nothing
            returning id
            """,
            new { kind = notice.Kind.Word(), teamId, notice.Day, state, now }, cancellationToken);

    public Task EmptyAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken) =>
        session.ExecuteAsync("update notices set state = @Empty where id = any(@ids)", new { ids = ids.ToArray(), Empty }, cancellationToken);

    /// <summary>Notes which message says these.</summary>
    /// <param name="nudgeId">The nudge they go out with, if they do.</param>
    public Task SaidInAsync(IReadOnlyCollection<long> ids, long outboxId, long? nudgeId, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "update notices set outbox_id = @outboxId, nudge_id = @nudgeId where id = any(@ids)", new { ids = ids.ToArray(), outboxId, nudgeId }, cancellationToken);

    /// <summary>The nudge that these notices were to go out with does not go now: they are undecided again. True when there were any.</summary>
    public async Task<bool> ReleaseAsync(long nudgeId, CancellationToken cancellationToken) =>
        await session.ExecuteAsync("delete from notices where nudge_id = @nudgeId", new { nudgeId }, cancellationToken) > 0;

    /// <summary>The message was not sent in time.</summary>
    public Task MissedAsync(long outboxId, CancellationToken cancellationToken) =>
        session.ExecuteAsync("update notices set state = @Missed where outbox_id = @outboxId", new { outboxId, Missed }, cancellationToken);

    /// <summary>The question that somebody was asked since then, or null.</summary>
    public Task<AskedQuestion?> QuestionAsync(long personId, DateTimeOffset since, CancellationToken cancellationToken) =>
        session.FirstAsync<AskedQuestion>(
            $"{Select} where person_id = @personId and kind = 'roll_call_question' and state = @Said and decided_at >= @since order by id desc limit 1",
            new { personId, since, Said }, cancellationToken);

    public Task<AskedQuestion?> QuestionAsync(long id, CancellationToken cancellationToken) =>
        session.FirstAsync<AskedQuestion>($"{Select} where id = @id and kind = 'roll_call_question'", new { id }, cancellationToken);

    /// <summary>That was all; false when it was said before.</summary>
    public async Task<bool> AnswerAsync(long id, DateTimeOffset now, CancellationToken cancellationToken) =>
        await session.ExecuteAsync("update notices set answered_at = @now where id = @id and answered_at is null", new { id, now }, cancellationToken) > 0;

    private const string Select =
        "select id, person_id as personid, day, decided_at as decidedat, outbox_id as outboxid, nudge_id as nudgeid, answered_at as answeredat from notices";
}
