-- What comes on a schedule, besides nudges: a question in the evening, a roll-call, a mirror on Mondays, a line into the team's channel.
-- A row is the fact that it was said to this person, or in this team's channel, for this day, so that however often and wherever the
-- doorbell rings it is said once. People's times stand in planning_times with all else that comes to them; a team has a time of its own.

create table notices (
    organization_id bigint      not null default current_organization() references organizations,
    id              bigint      generated always as identity,
    kind            text        not null,
    person_id       bigint,
    team_id         bigint,
    day             date        not null,
    state           text        not null,
    decided_at      timestamptz not null,
    outbox_id       bigint,
    nudge_id        bigint,
    answered_at     timestamptz,

    constraint notices_pkey                primary key (organization_id, id),
    constraint notices_kind_is_known       check (kind in ('roll_call_question', 'roll_call', 'weekly_mirror', 'team_line')),
    constraint notices_state_is_known      check (state in ('said', 'missed', 'empty')),
    constraint notices_have_one_receiver   check ((person_id is null) <> (team_id is null)),
    constraint notices_one_per_person_day  unique (organization_id, person_id, kind, day),
    constraint notices_one_per_team_day    unique (organization_id, team_id, kind, day),
    constraint notices_person_exists       foreign key (organization_id, person_id) references people on delete cascade,
    constraint notices_team_exists         foreign key (organization_id, team_id) references teams on delete cascade,
    constraint notices_outbox_exists       foreign key (organization_id, outbox_id) references outbox on delete cascade,
    constraint notices_nudge_exists        foreign key (organization_id, nudge_id) references nudges on delete cascade
);

create index notices_by_outbox on notices (organization_id, outbox_id) where outbox_id is not null;
create index notices_by_nudge on notices (organization_id, nudge_id) where nudge_id is not null;
call wall_in('notices');

-- When a team's channel is next looked at.
create table team_times (
    organization_id bigint      not null default current_organization() references organizations,
    team_id         bigint      not null,
    next_at         timestamptz not null,

    constraint team_times_pkey        primary key (organization_id, team_id),
    constraint team_times_team_exists foreign key (organization_id, team_id) references teams on delete cascade
);

create index team_times_due on team_times (next_at);
call wall_in('team_times');
call open_to_claims('team_times');

create function due_teams(due_at timestamptz, most int) returns table (organization_id bigint, id bigint)
    language sql stable security definer set search_path = public, pg_temp
begin atomic
    select t.organization_id, t.team_id from team_times t
    where  t.next_at <= due_at
    order  by t.next_at, t.team_id
    limit  most;
end;

create or replace function next_planning_moment() returns timestamptz
    language sql stable security definer set search_path = public, pg_temp
begin atomic
    select least((select min(p.next_planning_at) from planning_times p), (select min(t.next_at) from team_times t));
end;

-- Whatever changes when a team's line comes has it looked at anew, at the next ring, whoever changes it; a look too many does no harm.
create function look_at_team_anew() returns trigger
    language plpgsql
as $$
declare
    changed jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
begin
    update team_times
    set    next_at = '2000-01-01'
    where  organization_id = (changed ->> 'organization_id')::bigint and team_id = (changed ->> case tg_table_name when 'teams' then 'id' else 'team_id' end)::bigint;
    return null;
end
$$;

create trigger teams_are_looked_at_anew after update of time_zone, channel, channel_workspace_id, holiday_place on teams for each row execute function look_at_team_anew();
create trigger team_policies_have_teams_looked_at_anew after insert or update or delete on team_policies for each row execute function look_at_team_anew();
create trigger holidays_have_teams_looked_at_anew after insert or update or delete on holidays for each row execute function look_at_team_anew();

-- What comes on a schedule waits behind whatever somebody is waiting for, and is not sent once its point is past, in business time.
alter table outbox add column pointless_after timestamptz;
