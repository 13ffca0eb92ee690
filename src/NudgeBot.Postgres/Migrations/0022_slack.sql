-- A Slack app is installed into many workspaces, each with a token of its own. A token is kept only as the host has encrypted it; the keys for
-- that are kept here, too, but wrapped by a key or a certificate that never is.

create table slack_installations (
    organization_id   bigint      not null default current_organization() references organizations,
    workspace_id      bigint      not null,
    bot_user          text        not null,
    app_id            text,
    sealed_token      text,
    sealed_refresh    text,
    expires_at        timestamptz,
    installed_at      timestamptz not null,
    newcomers_team_id bigint,
    people_read_at    timestamptz,

    constraint slack_installations_pkey             primary key (organization_id, workspace_id),
    constraint slack_installations_rotate_or_not    check ((sealed_refresh is null) = (expires_at is null)),
    constraint slack_installations_workspace_exists foreign key (organization_id, workspace_id) references chat_workspaces on delete cascade,
    constraint slack_installations_team_exists      foreign key (organization_id, newcomers_team_id) references teams
);

call wall_in('slack_installations');

-- A platform tells a person's zone and whether their account is there; what somebody corrected in chat stays, so the platform's word is kept apart.
alter table chat_identities add column time_zone text;
alter table chat_identities add column gone boolean not null default false;

-- A workspace that installs again comes back to its organization, also after it was removed.
create function organization_that_installed(of_platform text, of_external_id text) returns table (organization_id bigint, id bigint)
    language sql stable security definer set search_path = public, pg_temp
begin atomic
    select w.organization_id, w.id from chat_workspaces w where w.platform = of_platform and w.external_id = of_external_id;
end;

-- The wrapped keys belong to the host, not to an organization.
create table protection_keys (
    id         bigint      generated always as identity primary key,
    name       text        not null,
    xml        text        not null,
    created_at timestamptz not null default now()
);

grant select, insert on protection_keys to nudgebot_app;

-- Two messages into one conversation keep a distance; when the last one left is read from the outbox itself.

create index outbox_lately on outbox (organization_id, workspace_id, conversation, sending_since) where sending_since is not null;

-- An admin says in chat who manages whom, and where a team reports; every such change is kept with what was before it, so that it can be taken back.
create table team_changes (
    organization_id bigint      not null default current_organization() references organizations,
    id              bigint      generated always as identity,
    team_id         bigint      not null,
    changed_at      timestamptz not null,
    changed_by      bigint      not null,
    changed_through text        not null,
    changes         jsonb       not null,

    constraint team_changes_pkey          primary key (organization_id, id),
    constraint team_changes_are_a_list    check (jsonb_typeof(changes) = 'array'),
    constraint team_changes_team_exists   foreign key (organization_id, team_id) references teams on delete cascade,
    constraint team_changes_author_exists foreign key (organization_id, changed_by) references people
);

create index team_changes_by_author on team_changes (organization_id, changed_by, id);

call wall_in('team_changes');
