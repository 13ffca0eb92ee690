#!/usr/bin/env bash
# Makes the database's passwords, once: random, and each readable only by the service that needs it.
# passwords.sh [FOLDER] [USER OF THE DATABASE] [USER OF THE BOT], as root
set -euo pipefail
umask 077

secrets=${1:-/secrets}
database_user=${2:-999}
bot_user=${3:-1654}

# Written last, so its presence says that the rest is there.
done=$secrets/app/pgpass
[ -s "$done" ] && exit 0

password() { od -An -N24 -tx1 /dev/urandom | tr -d ' \n'; }

# give USER FILE: writes standard input to a file that only the user can read.
give() {
  cat >"$2.new"
  chown "$1" "$2.new" "$(dirname "$2")"
  mv "$2.new" "$2"
}

owner=$(password)
app=$(password)
password | give "$database_user" "$secrets/database/superuser"
printf %s "$owner" | give "$database_user" "$secrets/database/nudgebot_owner"
printf %s "$app" | give "$database_user" "$secrets/database/nudgebot_app"
echo "*:*:*:nudgebot_owner:$owner" | give "$bot_user" "$secrets/owner/pgpass"
echo "*:*:*:nudgebot_app:$app" | give "$bot_user" "$done"
echo "The passwords are made."
