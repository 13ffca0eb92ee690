-- Who changes or deletes a chat message has second thoughts about what was logged from it, so a row of the log knows the message that reported it:
-- its workspace and the platform's own id. A row that replaces another keeps the message of the one it replaces.

alter table activities add column reported_in text;

create index activities_by_message on activities (organization_id, reported_in) where reported_in is not null;

-- Why the newest sentence of a person was read as it was, for "why did you read it so?", and which message it was, so that one that led to nothing
-- can be mended. Kept for a day.
create table readings (
    organization_id bigint      not null default current_organization() references organizations,
    person_id       bigint      not null,
    intent          text        not null,
    reasons         jsonb       not null,
    message         text,
    expires_at      timestamptz not null,

    constraint readings_one_per_person     primary key (organization_id, person_id),
    constraint readings_reasons_are_a_list check (jsonb_typeof(reasons) = 'array'),
    constraint readings_person_exists      foreign key (organization_id, person_id) references people on delete cascade
);

call wall_in('readings');

-- A call that a rep said they would make, with no call reported: "I'll call Globex Friday". It is no touch, so it is no row of the log;
-- until a conversation, or an attempt at its time, it is owed as a promise in the log is. A newer one takes the place of an older one.
create table promises (
    organization_id bigint      not null default current_organization() references organizations,
    id              bigint      generated always as identity,
    account_id      bigint      not null,
    rep_id          bigint      not null,
    follow_up_at    timestamptz not null,
    made_at         timestamptz not null,
    replaced_by     bigint,
    withdrawn_at    timestamptz,

    constraint promises_pkey            primary key (organization_id, id),
    constraint promises_account_exists  foreign key (organization_id, account_id) references accounts on delete cascade,
    constraint promises_rep_exists      foreign key (organization_id, rep_id) references people on delete cascade,
    constraint promises_replaced_exists foreign key (organization_id, replaced_by) references promises on delete cascade
);

create index promises_by_account on promises (organization_id, account_id) where withdrawn_at is null and replaced_by is null;
create index promises_by_rep on promises (organization_id, rep_id, made_at);

call wall_in('promises');
