-- Teams does not always say in time who has put the bot into a chat or a team. Until it does, their id there is remembered: the first of all becomes
-- the admin, and everybody is said hello to, also when Teams says it later.

alter table teams_conversations add column put_in_by text;

-- A person's id in Teams is another one to another bot, and so is their chat with it. Null until the tenant is heard of again.

alter table teams_tenants add column app_id text;
