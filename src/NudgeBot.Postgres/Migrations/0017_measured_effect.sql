-- The life of a nudge has to be in order before anybody measures by it. A nudge that could not leave at its time was noted as put off at
-- the moment of the answer before that; one whose call was taken back, as sent a second time when it was sent first; one held back, as
-- planned before its wait was over. Where the row does not hold the moment of a step, it follows from what the step is about.

create or replace function note_nudge_step() returns trigger
    language plpgsql
as $$
declare
    comes_from constant text := case when tg_op = 'UPDATE' then old.state end;
    taken_back bigint;
    moment     timestamptz;
    reason     text;
begin
    if comes_from = new.state and new.due_at = old.due_at then
        return null;
    end if;

    case
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
        when new.state = 'sent' and comes_from in ('answered', 'acted_on', 'withdrawn', 'ignored', 'missed', 'undeliverable') then
            taken_back := substring(old.settled_by from '^activity (\d+)$')::bigint;
            moment := coalesce(
                (select v.retracted_at from activities v where v.organization_id = new.organization_id and v.id = taken_back),
                old.settled_at, new.sent_at);
            reason := coalesce('activity ' || taken_back || ' was taken back', 'open again');
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
