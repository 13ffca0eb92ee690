-- Whoever taps waits until it is written down. So the event is kept in one exchange, and the plans of it are kept with the connection: as whoever
-- calls it, in the organization that has installed the workspace, which is set for this statement's transaction alone.

create function keep_event(of_platform text, of_workspace text, in_conversation text, of_event text, with_body bytea, kept_at timestamptz)
    returns table (organization_id bigint, event_id bigint)
    language plpgsql set search_path = public, pg_temp
as $$
declare
    workspace bigint;
begin
    select w.organization_id, w.id into organization_id, workspace from organization_of_workspace(of_platform, of_workspace) w;
    if not found then
        return;
    end if;

    perform set_config('nudgebot.organization', organization_id::text, true);
    insert into inbox (workspace_id, conversation, event_id, body, not_before, received_at)
    values (workspace, in_conversation, of_event, with_body, kept_at, kept_at)
    on conflict on constraint inbox_once_per_event do nothing
    returning id into event_id;
    return next;
end
$$;
