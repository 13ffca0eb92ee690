-- Customers and deals carry their clocks as columns: how long without a conversation. They are written in the transaction
-- that writes an activity, so that finding what is due costs what is due, never what is logged.

create table accounts (
    organization_id         bigint        not null default current_organization() references organizations,
    id                      bigint        generated always as identity,
    source                  text          not null default 'nudgebot',
    source_id               text,
    name                    text          not null,
    state                   text          not null default 'prospect',
    given_tier              text,
    tier                    text          not null default 'B',
    value                   numeric(16,2) not null default 0,
    owner_id                bigint,
    phone                   text,
    country                 text,
    time_zone               text,
    do_not_call             boolean       not null default false,
    opened_at               timestamptz   not null default now(),

    last_connect_at         timestamptz,
    last_meeting_at         timestamptz,
    last_attempt_at         timestamptz,
    last_touch_at           timestamptz,
    attempts_since_connect  int           not null default 0,
    emails_in_since_connect int           not null default 0,
    emails_out_since_connect int          not null default 0,
    next_promised_call_at   timestamptz,

    -- Since when nobody has spoken with them. A live meeting defers the nudge; an email never does.
    quiet_since             timestamptz   not null generated always as (coalesce(greatest(last_connect_at, last_meeting_at), opened_at)) stored,

    constraint accounts_pkey             primary key (organization_id, id),
    constraint accounts_name_is_given    check (btrim(name) <> ''),
    constraint accounts_state_is_known   check (state in ('lead', 'prospect', 'customer', 'closed')),
    constraint accounts_tier_is_known    check (tier in ('A', 'B', 'C') and (given_tier is null or given_tier in ('A', 'B', 'C'))),
    constraint accounts_owner_exists     foreign key (organization_id, owner_id) references people
);

create unique index accounts_source_is_unique on accounts (organization_id, source, source_id) where source_id is not null;
create index accounts_by_name on accounts (organization_id, lower(name));

-- The planner asks, per rep and tier, who has been quiet for longer than the tier's interval.
create index accounts_due on accounts (organization_id, owner_id, tier, quiet_since) where state in ('prospect', 'customer');
create index accounts_promised on accounts (organization_id, owner_id, next_promised_call_at) where next_promised_call_at is not null;

create table contacts (
    organization_id bigint  not null default current_organization() references organizations,
    id              bigint  generated always as identity,
    source          text    not null default 'nudgebot',
    source_id       text,
    account_id      bigint,
    name            text    not null,
    title           text,
    phone           text,
    email           text,
    do_not_call     boolean not null default false,

    constraint contacts_pkey           primary key (organization_id, id),
    constraint contacts_name_is_given  check (btrim(name) <> ''),
    constraint contacts_account_exists foreign key (organization_id, account_id) references accounts on delete cascade
);

create unique index contacts_source_is_unique on contacts (organization_id, source, source_id) where source_id is not null;
create index contacts_by_account on contacts (organization_id, account_id);

create table deals (
    organization_id         bigint        not null default current_organization() references organizations,
    id                      bigint        generated always as identity,
    source                  text          not null default 'nudgebot',
    source_id               text,
    account_id              bigint,
    name                    text          not null,
    owner_id                bigint,
    pipeline                text          not null default 'default',
    stage                   text          not null,
    early_stage             boolean       not null default true,
    state                   text          not null default 'open',
    amount                  numeric(16,2),
    close_on                date,
    opened_at               timestamptz   not null default now(),
    stage_since             timestamptz   not null,
    settled_at              timestamptz,

    last_connect_at         timestamptz,
    last_meeting_at         timestamptz,
    last_attempt_at         timestamptz,
    last_touch_at           timestamptz,
    attempts_since_connect  int           not null default 0,
    emails_in_since_connect int           not null default 0,
    emails_out_since_connect int          not null default 0,
    next_promised_call_at   timestamptz,

    constraint deals_pkey           primary key (organization_id, id),
    constraint deals_name_is_given  check (btrim(name) <> ''),
    constraint deals_state_is_known check (state in ('open', 'won', 'lost')),
    constraint deals_account_exists foreign key (organization_id, account_id) references accounts on delete cascade,
    constraint deals_owner_exists   foreign key (organization_id, owner_id) references people
);

create unique index deals_source_is_unique on deals (organization_id, source, source_id) where source_id is not null;
create index deals_by_account on deals (organization_id, account_id);
create index deals_due_by_stage on deals (organization_id, owner_id, stage_since) where state = 'open';
create index deals_due_by_close on deals (organization_id, owner_id, close_on) where state = 'open' and close_on is not null;

create table deal_stage_changes (
    organization_id bigint      not null default current_organization() references organizations,
    id              bigint      generated always as identity,
    deal_id         bigint      not null,
    stage           text        not null,
    changed_at      timestamptz not null,

    constraint deal_stage_changes_pkey        primary key (organization_id, id),
    constraint deal_stage_changes_deal_exists foreign key (organization_id, deal_id) references deals on delete cascade,
    constraint deal_stage_changes_once        unique (organization_id, deal_id, changed_at, stage)
);

call wall_in('accounts');
call wall_in('contacts');
call wall_in('deals');
call wall_in('deal_stage_changes');
