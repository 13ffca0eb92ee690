namespace NudgeBot.Postgres.Import;

/// <summary>The statements that merge staged touches into the log, in the order in which they run.</summary>
internal static class ActivityMerge
{
    public const string CopiesSql = """
        drop table if exists pg_temp.import_copies;
        create temporary table import_copies on commit drop as
        select i.*
        from   import_activities i
        where  i.source_id in (select source_id from import_activities group by source_id having count(*) > 1)
        """;

    public const string UncopiedSql = """
        drop table if exists pg_temp.import_rows;
        create temporary table import_rows on commit drop as
        select file, line, source_id, deleted, kind, direction, outcome, account, contact, deal, rep, occurred_at, minutes, contact_name, note,
               follow_up_on, follow_up_at, time_is_known, 1::bigint as copies
        from   import_activities i
        where  not exists (select from import_copies c where c.source_id = i.source_id)
        union  all
        select file, line, source_id, deleted, kind, direction, case when kind = 'call' then coalesce(outcome, 'unspecified') end,
               account, contact, deal, rep, occurred_at, minutes, contact_name, note, follow_up_on, follow_up_at, time_is_known, copies
        from   import_merged;
        analyze import_rows
        """;

    /// <summary>Of several companies or people linked to one touch the first by id counts: a call with three people is one call.</summary>
    public const string LinkSql = """
        update import_rows r
        set    account = coalesce(nullif(r.account, ''), l.account),
               contact = coalesce(nullif(r.contact, ''), l.contact),
               deal    = coalesce(nullif(r.deal, ''), l.deal)
        from  (select source_id, min(account) as account, min(contact) as contact, min(deal) as deal from import_links group by source_id) l
        where  l.source_id = r.source_id
        """;

    /// <summary>
    /// One touch under many ids: one person, one instant, the same result, length and words, and one customer. Of a touch that hangs
    /// on no customer there must be words to know it by. The id that is in the log already stands for the others.
    /// </summary>
    public const string RepeatsSql = """
        drop table if exists pg_temp.import_repeats;
        create temporary table import_repeats on commit drop as
        with twins as (
            select source_id, account_id, contact_id, deal_id, note, coalesce(account_id::text, nullif(account, '')) as customer,
                   dense_rank() over (order by kind, direction, outcome, rep, occurred_at, minutes, note) as twin
            from   import_resolved r
            where  r.time_is_known and r.rep <> '' and not r.deleted
            and    (kind, rep, occurred_at) in (select kind, rep, occurred_at from import_resolved where rep <> '' group by 1, 2, 3 having count(*) > 1)),
        grouped as (
            select t.*,
                   coalesce(t.customer, case when t.note is not null and only_one.customers = 1 then only_one.customer end) as of_customer,
                   exists (select from activities a where a.source = @source and a.source_id = t.source_id) as kept
            from   twins t
            join  (select twin, count(distinct customer) as customers, min(customer) as customer from twins group by twin) only_one using (twin)),
        ranked as (
            select g.*, first_value(source_id) over (
                       partition by twin, coalesce('customer ' || of_customer, 'contact ' || contact_id, 'deal ' || deal_id, 'note ' || note, 'id ' || source_id)
                       order by kept desc, source_id) as stands_for
            from   grouped g)
        select source_id, stands_for, account_id, contact_id, deal_id from ranked where source_id <> stands_for;

        insert into import_repeats
        select distinct on (r.source_id) r.source_id, a.source_id, null::bigint, null::bigint, null::bigint
        from   import_resolved r
        join   activities a on a.account_id = r.account_id and a.occurred_at = r.occurred_at and a.retracted_at is null and a.source_id is not null
        where  r.time_is_known and r.rep <> '' and r.rep_id is not null and not r.deleted
        and    (a.source, a.source_id) <> (@source, r.source_id)
        and    (a.kind, a.direction, a.rep_id) = (r.kind, r.direction, r.rep_id)
        and    (a.outcome, a.minutes, a.note) is not distinct from (r.outcome, r.minutes, r.note)
        and    not exists (select from activities mine where mine.source = @source and mine.source_id = r.source_id)
        and    not exists (select from import_repeats known where known.source_id = r.source_id)
        order  by r.source_id;

        -- Each report may know another side of it: the company, the deal, whom they spoke with.
        update import_resolved r
        set    account_id = coalesce(r.account_id, other.account_id),
               contact_id = coalesce(r.contact_id, other.contact_id),
               deal_id    = coalesce(r.deal_id, other.deal_id)
        from  (select stands_for, min(account_id) as account_id, min(contact_id) as contact_id, min(deal_id) as deal_id
               from   import_repeats group by stands_for) other
        where  other.stands_for = r.source_id;

        delete from import_resolved r using import_repeats p where p.source_id = r.source_id
        """;

