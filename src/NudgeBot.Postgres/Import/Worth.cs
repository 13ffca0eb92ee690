namespace NudgeBot.Postgres.Import;

/// <summary>
/// What an account is worth (won and open amounts of the last twelve months), and the tier that follows where the source gives none:
/// within the owner's team the best fifth are A, the next three tenths B, the rest C; a team without any amounts is all B.
/// </summary>
internal sealed class Worth(Staging staging)
{
    public Task RefreshAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        // An open deal counts while anything about it is younger than a year: a forgotten one makes nobody valuable.
        const string Sql = """
            with worth as (
                select account_id, sum(amount) as value
                from   deals
                where  account_id is not null and amount > 0
                and    case state when 'won' then settled_at >= @now - interval '12 months'
                                  when 'open' then greatest(opened_at, stage_since, close_on::timestamp at time zone 'UTC') >= @now - interval '12 months'
                                  else false end
                group  by account_id),
            valued as (
                select a.id, a.given_tier, a.source, a.source_id, a.state, p.team_id, least(coalesce(w.value, 0), 99999999999999) as value
                from   accounts a
                left   join worth w on w.account_id = a.id
                left   join people p on p.id = a.owner_id),
            ranked as (
                select id, max(value) over team as most, count(*) over team as size,
                       row_number() over (partition by team_id order by value desc, source, source_id) as place
                from   valued
                where  state in ('prospect', 'customer')
                window team as (partition by team_id)),
            tiered as (
                select v.id, v.value,
                       case when v.given_tier is not null then v.given_tier
                            when r.id is null or r.most = 0 then 'B'
                            when v.value = 0 then 'C'
                            when r.place <= ceil(r.size * 0.2) then 'A'
                            when r.place <= ceil(r.size * 0.5) then 'B'
                            else 'C' end as tier
                from   valued v
                left   join ranked r on r.id = v.id)
            update accounts a
            set    value = t.value, tier = t.tier
            from   tiered t
            where  a.id = t.id and (a.value, a.tier) is distinct from (t.value, t.tier)
            """;

        return staging.ExecuteAsync(Sql, new { now = now.UtcDateTime }, cancellationToken);
    }
}
