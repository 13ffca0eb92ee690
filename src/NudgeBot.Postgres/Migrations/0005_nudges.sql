-- A nudge is written down before it is sent, so that a crash can lose a reply but never send twice. Its identity comes
-- from the fact it is about (which silence, which time it is said), never from the moment we looked.

create table nudges (
    organization_id bigint      not null default current_organization() references organizations,
    id              bigint      generated always as identity,
    rep_id          bigint      not null,
    rule            text        not null,
    account_id      bigint      not null,
    deal_id         bigint,
    subject         text        not null,
    silence_since   timestamptz not null,
    occurrence      int         not null,
    urgent          boolean     not null default false,
    score           float8      not null default 0,
    evidence        text        not null,
    card            jsonb       not null,
    state           text        not null default 'planned',
    planned_at      timestamptz not null,
    due_at          timestamptz not null,
    pointless_after timestamptz,
    delivery        int         not null default 0,
    sent_at         timestamptz,
    answered_at     timestamptz,
    settled_at      timestamptz,
    settled_by      text,

    constraint nudges_pkey             primary key (organization_id, id),
    constraint nudges_state_is_known   check (state in ('planned', 'sent', 'snoozed', 'answered', 'acted_on', 'withdrawn', 'ignored', 'missed', 'undeliverable')),
    constraint nudges_one_per_silence  unique (organization_id, rep_id, rule, subject, silence_since, occurrence),
    constraint nudges_rep_exists       foreign key (organization_id, rep_id) references people,
    constraint nudges_account_exists   foreign key (organization_id, account_id) references accounts,
    constraint nudges_deal_exists      foreign key (organization_id, deal_id) references deals
);

create index nudges_open_by_rep on nudges (organization_id, rep_id, due_at) where state in ('planned', 'sent', 'snoozed');
create index nudges_by_rep_and_time on nudges (organization_id, rep_id, planned_at);
create index nudges_by_account on nudges (organization_id, account_id, planned_at);

-- "Not this customer", "not this rule": until a time, or until further notice.
create table mutes (
    organization_id bigint      not null default current_organization() references organizations,
    id              bigint      generated always as identity,
    rep_id          bigint      not null,
    account_id      bigint,
    rule            text,
    until           timestamptz,
    muted_at        timestamptz not null default now(),

    constraint mutes_pkey            primary key (organization_id, id),
    constraint mutes_name_something  check (account_id is not null or rule is not null),
    constraint mutes_rep_exists      foreign key (organization_id, rep_id) references people on delete cascade,
    constraint mutes_account_exists  foreign key (organization_id, account_id) references accounts on delete cascade
);

create index mutes_by_rep on mutes (organization_id, rep_id);

call wall_in('nudges');
call wall_in('mutes');
