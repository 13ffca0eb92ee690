-- More reasons to call need more of the log than the clocks told so far: how often a customer was tried lately, when somebody first spoke
-- with them, whom nobody called back. They are clocks like the others, written in the transaction that writes an activity.

alter table accounts add column first_connect_at  timestamptz;
alter table accounts add column missed_inbound_at timestamptz;
alter table accounts add column recent_attempts   timestamptz[] not null default '{}';

-- When the present round of attempts at a lead began. Putting a lead aside moves it ahead, trying on begins it anew.
alter table accounts add column lead_since timestamptz;

alter table deals add column first_connect_at  timestamptz;
alter table deals add column missed_inbound_at timestamptz;
alter table deals add column recent_attempts   timestamptz[] not null default '{}';

update accounts set lead_since = opened_at where state = 'lead';

with log as (
    select account_id, occurred_at, id, kind, direction, outcome
    from   activities
    where  retracted_at is null and account_id is not null and kind = 'call'
), clocks as (
    select account_id,
           min(occurred_at) filter (where outcome = 'connected')                                                        as first_connect_at,
           (array_agg(occurred_at order by occurred_at desc, id desc) filter (where direction = 'outbound'))[1:20]      as recent_attempts
    from   log
    group  by account_id
)
update accounts a
set    first_connect_at = c.first_connect_at, recent_attempts = coalesce(c.recent_attempts, '{}')
from   clocks c
where  c.account_id = a.id;

with clocks as (
    select deal_id,
           min(occurred_at) filter (where outcome = 'connected')                                                        as first_connect_at,
           (array_agg(occurred_at order by occurred_at desc, id desc) filter (where direction = 'outbound'))[1:20]      as recent_attempts
    from   activities
    where  retracted_at is null and deal_id is not null and kind = 'call'
    group  by deal_id
)
update deals d
set    first_connect_at = c.first_connect_at, recent_attempts = coalesce(c.recent_attempts, '{}')
from   clocks c
where  c.deal_id = d.id;

update accounts a
set    missed_inbound_at = missed.at
from  (select account_id, max(occurred_at) as at
       from   activities v
       where  v.retracted_at is null and v.kind = 'call' and v.direction = 'inbound' and v.outcome in ('no_answer', 'voicemail', 'busy')
       and    not exists (select from activities later
                          where  later.account_id = v.account_id and later.retracted_at is null and later.kind = 'call'
                          and    (later.occurred_at, later.id) > (v.occurred_at, v.id) and (later.direction = 'outbound' or later.outcome = 'connected'))
       group  by account_id) missed
where  missed.account_id = a.id;

create index accounts_missed on accounts (organization_id, owner_id, missed_inbound_at) where missed_inbound_at is not null;
create index accounts_leads on accounts (organization_id, owner_id, lead_since) where state = 'lead';
create index accounts_first_talks on accounts (organization_id, owner_id, first_connect_at) where first_connect_at is not null and state <> 'customer';
create index accounts_emailed on accounts (organization_id, owner_id, last_touch_at) where emails_in_since_connect + emails_out_since_connect >= 2;
create index activities_emails_by_account on activities (organization_id, account_id, occurred_at) where retracted_at is null and kind = 'email';

-- Something outside said that now is the time to call.
create table signals (
    organization_id bigint      not null default current_organization() references organizations,
    id              bigint      generated always as identity,
    source          text        not null,
    source_id       text        not null,
    kind            text        not null,
    account_id      bigint      not null,
    deal_id         bigint,
    contact_name    text,
    note            text,
    arrived_at      timestamptz not null,
    expires_at      timestamptz not null,

    constraint signals_pkey             primary key (organization_id, id),
    constraint signals_source_is_unique unique (organization_id, source, source_id),
    constraint signals_kind_is_known    check (kind in ('service_issue', 'misunderstanding', 'question', 'referral_chance', 'buying_window', 'meeting_to_be_booked')),
    constraint signals_are_in_order     check (expires_at > arrived_at),
    constraint signals_account_exists   foreign key (organization_id, account_id) references accounts on delete cascade,
    constraint signals_deal_exists      foreign key (organization_id, deal_id) references deals on delete cascade
);

create index signals_live on signals (organization_id, expires_at);
call wall_in('signals');

-- Of two reps one may stand in for the other; a nudge may be held back on purpose, so that what nudging does can be measured.
alter table nudges drop constraint nudges_state_is_known;
alter table nudges add constraint nudges_state_is_known
    check (state in ('held', 'planned', 'sent', 'snoozed', 'answered', 'acted_on', 'withdrawn', 'ignored', 'missed', 'undeliverable'));
-- How it found its place in its day: of the budget, beside it, as the one more call.
alter table nudges add column place text not null default 'budget';
alter table nudges add constraint nudges_place_is_known check (place in ('budget', 'at_once', 'beside', 'one_more_call'));
update nudges set place = 'one_more_call' where rule = 'one_more_call';

alter table nudges add column for_rep_id       bigint;
alter table nudges add column held_at          timestamptz;
alter table nudges add column window_closes_at timestamptz;
alter table nudges add constraint nudges_for_rep_exists foreign key (organization_id, for_rep_id) references people;

drop index nudges_open_by_rep;
create index nudges_open_by_rep on nudges (organization_id, rep_id, due_at) where state in ('held', 'planned', 'sent', 'snoozed');

-- The life of each nudge, a row for each step of it, in business time.
create table nudge_steps (
    organization_id bigint      not null default current_organization() references organizations,
    id              bigint      generated always as identity,
    nudge_id        bigint      not null,
    step            text        not null,
    at              timestamptz not null,
    why             text,

    constraint nudge_steps_pkey         primary key (organization_id, id),
    constraint nudge_steps_are_known    check (step in ('held', 'planned', 'sent', 'seen', 'snoozed', 'answered', 'acted_on', 'withdrawn', 'ignored', 'missed',
                                                        'undeliverable', 'muted')),
    constraint nudge_steps_nudge_exists foreign key (organization_id, nudge_id) references nudges on delete cascade
);

create index nudge_steps_by_nudge on nudge_steps (organization_id, nudge_id, id);
call wall_in('nudge_steps');

-- No way of changing a nudge forgets to record it.
create function note_nudge_step() returns trigger
    language plpgsql
as $$
begin
    if tg_op = 'UPDATE' and new.state = old.state and new.due_at = old.due_at then
        return null;
    end if;

    insert into nudge_steps (organization_id, nudge_id, step, at, why)
    values (new.organization_id, new.id, new.state,
            case when new.state = 'planned' and tg_op = 'UPDATE' then new.due_at
                 when new.state in ('held', 'planned') then new.planned_at
                 when new.state = 'sent' then new.sent_at
                 when new.state in ('snoozed', 'answered') then coalesce(new.answered_at, new.sent_at, new.planned_at)
                 else coalesce(new.settled_at, new.planned_at) end,
            case when new.state in ('withdrawn', 'undeliverable', 'missed', 'acted_on') then new.settled_by end);
    return null;
end
$$;

create trigger nudges_are_recorded after insert or update of state on nudges for each row execute function note_nudge_step();
