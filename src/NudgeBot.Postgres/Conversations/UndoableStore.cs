namespace NudgeBot.Postgres.Conversations;

/// <summary>Something that was said and can be taken back.</summary>
/// <param name="Kind"><c>mute</c>, <c>unmute</c>, <c>not_mine</c>, <c>owner</c>, <c>lead</c>, <c>email</c> or <c>promise</c>.</param>
/// <param name="Ids">Of the rows of that kind, comma-separated.</param>
public sealed record Undoable(string Kind, string Ids, DateTimeOffset At);

/// <summary>What "undo" refers to, besides reports of calls and policies. Times are business time.</summary>
public sealed class UndoableStore(Session session)
{
    /// <summary>What this person said last and has not taken back, after <paramref name="since"/>; null when there is nothing.</summary>
    public Task<Undoable?> NewestAsync(long personId, DateTimeOffset since, CancellationToken cancellationToken)
    {
        const string Sql = """
            select kind, string_agg(id::text, ',' order by id) as ids, at
            from  (select 'mute' as kind, id, muted_at as at from mutes
                   where  rep_id = @personId and lifted_at is null and preference_id is null and question_id is null
                   union  all
                   select 'unmute', id, lifted_at from mutes where rep_id = @personId and lifting = 'unmuted'
                   union  all
                   select 'not_mine', id, asked_at from owner_questions where rep_id = @personId and decided_at is null
                   union  all
                   select 'owner', id, decided_at from owner_questions where decided_by = @personId and rep_id <> @personId
                   union  all
                   select 'lead', id, answered_at from lead_answers where rep_id = @personId and undone_at is null
                   union  all
                   select 'email', id, said_at from email_preferences where rep_id = @personId and withdrawn_at is null
                   union  all
                   select 'promise', id, made_at from promises where rep_id = @personId and withdrawn_at is null and replaced_by is null) said
            where  at > @since
            group  by kind, at, case when kind <> 'unmute' then id end
            order  by at desc, min(id) desc
            limit  1
            """;

        return session.FirstAsync<Undoable>(Sql, new { personId, since }, cancellationToken);
    }
}
