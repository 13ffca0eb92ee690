-- What a team has set for its nudges: only what differs from the default, so that whatever it has not set follows the default.
-- Every change is kept with who made it and when.

create table team_policies (
    organization_id bigint      not null default current_organization() references organizations,
    team_id         bigint      not null,
    policy          jsonb       not null,
    changed_at      timestamptz not null,

    constraint team_policies_pkey         primary key (organization_id, team_id),
    constraint team_policies_is_an_object check (jsonb_typeof(policy) = 'object'),
    constraint team_policies_team_exists  foreign key (organization_id, team_id) references teams on delete cascade
);

create table policy_changes (
    organization_id bigint      not null default current_organization() references organizations,
    id              bigint      generated always as identity,
    team_id         bigint      not null,
    changed_at      timestamptz not null,
    changed_by      bigint,
    changed_through text        not null,
    changes         jsonb       not null,

    constraint policy_changes_pkey          primary key (organization_id, id),
    constraint policy_changes_are_a_list    check (jsonb_typeof(changes) = 'array'),
    constraint policy_changes_name_somebody check (changed_by is not null or btrim(changed_through) <> ''),
    constraint policy_changes_team_exists   foreign key (organization_id, team_id) references teams on delete cascade,
    constraint policy_changes_person_exists foreign key (organization_id, changed_by) references people
);

create index policy_changes_by_team on policy_changes (organization_id, team_id, changed_at);

call wall_in('team_policies');
call wall_in('policy_changes');
