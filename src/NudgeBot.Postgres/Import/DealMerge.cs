namespace NudgeBot.Postgres.Import;

/// <summary>The statements that merge staged deals.</summary>
internal static class DealMerge
{
    /// <summary>What each deal is to be: the file's values over ours.</summary>
    public const string WantedSql = """
        drop table if exists pg_temp.import_wanted_deals;
        create temporary table import_wanted_deals on commit drop as
        with joined as (
            select r.source_id, r.deleted, r.history, d.id as deal_id,
                   coalesce(r.name, d.name)                                            as name,
                   case when r.account is null then d.account_id else a.id end         as account_id,
                   case when r.owner is null then d.owner_id else o.id end             as owner_id,
                   coalesce(r.pipeline, d.pipeline, 'default')                         as pipeline,
                   coalesce(r.stage, d.stage, 'unknown')                               as stage,
                   coalesce(r.early_stage, d.early_stage, true)                        as early_stage,
                   case when r.deleted then 'lost' else coalesce(r.state, d.state, 'open') end as state,
                   coalesce(r.amount, d.amount)                                        as amount,
                   coalesce(r.close_on, d.close_on)                                    as close_on,
                   coalesce(r.opened_at, d.opened_at, r.stage_since, @now)             as opened_at,
                   coalesce(r.stage_since, entered.at,
                            case when d.stage is not distinct from coalesce(r.stage, d.stage) then d.stage_since end,
                            case when d.id is null then r.opened_at else r.changed_at end, @now) as stage_since,
                   r.settled_at, d.settled_at as settled_before, d.state as state_before
            from   import_deal_rows r
            left   join import_owners o on o.key = r.owner
            left   join import_account_keys a on a.key = r.account
            left   join deals d on d.source = @source and d.source_id = r.source_id
            left   join lateral (select max(h.at) as at from jsonb_to_recordset(r.history::jsonb) as h(stage text, at timestamptz) where h.stage = r.stage) entered on true
            where  not exists (select from source_aliases s where s.source = @source and s.source_id = r.source_id and s.deal_id is not null))
        select j.*,
               case when state <> 'open'
                    then coalesce(j.settled_at, case when state = state_before then settled_before end,
                                  least(close_on::timestamp at time zone 'UTC', @now), stage_since) end as settled
        from   joined j;
        analyze import_wanted_deals
        """;

    public const string MergeSql = """
        with changed as (
            update deals d
            set    name = w.name, account_id = w.account_id, owner_id = w.owner_id, pipeline = w.pipeline, stage = w.stage, early_stage = w.early_stage,
                   state = w.state, amount = w.amount, close_on = w.close_on, opened_at = w.opened_at, stage_since = w.stage_since, settled_at = w.settled
            from   import_wanted_deals w
            where  d.id = w.deal_id
            and    (d.name, d.account_id, d.owner_id, d.pipeline, d.stage, d.early_stage, d.state, d.amount, d.close_on, d.opened_at, d.stage_since, d.settled_at)
                   is distinct from
                   (w.name, w.account_id, w.owner_id, w.pipeline, w.stage, w.early_stage, w.state, w.amount, w.close_on, w.opened_at, w.stage_since, w.settled)
            returning w.deleted),
        made as (
            insert into deals (source, source_id, name, account_id, owner_id, pipeline, stage, early_stage, state, amount, close_on,
                               opened_at, stage_since, settled_at)
            select @source, w.source_id, w.name, w.account_id, w.owner_id, w.pipeline, w.stage, w.early_stage, w.state, w.amount, w.close_on,
                   w.opened_at, w.stage_since, w.settled
            from   import_wanted_deals w
            where  w.deal_id is null and not w.deleted
            order  by w.source_id
            returning id)
        select (select count(*) from made) as made,
               (select count(*) from changed where not deleted) as changed,
               (select count(*) from changed where deleted) as removed,
               (select count(*) from import_wanted_deals) as wanted,
               (select count(*) from import_wanted_deals where deleted and deal_id is null) as absent,
               (select coalesce(sum(copies), 0) from import_deal_rows)::bigint - (select count(*) from import_wanted_deals) as repeated
        """;

    /// <summary>The stages a file tells of, the present one among them; and a won deal makes a customer.</summary>
    public const string HistorySql = """
        insert into deal_stage_changes (deal_id, stage, changed_at)
        select d.id, w.stage, w.stage_since
        from   import_wanted_deals w
        join   deals d on d.source = @source and d.source_id = w.source_id
        union
        select d.id, h.stage, h.at
        from   import_wanted_deals w
        join   deals d on d.source = @source and d.source_id = w.source_id
        cross  join lateral jsonb_to_recordset(w.history::jsonb) as h(stage text, at timestamptz)
        where  w.history is not null
        order  by 1, 3, 2
        on conflict do nothing;

        update accounts a
        set    state = 'customer'
        where  a.state in ('lead', 'prospect')
        and    exists (select from deals d where d.account_id = a.id and d.state = 'won')
        """;
}
