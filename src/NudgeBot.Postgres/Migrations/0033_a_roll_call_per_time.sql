-- Whoever manages several teams gets a roll-call at each time that one of them has set. That it was said is a fact about a team: so a team
-- whose time is changed in the afternoon is told of once, and one that comes to be managed in the afternoon is not left out.
alter table notices
    add column about_team_id bigint,
    add constraint notices_about_team_exists foreign key (organization_id, about_team_id) references teams on delete cascade,
    add constraint notices_about_a_team_have_a_reader check (about_team_id is null or person_id is not null),
    drop constraint notices_one_per_person_day,
    -- The receiving team is in it because a null counts as a value here, and every team's line has no person.
    add constraint notices_one_per_person_day unique nulls not distinct (organization_id, person_id, team_id, kind, day, about_team_id);

create index notices_by_about_team on notices (organization_id, about_team_id) where about_team_id is not null;
