-- Inbox: what happened on a platform, kept once per event id before anything is done about it. Its body is erased once handled.
-- Outbox: what we say, written in the transaction that decided it, marked before the network call and settled after.

create table inbox (
    organization_id bigint      not null default current_organization() references organizations,
    id              bigint      generated always as identity,
    workspace_id    bigint      not null,
    conversation    text        not null,
    event_id        text        not null,
    body            bytea,
    state           text        not null default 'received',
    attempts        int         not null default 0,
    not_before      timestamptz not null default now(),
    received_at     timestamptz not null default now(),
    handled_at      timestamptz,

    constraint inbox_pkey                 primary key (organization_id, id),
    constraint inbox_once_per_event       unique (organization_id, workspace_id, event_id),
    constraint inbox_state_is_known       check (state in ('received', 'handled', 'failed')),
    constraint inbox_settled_has_a_time   check ((state = 'received') = (handled_at is null)),
    constraint inbox_body_until_handled   check (state <> 'received' or body is not null),
    constraint inbox_workspace_exists     foreign key (organization_id, workspace_id) references chat_workspaces on delete cascade
);

create index inbox_ready on inbox (organization_id, workspace_id, conversation, id) where state = 'received';
create index inbox_received on inbox (id) where state = 'received';
create index inbox_settled on inbox (handled_at) where state <> 'received';

create table outbox (
    organization_id     bigint      not null default current_organization() references organizations,
    id                  bigint      generated always as identity,
    workspace_id        bigint      not null,
    conversation        text        not null,
    user_id             text,
    person_id           bigint,
    kind                text        not null,
    message             jsonb       not null,
    replaces_id         bigint,
    nudge_id            bigint,
    nudge_delivery      int,
    inbox_id            bigint,
    state               text        not null default 'planned',
    attempts            int         not null default 0,
    resent              boolean     not null default false,
    said_at             timestamptz not null,
    not_before          timestamptz not null default now(),
    created_at          timestamptz not null default now(),
    sending_since       timestamptz,
    settled_at          timestamptz,
    platform_message_id text,
    reason              text,

    constraint outbox_pkey                      primary key (organization_id, id),
    constraint outbox_kind_is_known             check (kind in ('nudge', 'reply', 'question', 'report', 'reminder', 'text', 'update')),
    constraint outbox_state_is_known            check (state in ('planned', 'sending', 'sent', 'undeliverable', 'unknown', 'withdrawn')),
    constraint outbox_settled_has_a_time        check ((state in ('planned', 'sending')) = (settled_at is null)),
    constraint outbox_update_names_its_message  check ((kind = 'update') = (replaces_id is not null)),
    constraint outbox_one_per_nudge_delivery    unique (organization_id, nudge_id, nudge_delivery),
    constraint outbox_workspace_exists          foreign key (organization_id, workspace_id) references chat_workspaces on delete cascade,
    constraint outbox_replaced_exists           foreign key (organization_id, replaces_id) references outbox on delete cascade,
    constraint outbox_nudge_exists              foreign key (organization_id, nudge_id) references nudges
);

create index outbox_ready on outbox (organization_id, workspace_id, conversation, id) where state in ('planned', 'sending');
create index outbox_unsettled on outbox (not_before) where state in ('planned', 'sending');
create index outbox_by_message on outbox (organization_id, workspace_id, platform_message_id) where platform_message_id is not null;
create index outbox_by_nudge on outbox (organization_id, nudge_id) where nudge_id is not null;

-- One host at a time sends into a workspace, so that two hosts do not double its rate. The pacing state travels with the lease.
create table sender_leases (
    organization_id bigint      not null default current_organization() references organizations,
    workspace_id    bigint      not null,
    host            text        not null,
    until           timestamptz not null,
    pacing          jsonb       not null default '{}',

    constraint sender_leases_pkey             primary key (organization_id, workspace_id),
    constraint sender_leases_workspace_exists foreign key (organization_id, workspace_id) references chat_workspaces on delete cascade
);

-- The one question a person has been asked and not answered yet. A new one takes its place; any other sentence starts afresh.
create table open_questions (
    organization_id bigint      not null default current_organization() references organizations,
    person_id       bigint      not null,
    kind            text        not null,
    payload         jsonb       not null,
    asked_at        timestamptz not null,
    expires_at      timestamptz not null,

    constraint open_questions_one_per_person primary key (organization_id, person_id),
    constraint open_questions_person_exists  foreign key (organization_id, person_id) references people on delete cascade
);

-- The simulator's own memory, as Slack has one: what stands in its DMs and channels. The key makes a repeated send visible.
create table simulator_messages (
    organization_id bigint      not null default current_organization() references organizations,
    id              bigint      generated always as identity,
    conversation    text        not null,
    delivery_key    text        not null,
    said_at         timestamptz not null,
    sender          text        not null,
    kind            text        not null,
    text            text        not null,
    card            jsonb,
    changed_at      timestamptz not null default now(),

    constraint simulator_messages_pkey               primary key (organization_id, id),
    constraint simulator_messages_once_per_delivery  unique (organization_id, delivery_key),
    constraint simulator_messages_sender_is_known    check (sender in ('bot', 'person'))
);

create index simulator_messages_by_conversation on simulator_messages (organization_id, conversation, id);

call wall_in('inbox');
call wall_in('outbox');
call wall_in('sender_leases');
call wall_in('open_questions');
call wall_in('simulator_messages');
call open_to_claims('inbox');
call open_to_claims('outbox');
call open_to_claims('sender_leases');

-- The oldest waiting event of each conversation: until it is settled, the next one of that conversation waits.
create function ready_inbox(at timestamptz, most int) returns table (organization_id bigint, id bigint)
    language sql stable security definer set search_path = public, pg_temp
begin atomic
    select i.organization_id, i.id from inbox i
    where  i.state = 'received' and i.not_before <= at
    and    not exists (select from inbox earlier
                       where  earlier.organization_id = i.organization_id and earlier.workspace_id = i.workspace_id
                       and    earlier.conversation = i.conversation and earlier.state = 'received' and earlier.id < i.id)
    order  by i.id
    limit  most;
end;

-- Workspaces with something to send whose lease is free, expired, or already this host's.
create function workspaces_with_mail(at timestamptz, for_host text, most int) returns table (organization_id bigint, id bigint)
    language sql stable security definer set search_path = public, pg_temp
begin atomic
    select o.organization_id, o.workspace_id from outbox o
    left   join sender_leases l on l.organization_id = o.organization_id and l.workspace_id = o.workspace_id
    where  o.state in ('planned', 'sending') and o.not_before <= at
    and    (l.host is null or l.host = for_host or l.until <= at)
    group  by o.organization_id, o.workspace_id
    order  by min(o.id)
    limit  most;
end;
