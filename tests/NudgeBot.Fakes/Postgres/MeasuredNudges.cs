namespace NudgeBot.Fakes.Postgres;

/// <summary>Nudges of one rep and rule in any number, each about a customer of its own; of some the rep called the customer two hours later.</summary>
public static class MeasuredNudges
{
    /// <summary>Runs within an organization; takes what <see cref="Of"/> gives.</summary>
    public const string Sql = """
        with customers as (
            insert into accounts (name, state, owner_id, opened_at)
            select @kind || ' ' || @rule || ' ' || n, 'customer', p.id, '2020-01-01' from people p, generate_series(1, @nudges) n where p.name = @who
            returning id, owner_id
        ), numbered as (
            select id, owner_id, row_number() over (order by id) as n from customers
        ), called as (
            insert into activities (kind, direction, outcome, account_id, rep_id, occurred_at)
            select 'call', 'outbound', case when n <= @connected then 'connected' else 'no_answer' end, id, owner_id, @at::timestamptz + interval '2 hours'
            from   numbered
            where  n <= @actedOn
        )
        insert into nudges (rep_id, rule, account_id, subject, silence_since, occurrence, evidence, card, state, planned_at, due_at, sent_at, held_at, window_closes_at)
        select owner_id, @rule, id, 'account:' || id, '2020-01-01', 0, '30 days without a conversation.', '{}',
               case when @kind = 'held' then 'held' when n <= @actedOn then 'acted_on' else 'ignored' end,
               @at, @at, case when @kind = 'sent' then @at::timestamptz end, case when @kind = 'held' then @at::timestamptz end, @at::timestamptz + interval '30 hours'
        from   numbered
        """;

    /// <param name="kind"><c>sent</c> or <c>held</c>.</param>
    public static object Of(string who, string kind, int nudges, int actedOn, int connected, DateTimeOffset at, string rule = "uncalled_customer") =>
        new { who, kind, nudges, actedOn, connected, rule, at = at.UtcDateTime };
}
