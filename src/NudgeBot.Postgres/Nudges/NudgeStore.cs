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
        InsertAsync(repId, nudge, evidence, NudgeState.Planned, dueAt, windowClosesAt: null, now, cancellationToken);

    /// <summary>Writes down a nudge that waits on purpose. Returns its id, or null when this time of this silence has been nudged before.</summary>
    public Task<long?> HoldAsync(long repId, HeldNudge held, string evidence, DateTimeOffset now, CancellationToken cancellationToken) =>
        InsertAsync(repId, held.Nudge, evidence, NudgeState.Held, held.Until, held.WindowClosesAt, now, cancellationToken);

    /// <summary>Records what nobody was there to send in time.</summary>
    public Task<long?> MissAsync(long repId, Candidate nudge, DateTimeOffset now, CancellationToken cancellationToken) =>
        InsertAsync(repId, nudge, "", NudgeState.Missed, nudge.Occurrence.DueAt, windowClosesAt: null, now, cancellationToken);

    /// <summary>A snoozed nudge goes out again, or one that was held back at last. Returns which delivery that is, or null when it does not wait any more.</summary>
    public Task<int?> BringBackAsync(long id, DateTimeOffset dueAt, CancellationToken cancellationToken) =>
        session.ScalarAsync<int?>(
            "update nudges set state = 'planned', delivery = delivery + 1, due_at = @dueAt where id = @id and state in ('held', 'snoozed') returning delivery",
            new { id, dueAt }, cancellationToken);

    /// <summary>Keeps what its card says, without the buttons.</summary>
    public Task KeepCardAsync(long id, string evidence, ChatMessage card, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "update nudges set evidence = @evidence, card = @json::jsonb where id = @id",
            new { id, evidence, json = JsonSerializer.Serialize(card, MessageJson.Options) }, cancellationToken);

    /// <summary>Who is nudged with this; null when there is no such nudge.</summary>
    public Task<long?> RepOfAsync(long id, CancellationToken cancellationToken) =>
        session.ScalarAsync<long?>("select rep_id from nudges where id = @id", new { id }, cancellationToken);

    /// <summary>The platform has taken it.</summary>
    /// <param name="windowClosesAt">Until then a call counts as an answer to it; of one that was held back the window has closed before.</param>
    public Task SentAsync(long id, DateTimeOffset? windowClosesAt, DateTimeOffset now, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "update nudges set state = 'sent', sent_at = @now, window_closes_at = coalesce(window_closes_at, @windowClosesAt) where id = @id and state = 'planned'",
            new { id, windowClosesAt, now }, cancellationToken);

    /// <summary>It did not leave at its time and goes later, as the same nudge.</summary>
    public Task PutOffAsync(long id, DateTimeOffset until, CancellationToken cancellationToken) =>
        session.ExecuteAsync("update nudges set state = 'snoozed', due_at = @until where id = @id and state = 'planned'", new { id, until }, cancellationToken);

    /// <summary>
    /// The open nudges about an account, with whom they were for: something more pressing goes out, and most of them give way.
    /// </summary>
    /// <param name="except">What goes out.</param>
    public async Task<IReadOnlyList<(long RepId, NudgeRecord Nudge)>> OpenAboutAsync(long accountId, long except, CancellationToken cancellationToken)
    {
        const string Sql = $"select {NudgeRow.Columns} from nudges n where n.account_id = @accountId and n.id <> @except and n.state in ('planned', 'sent', 'snoozed') order by n.id";

        return [.. (await session.QueryAsync<NudgeRow>(Sql, new { accountId, except }, cancellationToken)).Select(row => (row.RepId, row.ToRecord()))];
    }

    /// <summary>Settles an open nudge; true when it was open.</summary>
    /// <param name="by">What settled it, in a few words.</param>
    public async Task<bool> SettleAsync(long id, NudgeState to, string by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string Sql = """
            update nudges
            set    state = @state, settled_at = @now, settled_by = @by
            where  id = @id and state in ('held', 'planned', 'sent', 'snoozed')
            """;

        return await session.ExecuteAsync(Sql, new { id, state = to.Word(), by, now }, cancellationToken) > 0;
    }

    private Task<long?> InsertAsync(
        long repId, Candidate nudge, string evidence, NudgeState state, DateTimeOffset dueAt, DateTimeOffset? windowClosesAt, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        const string Sql = """
            insert into nudges (rep_id, rule, account_id, deal_id, subject, silence_since, occurrence, urgent, score, evidence, card, state,
                                planned_at, due_at, pointless_after, delivery, settled_at, for_rep_id, held_at, window_closes_at, place)
            values (@repId, @rule, @accountId, @dealId, @Subject, @SilenceSince, @occurrence, @Urgent, @Score, @evidence, '{}', @state,
                    @now, @dueAt, @pointlessAfter, @delivery, @settledAt, @forRepId, @heldAt, @windowClosesAt, @place)
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
            pointlessAfter = state == NudgeState.Held ? null : nudge.PointlessAfter,
            delivery = state == NudgeState.Held ? 0 : 1,
            settledAt = state == NudgeState.Missed ? now : (DateTimeOffset?)null,
            forRepId = nudge.StandsInFor?.Id,
            heldAt = state == NudgeState.Held ? now : (DateTimeOffset?)null,
            windowClosesAt,
            place = nudge.Place.Word(),
        }, cancellationToken);
    }
}
