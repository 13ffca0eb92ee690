-- A call that is taken back opens every nudge that it settled, also one that had not left yet (it comes as a snoozed one does) and one
-- that was held back (it waits on). All of them are noted at the moment at which the call was taken back.

create or replace function note_nudge_step() returns trigger
    language plpgsql
as $$
declare
    comes_from constant text    := case when tg_op = 'UPDATE' then old.state end;
    reopened   constant boolean := comes_from in ('answered', 'acted_on', 'withdrawn', 'ignored', 'missed', 'undeliverable') and new.state in ('held', 'sent', 'snoozed');
    taken_back bigint;
    moment     timestamptz;
    reason     text;
begin
    if comes_from = new.state and new.due_at = old.due_at then
        return null;
    end if;

    if reopened then
        taken_back := substring(old.settled_by from '^activity (\d+)$')::bigint;
    end if;

    case
        when reopened and (taken_back is not null or new.state <> 'snoozed') then
            moment := coalesce(
                (select v.retracted_at from activities v where v.organization_id = new.organization_id and v.id = taken_back),
                old.settled_at, new.sent_at, new.planned_at);
            reason := coalesce('activity ' || taken_back || ' was taken back', 'open again');
        when new.state = 'held' then
            moment := coalesce(new.held_at, new.planned_at);
        when new.state = 'planned' and comes_from is null then
            moment := new.planned_at;
        when new.state in ('planned', 'snoozed') and comes_from = 'held' then
            moment := greatest(new.window_closes_at, case when new.state = 'planned' then new.due_at end, new.held_at, new.planned_at);
            reason := 'its wait is over';
        when new.state = 'planned' then
            moment := new.due_at;
        when new.state = 'snoozed' and comes_from = 'planned' then
            -- Nobody asked for it: at its time it could not leave.
            moment := greatest(old.due_at, old.planned_at);
            reason := 'could not leave at its time';
        when new.state in ('snoozed', 'answered') then
            moment := coalesce(new.answered_at, new.sent_at, new.planned_at);
        when new.state = 'sent' then
            moment := new.sent_at;
        else
            moment := coalesce(new.settled_at, new.planned_at);
            reason := case when new.state in ('withdrawn', 'undeliverable', 'missed', 'acted_on') then new.settled_by end;
    end case;

    insert into nudge_steps (organization_id, nudge_id, step, at, why) values (new.organization_id, new.id, new.state, moment, reason);
    return null;
end
$$;
