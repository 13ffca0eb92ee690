-- Moving the simulator's clock returns when nothing due is untried; this is how it knows. A count, and nothing of anybody's rows.

create function untried_work() returns bigint
    language sql stable security definer set search_path = public, pg_temp
begin atomic
    select (select count(*) from inbox i where i.state = 'received' and i.attempts = 0)
         + (select count(*) from outbox o where o.state = 'sending' or (o.state = 'planned' and o.attempts = 0));
end;

-- A host that knows the holder of a lease to be dead need not wait for its end, so the lease is judged where it is asked for.
create or replace function workspaces_with_mail(at timestamptz, for_host text, most int) returns table (organization_id bigint, id bigint)
    language sql stable security definer set search_path = public, pg_temp
begin atomic
    select o.organization_id, o.workspace_id from outbox o
    where  o.state in ('planned', 'sending') and o.not_before <= at
    group  by o.organization_id, o.workspace_id
    order  by min(o.id)
    limit  most;
end;