    /// <summary>Beside each row the newest of its id, retracted or not; what the file leaves open stays as it was.
    /// What a rep corrected in chat stands, whatever the file says; what the source had deleted and has again comes back.</summary>
    public const string JudgeSql = """
        drop table if exists pg_temp.import_judged;
        create temporary table import_judged on commit drop as
        with latest as (
            select distinct on (a.source_id) a.id, a.source_id, a.kind, a.direction, a.outcome, a.account_id, a.contact_id, a.deal_id, a.rep_id,
                   a.occurred_at, a.minutes, a.contact_name, a.note, a.follow_up_on, a.follow_up_at, a.retraction, a.replaces_id
            from   activities a
            where  a.source = @source and a.source_id in (select source_id from import_resolved)
            order  by a.source_id, a.id desc),
        joined as (
            select r.source_id, r.deleted, r.copies, r.kind, r.direction, r.outcome,
                   case when r.account is null and r.account_id is null then l.account_id else r.account_id end as account_id,
                   coalesce(r.contact_id, case when r.contact is null then l.contact_id end) as contact_id,
                   coalesce(r.deal_id, case when r.deal is null then l.deal_id end)          as deal_id,
                   coalesce(r.rep_id, case when r.rep is null then l.rep_id end)             as rep_id,
                   r.occurred_at,
                   coalesce(r.minutes, l.minutes)           as minutes,
                   coalesce(r.contact_name, l.contact_name) as contact_name,
                   coalesce(r.note, l.note)                 as note,
                   r.follow_up_on, r.follow_up_at,
                   l.id as latest_id, l.retraction is null as effective, l.retraction = 'reimported' as gone,
                   l.replaces_id is not null or l.retraction = 'corrected' as corrected,
                   l.kind as kind_before, l.direction as direction_before, l.outcome as outcome_before, l.account_id as account_before,
                   l.contact_id as contact_before, l.deal_id as deal_before, l.rep_id as rep_before, l.occurred_at as occurred_before,
                   l.minutes as minutes_before, l.contact_name as name_before, l.note as note_before, l.follow_up_on as on_before, l.follow_up_at as at_before
            from   import_resolved r
            left   join latest l on l.source_id = r.source_id),
        promised as (
            select j.*, p.time_zone, p.opens,
                   coalesce(j.follow_up_on, (j.follow_up_at at time zone coalesce(p.time_zone, 'UTC'))::date, on_before) as promised_on,
                   coalesce(j.follow_up_at, (j.follow_up_on + coalesce(p.opens, '09:00')) at time zone coalesce(p.time_zone, 'UTC'), at_before) as promised_at
            from   joined j
            left   join people p on p.id = j.rep_id)
        select p.*,
               case when latest_id is null then case when deleted then 'absent' else 'new' end
                    when deleted then case when effective then 'removed' else 'same' end
                    when corrected then 'same'
                    when gone then 'changed'
                    when (kind, direction, outcome, account_id, contact_id, deal_id, rep_id, occurred_at, minutes, contact_name, note, promised_on)
                         is not distinct from
                         (kind_before, direction_before, outcome_before, account_before, contact_before, deal_before, rep_before, occurred_before,
                          minutes_before, name_before, note_before, on_before)
                    and  (follow_up_at is null or follow_up_at = at_before) then 'same'
                    else 'changed' end as verdict
        from   promised p;
        analyze import_judged
        """;

    public const string CountSql = """
        select count(*) filter (where verdict = 'new')     as made,
               count(*) filter (where verdict = 'changed') as changed,
               count(*) filter (where verdict = 'removed') as removed,
               count(*)                                    as wanted,
               count(*) filter (where verdict = 'absent')  as absent,
               coalesce(sum(copies - 1), 0)::bigint + (select count(*) from import_repeats) as repeated
        from   import_judged
        """;

    /// <summary>In the order in which things happened, so that of two at one instant the later row does not depend on the file.</summary>
    public const string WriteSql = """
        update activities a
        set    retracted_at = @now, retraction = 'reimported'
        from   import_judged j
        where  a.id = j.latest_id and a.retracted_at is null and j.verdict in ('changed', 'removed');

        insert into activities (source, source_id, kind, direction, outcome, account_id, contact_id, deal_id, rep_id, occurred_at, minutes,
                                contact_name, note, follow_up_on, follow_up_at, logged_at)
        select @source, source_id, kind, direction, outcome, account_id, contact_id, deal_id, rep_id, occurred_at, minutes,
               contact_name, note, promised_on, promised_at, @now
        from   import_judged
        where  verdict in ('new', 'changed')
        order  by occurred_at, source_id;

        update contacts c
        set    do_not_call = true
        from   import_judged j
        where  c.id = j.contact_id and j.outcome = 'do_not_call' and j.verdict in ('new', 'changed') and not c.do_not_call;

        update accounts a
        set    do_not_call = true
        from   import_judged j
        where  a.id = j.account_id and j.contact_id is null and j.outcome = 'do_not_call' and j.verdict in ('new', 'changed') and not a.do_not_call;

        drop table if exists pg_temp.import_touched;
        create temporary table import_touched on commit drop as
        select account_id, deal_id from import_judged where verdict in ('new', 'changed')
        union
        select account_before, deal_before from import_judged where verdict in ('changed', 'removed')
        """;
}
