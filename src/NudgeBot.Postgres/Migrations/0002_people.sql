-- Who sells, who manages, where they are reached, and when they work. Working time is kept per person because
-- every nudge and every day of a report is decided in the person's own zone.

create table teams (
    organization_id      bigint not null default current_organization() references organizations,
    id                   bigint generated always as identity,
    name                 text   not null,
    time_zone            text   not null default 'UTC',
    channel_workspace_id bigint,
    channel              text,

    constraint teams_pkey               primary key (organization_id, id),
    constraint teams_name_is_given      check (btrim(name) <> ''),
    constraint teams_channel_is_whole   check ((channel is null) = (channel_workspace_id is null))
);

create unique index teams_name_is_unique on teams (organization_id, lower(name));

create table people (
    organization_id bigint      not null default current_organization() references organizations,
    id              bigint      generated always as identity,
    source          text        not null default 'nudgebot',
    source_id       text,
    name            text        not null,
    email           text,
    role            text        not null default 'rep',
    team_id         bigint,
    time_zone       text        not null default 'UTC',
    working_days    smallint[]  not null default '{1,2,3,4,5}',
    opens           time        not null default '09:00',
    closes          time        not null default '18:00',
    quiet_from      time,
    quiet_to        time,
    active          boolean     not null default true,
    created_at      timestamptz not null default now(),

    constraint people_pkey                     primary key (organization_id, id),
    constraint people_name_is_given            check (btrim(name) <> ''),
    constraint people_role_is_known            check (role in ('rep', 'manager', 'admin')),
    constraint people_working_days_are_iso     check (working_days <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[]),
    constraint people_quiet_time_is_whole      check ((quiet_from is null) = (quiet_to is null)),
    constraint people_team_exists              foreign key (organization_id, team_id) references teams
);

create unique index people_email_is_unique on people (organization_id, lower(email)) where email is not null;
create unique index people_source_is_unique on people (organization_id, source, source_id) where source_id is not null;
create index people_by_team on people (organization_id, team_id);

create table team_managers (
    organization_id bigint not null default current_organization() references organizations,
    team_id         bigint not null,
    person_id       bigint not null,

    constraint team_managers_pkey          primary key (organization_id, team_id, person_id),
    constraint team_managers_team_exists   foreign key (organization_id, team_id) references teams on delete cascade,
    constraint team_managers_person_exists foreign key (organization_id, person_id) references people on delete cascade
);

create table time_off (
    organization_id bigint not null default current_organization() references organizations,
    id              bigint generated always as identity,
    person_id       bigint not null,
    first_day       date   not null,
    last_day        date   not null,
    stand_in_id     bigint,

    constraint time_off_pkey            primary key (organization_id, id),
    constraint time_off_is_in_order     check (first_day <= last_day),
    constraint time_off_person_exists   foreign key (organization_id, person_id) references people on delete cascade,
    constraint time_off_stand_in_exists foreign key (organization_id, stand_in_id) references people
);

create index time_off_by_person on time_off (organization_id, person_id, last_day);

create table holidays (
    organization_id bigint not null default current_organization() references organizations,
    team_id         bigint not null,
    day             date   not null,
    name            text   not null,

    constraint holidays_pkey        primary key (organization_id, team_id, day),
    constraint holidays_team_exists foreign key (organization_id, team_id) references teams on delete cascade
);

-- A Slack team, a Teams tenant, the simulator: installed into one organization.
create table chat_workspaces (
    organization_id bigint      not null default current_organization() references organizations,
    id              bigint      generated always as identity,
    platform        text        not null,
    external_id     text        not null,
    name            text        not null,
    installed_at    timestamptz not null default now(),
    removed_at      timestamptz,

    constraint chat_workspaces_pkey              primary key (organization_id, id),
    constraint chat_workspaces_platform_is_known check (platform in ('slack', 'teams', 'simulator')),
    constraint chat_workspaces_is_installed_once unique (platform, external_id)
);

create table chat_identities (
    organization_id bigint not null default current_organization() references organizations,
    workspace_id    bigint not null,
    user_id         text   not null,
    person_id       bigint not null,
    conversation    text,
    reachable       boolean not null default true,

    constraint chat_identities_pkey             primary key (organization_id, workspace_id, user_id),
    constraint chat_identities_one_per_person   unique (organization_id, workspace_id, person_id),
    constraint chat_identities_workspace_exists foreign key (organization_id, workspace_id) references chat_workspaces on delete cascade,
    constraint chat_identities_person_exists    foreign key (organization_id, person_id) references people on delete cascade
);

create index chat_identities_by_person on chat_identities (organization_id, person_id);

-- When somebody is next looked at. Not one trigger per person in the scheduler: a row here, found by its index.
create table planning_times (
    organization_id  bigint      not null default current_organization() references organizations,
    person_id        bigint      not null,
    next_planning_at timestamptz not null,

    constraint planning_times_pkey          primary key (organization_id, person_id),
    constraint planning_times_person_exists foreign key (organization_id, person_id) references people on delete cascade
);

create index planning_times_due on planning_times (next_planning_at);

call wall_in('teams');
call wall_in('people');
call wall_in('team_managers');
call wall_in('time_off');
call wall_in('holidays');
call wall_in('chat_workspaces');
call wall_in('chat_identities');
call wall_in('planning_times');
call open_to_claims('chat_workspaces');
call open_to_claims('planning_times');

create function organization_of_workspace(of_platform text, of_external_id text) returns table (organization_id bigint, id bigint)
    language sql stable security definer set search_path = public, pg_temp
begin atomic
    select w.organization_id, w.id from chat_workspaces w
    where  w.platform = of_platform and w.external_id = of_external_id and w.removed_at is null;
end;

create function due_people(due_at timestamptz, most int) returns table (organization_id bigint, id bigint)
    language sql stable security definer set search_path = public, pg_temp
begin atomic
    select p.organization_id, p.person_id from planning_times p
    where  p.next_planning_at <= due_at
    order  by p.next_planning_at, p.person_id
    limit  most;
end;

create function next_planning_moment() returns timestamptz
    language sql stable security definer set search_path = public, pg_temp
begin atomic
    select min(p.next_planning_at) from planning_times p;
end;
