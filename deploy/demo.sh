#!/usr/bin/env bash
# Installs what is missing, builds NudgeBot and runs its demo: deploy/demo.sh [--port 5080] [--data DIR]
set -u
. "$(dirname "${BASH_SOURCE[0]}")/need.sh"

host=$root/src/NudgeBot.Host

need_dotnet || exit 1
[ -n "${ConnectionStrings__NudgeBot:-}" ] || need_postgres || exit 1
quietly "Restoring packages" dotnet restore "$host" --locked-mode || exit 1
quietly "Building NudgeBot" dotnet build "$host" --configuration Release --no-restore || exit 1
rm -f "$log"

# In this shell's place, so that Ctrl-C and kill reach the bot itself, which then stops its PostgreSQL.
exec dotnet "$host/bin/Release/net10.0/nudgebot.dll" demo "$@"
