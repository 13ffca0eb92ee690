-- A team keeps the public holidays of a place, and so may one of its people who lives elsewhere; they are worked out, not stored. What is stored
-- are the team's own days: further holidays, and holidays of its place on which it works all the same.

alter table teams  add column holiday_place text;
alter table people add column holiday_place text;
alter table teams  add constraint teams_holiday_place_is_a_code  check (holiday_place ~ '^[A-Z]{2}(-[A-Z_]+)?$');
alter table people add constraint people_holiday_place_is_a_code check (holiday_place ~ '^[A-Z]{2}(-[A-Z_]+)?$');

alter table holidays add column worked boolean not null default false;

create index time_off_by_stand_in on time_off (organization_id, stand_in_id, last_day) where stand_in_id is not null;

-- Hours, zones, time off and holidays are changed by a sentence and taken back by a tap, so every change is kept with what was before it.
create table working_time_changes (
    organization_id bigint      not null default current_organization() references organizations,
    id              bigint      generated always as identity,
    person_id       bigint,
    team_id         bigint,
    changed_at      timestamptz not null,
    changed_by      bigint,
    changed_through text        not null,
    changes         jsonb       not null,

    constraint working_time_changes_pkey            primary key (organization_id, id),
    constraint working_time_changes_are_of_one      check (num_nonnulls(person_id, team_id) = 1),
    constraint working_time_changes_are_a_list      check (jsonb_typeof(changes) = 'array'),
    constraint working_time_changes_name_somebody   check (changed_by is not null or btrim(changed_through) <> ''),
    constraint working_time_changes_person_exists   foreign key (organization_id, person_id) references people on delete cascade,
    constraint working_time_changes_team_exists     foreign key (organization_id, team_id) references teams on delete cascade,
    constraint working_time_changes_author_exists   foreign key (organization_id, changed_by) references people
);

create index working_time_changes_by_author on working_time_changes (organization_id, changed_by, id);

call wall_in('working_time_changes');
