#!/usr/bin/env bash
# Run once by the PostgreSQL image, in the new database: the two roles, and who owns what.
set -euo pipefail

secrets=${NUDGEBOT_SECRETS:-/secrets/database}

psql --quiet --no-psqlrc --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<SQL
create role nudgebot_owner login password '$(cat "$secrets/nudgebot_owner")';
create role nudgebot_app   login password '$(cat "$secrets/nudgebot_app")';
alter database "$POSTGRES_DB" owner to nudgebot_owner;
SQL
