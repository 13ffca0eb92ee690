-- A month of a big team's calls is a quarter of a million rows of the log, asked for all day long. Here they stand counted: a row per rep and
-- day, kept by the log itself in the statement that changes it, so that late, corrected, undone and re-imported rows are as right as in the log.
--
-- The days are UTC's, not the rep's own: a report takes the whole days within its window from here and counts the two ragged ends in the log.
-- So a person who moves to another zone needs nothing counted anew, and this database need not know when clocks change.

create table rep_days (
    organization_id   bigint not null default current_organization() references organizations,
    rep_id            bigint not null,
    day               date   not null,
    attempts          int    not null,
    connects          int    not null,
    outbound_connects int    not null,
    answered          int    not null,
    emails_out        int    not null,
    emails_in         int    not null,
    texts             int    not null,
    meetings          int    not null,

    constraint rep_days_pkey       primary key (organization_id, rep_id, day),
    constraint rep_days_rep_exists foreign key (organization_id, rep_id) references people on delete cascade
);

-- The statement that adds rows of the log to their days, or takes them off: a query for rows as they stand there, each with a sign.
-- Days are written in one order, so that two statements never wait for each other.
create function counting_into_rep_days(signed_rows text) returns text
    language sql immutable
as $$
    select format($sql$
        insert into rep_days as d (organization_id, rep_id, day, attempts, connects, outbound_connects, answered, emails_out, emails_in, texts, meetings)
        select organization_id, rep_id, day, attempts, connects, outbound_connects, answered, emails_out, emails_in, texts, meetings
        from  (select organization_id, rep_id, (occurred_at at time zone 'UTC')::date as day,
                      coalesce(sum(sign) filter (where kind = 'call' and direction = 'outbound'), 0)          as attempts,
                      coalesce(sum(sign) filter (where outcome = 'connected'), 0)                             as connects,
                      coalesce(sum(sign) filter (where outcome = 'connected' and direction = 'outbound'), 0)  as outbound_connects,
                      coalesce(sum(sign) filter (where direction = 'inbound' and outcome not in ('no_answer', 'voicemail', 'busy')), 0) as answered,
                      coalesce(sum(sign) filter (where kind = 'email' and direction = 'outbound'), 0)         as emails_out,
                      coalesce(sum(sign) filter (where kind = 'email' and direction = 'inbound'), 0)          as emails_in,
                      coalesce(sum(sign) filter (where kind = 'text'), 0)                                     as texts,
                      coalesce(sum(sign) filter (where kind in ('meeting', 'video')), 0)                      as meetings
               from  (%s) signed
               where  retracted_at is null and rep_id is not null
               group  by 1, 2, 3) counted
        where (attempts, connects, outbound_connects, answered, emails_out, emails_in, texts, meetings) <> (0, 0, 0, 0, 0, 0, 0, 0)
        order  by 1, 2, 3
        on conflict on constraint rep_days_pkey do update
        set    attempts          = d.attempts + excluded.attempts,
               connects          = d.connects + excluded.connects,
               outbound_connects = d.outbound_connects + excluded.outbound_connects,
               answered          = d.answered + excluded.answered,
               emails_out        = d.emails_out + excluded.emails_out,
               emails_in         = d.emails_in + excluded.emails_in,
               texts             = d.texts + excluded.texts,
               meetings          = d.meetings + excluded.meetings
        $sql$, signed_rows)
$$;

create function count_rep_days() returns trigger
    language plpgsql
as $$
begin
    execute counting_into_rep_days(tg_argv[0]);
    return null;
end
$$;

create trigger activities_that_came    after insert on activities referencing new table as came
    for each statement execute function count_rep_days('select 1 as sign, came.* from came');
create trigger activities_that_went    after delete on activities referencing old table as gone
    for each statement execute function count_rep_days('select -1 as sign, gone.* from gone');
create trigger activities_that_changed after update on activities referencing old table as gone new table as came
    for each statement execute function count_rep_days('select -1 as sign, gone.* from gone union all select 1, came.* from came');

-- Rows of every organization, which nobody sees through the walls.
alter table activities no force row level security;
do $$ begin execute counting_into_rep_days('select 1 as sign, activities.* from activities'); end $$;
alter table activities force row level security;

call wall_in('rep_days');

-- What a rep did in a time, calls and emails at once and without a look at the rows themselves; it takes the place of an index for each.
create index activities_by_rep on activities (organization_id, rep_id, occurred_at) include (kind, direction, outcome, account_id) where retracted_at is null;
drop index activities_calls_by_rep;
drop index activities_emails_by_rep;
