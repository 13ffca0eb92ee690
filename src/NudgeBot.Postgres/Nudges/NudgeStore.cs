using System.Text.Json;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Nudges;
using NudgeBot.Postgres.Messages;

namespace NudgeBot.Postgres.Nudges;

/// <summary>
/// The life of a nudge as the planner writes it: planned, sent, put off, taken back, ignored, missed. Every step looks at the state it
/// starts from, so that taking it twice changes nothing.
/// </summary>
public sealed class NudgeStore(Session session)
{
    /// <summary>Writes a new nudge down. Returns its id, or null when this time of this silence has been nudged before.</summary>
    /// <param name="dueAt">The moment whose turn it was.</param>
    public Task<long?> PlanAsync(long repId, Candidate nudge, string evidence, DateTimeOffset dueAt, DateTimeOffset now, CancellationToken cancellationToken) =>
        InsertAsync(repId, nudge, evidence, NudgeState.Planned, dueAt, now, cancellationToken);

    /// <summary>Records what nobody was there to send in time.</summary>
    public Task<long?> MissAsync(long repId, Candidate nudge, DateTimeOffset now, CancellationToken cancellationToken) =>
        InsertAsync(repId, nudge, "", NudgeState.Missed, nudge.Occurrence.DueAt, now, cancellationToken);

    /// <summary>A snoozed nudge goes out again. Returns which delivery that is, or null when it is not snoozed any more.</summary>
    public Task<int?> BringBackAsync(long id, DateTimeOffset dueAt, CancellationToken cancellationToken) =>
        session.ScalarAsync<int?>(
            "update nudges set state = 'planned', delivery = delivery + 1, due_at = @dueAt where id = @id and state = 'snoozed' returning delivery",
            new { id, dueAt }, cancellationToken);

    /// <summary>Keeps what its card says, without the buttons.</summary>
    public Task KeepCardAsync(long id, string evidence, ChatMessage card, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "update nudges set evidence = @evidence, card = @json::jsonb where id = @id",
            new { id, evidence, json = JsonSerializer.Serialize(card, MessageJson.Options) }, cancellationToken);

    /// <summary>The platform has taken it.</summary>
    public Task SentAsync(long id, DateTimeOffset now, CancellationToken cancellationToken) =>
        session.ExecuteAsync("update nudges set state = 'sent', sent_at = @now where id = @id and state = 'planned'", new { id, now }, cancellationToken);

    /// <summary>It did not leave at its time and goes later, as the same nudge.</summary>
    public Task PutOffAsync(long id, DateTimeOffset until, CancellationToken cancellationToken) =>
        session.ExecuteAsync("update nudges set state = 'snoozed', due_at = @until where id = @id and state = 'planned'", new { id, until }, cancellationToken);

    /// <summary>Settles an open nudge; true when it was open.</summary>
    /// <param name="by">What settled it, in a few words.</param>
    public async Task<bool> SettleAsync(long id, NudgeState to, string by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string Sql = """
            update nudges
            set    state = @state, settled_at = @now, settled_by = @by
            where  id = @id and state in ('planned', 'sent', 'snoozed')
            """;

        return await session.ExecuteAsync(Sql, new { id, state = to.Word(), by, now }, cancellationToken) > 0;
    }

    private Task<long?> InsertAsync(
        long repId, Candidate nudge, string evidence, NudgeState state, DateTimeOffset dueAt, DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string Sql = """
            insert into nudges (rep_id, rule, account_id, deal_id, subject, silence_since, occurrence, urgent, score, evidence, card, state,
                                planned_at, due_at, pointless_after, delivery, settled_at)
            values (@repId, @rule, @accountId, @dealId, @Subject, @SilenceSince, @occurrence, @Urgent, @Score, @evidence, '{}', @state,
                    @now, @dueAt, @PointlessAfter, 1, @settledAt)
            on conflict on constraint nudges_one_per_silence do nothing
            returning id
            """;

        return session.ScalarAsync<long?>(Sql, new
        {
            repId,
            rule = nudge.Rule.Name,
            accountId = nudge.Account.Id,
            dealId = nudge.Deal?.Id,
            nudge.Subject,
            nudge.SilenceSince,
            occurrence = nudge.Occurrence.Number,
            nudge.Urgent,
            nudge.Score,
            evidence,
            state = state.Word(),
            now,
            dueAt,
            nudge.PointlessAfter,
            settledAt = state == NudgeState.Planned ? (DateTimeOffset?)null : now,
        }, cancellationToken);
    }
}
