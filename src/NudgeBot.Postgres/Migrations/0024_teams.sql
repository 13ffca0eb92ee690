-- Teams knows the bot in a tenant by the conversations it was put into. Each is reached at a service URL, which may change and is taken from every
-- activity that carried a good token. A team is known by the id of its General channel.

create table teams_tenants (
    organization_id   bigint not null default current_organization() references organizations,
    workspace_id      bigint not null,
    service_url       text   not null,
    newcomers_team_id bigint,

    constraint teams_tenants_pkey             primary key (organization_id, workspace_id),
    constraint teams_tenants_workspace_exists foreign key (organization_id, workspace_id) references chat_workspaces on delete cascade,
    constraint teams_tenants_team_exists      foreign key (organization_id, newcomers_team_id) references teams
);

create table teams_conversations (
    organization_id bigint      not null default current_organization() references organizations,
    workspace_id    bigint      not null,
    conversation    text        not null,
    kind            text        not null,
    user_id         text,
    team            text,
    name            text,
    service_url     text        not null,
    installed       boolean     not null default true,
    welcomed_at     timestamptz,
    people_read_at  timestamptz,

    constraint teams_conversations_pkey             primary key (organization_id, workspace_id, conversation),
    constraint teams_conversations_kind_is_known    check (kind in ('personal', 'channel', 'group')),
    constraint teams_conversations_one_reader       check ((user_id is not null) = (kind = 'personal')),
    constraint teams_conversations_tenant_exists    foreign key (organization_id, workspace_id) references teams_tenants on delete cascade
);

create index teams_conversations_by_user on teams_conversations (organization_id, workspace_id, user_id) where user_id is not null;

call wall_in('teams_tenants');
call wall_in('teams_conversations');

-- How a message stands now is its latest update.
create index outbox_by_replaced on outbox (organization_id, replaces_id, id) where replaces_id is not null;
