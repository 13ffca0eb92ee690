-- The page of figures is opened by a link that is sent in chat, works once, and begins a session. Of both only a hash is kept: whoever reads the
-- database opens nothing with it. Times are machine time.

create table page_links (
    organization_id bigint      not null default current_organization() references organizations,
    id              bigint      generated always as identity,
    person_id       bigint      not null,
    token_hash      bytea       not null,
    expires_at      timestamptz not null,
    spent_at        timestamptz,

    constraint page_links_pkey           primary key (organization_id, id),
    constraint page_links_hash_is_unique unique (organization_id, token_hash),
    constraint page_links_person_exists  foreign key (organization_id, person_id) references people on delete cascade
);

create table page_sessions (
    organization_id bigint      not null default current_organization() references organizations,
    id              bigint      generated always as identity,
    person_id       bigint      not null,
    token_hash      bytea       not null,
    expires_at      timestamptz not null,

    constraint page_sessions_pkey           primary key (organization_id, id),
    constraint page_sessions_hash_is_unique unique (organization_id, token_hash),
    constraint page_sessions_person_exists  foreign key (organization_id, person_id) references people on delete cascade
);

call wall_in('page_links');
call wall_in('page_sessions');

-- The page shows what did not arrive, newest first.
create index outbox_not_arrived on outbox (organization_id, said_at desc, id desc) where state in ('unknown', 'undeliverable');

-- And who changed what, newest first.
create index policy_changes_by_time on policy_changes (organization_id, changed_at desc, id desc);
create index working_time_changes_by_time on working_time_changes (organization_id, changed_at desc, id desc);
create index team_changes_by_time on team_changes (organization_id, changed_at desc, id desc);
create index account_owner_changes_by_time on account_owner_changes (organization_id, changed_at desc, id desc);
create index account_owner_changes_undone on account_owner_changes (organization_id, undone_at desc, id desc) where undone_at is not null;
