-- Everything belongs to an organization, and a session sees one organization: the one named by the setting
-- nudgebot.organization, which lasts a transaction. Row-level security is forced, so that not even the owner's
-- queries read across by accident; the few functions that must (a worker asks "whose work is due?") say so below.

create function current_organization() returns bigint
    language sql stable parallel safe
    return nullif(current_setting('nudgebot.organization', true), '')::bigint;

-- Called once per table: after it, a session without an organization sees no row, and with one only its own.
create procedure wall_in(walled regclass, organization_column name default 'organization_id')
    language plpgsql
as $$
begin
    execute format('alter table %s enable row level security', walled);
    execute format('alter table %s force row level security', walled);
    execute format('create policy organization_wall on %s using (%I = current_organization()) with check (%I = current_organization())',
                   walled, organization_column, organization_column);
    execute format('grant select, insert, update, delete on %s to nudgebot_app', walled);
end
$$;

-- Called for the tables that the claiming functions read: they run as the owner, who is walled in, too.
create procedure open_to_claims(claimed regclass)
    language plpgsql
as $$
begin
    execute format('create policy claims on %s to current_user using (true) with check (true)', claimed);
end
$$;

create table organizations (
    id         bigint generated always as identity primary key,
    name       text        not null,
    created_at timestamptz not null default now(),

    constraint organizations_name_is_given check (btrim(name) <> '')
);

call wall_in('organizations', 'id');
call open_to_claims('organizations');

create function organization_ids() returns setof bigint
    language sql stable security definer set search_path = public, pg_temp
begin atomic
    select id from organizations order by id;
end;

create function create_organization(organization_name text) returns bigint
    language sql security definer set search_path = public, pg_temp
begin atomic
    insert into organizations (name) values (organization_name) returning id;
end;

-- Keys for the ingest API: only a hash is kept.
create table api_keys (
    organization_id bigint      not null default current_organization() references organizations,
    id              bigint      generated always as identity,
    name            text        not null,
    key_hash        bytea       not null,
    created_at      timestamptz not null default now(),
    revoked_at      timestamptz,

    constraint api_keys_pkey            primary key (organization_id, id),
    constraint api_keys_hash_is_unique  unique (key_hash),
    constraint api_keys_name_is_given   check (btrim(name) <> '')
);

call wall_in('api_keys');
call open_to_claims('api_keys');

create function organization_of_key(hash bytea) returns table (organization_id bigint, id bigint)
    language sql stable security definer set search_path = public, pg_temp
begin atomic
    select k.organization_id, k.id from api_keys k where k.key_hash = hash and k.revoked_at is null;
end;

-- Business time is machine time plus this one offset. It is zero but where somebody moves the simulator's clock.
create table business_clock (
    only_row   boolean  primary key default true,
    ahead      interval not null default interval '0',

    constraint business_clock_has_one_row check (only_row)
);

insert into business_clock default values;
grant select, update on business_clock to nudgebot_app;
