# Read by the scripts beside it: finds what they need, and installs it where that is possible (Debian and Ubuntu, as root or with sudo).
# shellcheck shell=bash

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
root=${here%/*}

# An environment that names no home has one all the same.
[ -n "${HOME:-}" ] || export HOME=~
# apt and the search for PostgreSQL want these, and a short PATH may lack them.
export PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false
# No build helper outlives the script that started it.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0

log=$(mktemp)
trap 'rm -f "$log"' EXIT

say() { printf '%s\n' "$*"; }

# quietly WHAT COMMAND… runs the command unseen; only when it fails is what it said shown.
quietly() {
  local what=$1
  shift
  say "$what …"
  "$@" >"$log" 2>&1 </dev/null && return
  tail -n 40 "$log"
  say "That failed: $what."
  return 1
}

need_dotnet() {
  local dotnet
  for dotnet in "$(command -v dotnet)" "$HOME/.dotnet/dotnet" /usr/share/dotnet/dotnet /usr/lib/dotnet/dotnet /usr/local/share/dotnet/dotnet; do
    if [ -x "$dotnet" ] && "$dotnet" --list-sdks | grep -q '^1[0-9]\.'; then
      PATH=$(dirname "$dotnet"):$PATH
      return
    fi
  done
  say "The .NET 10 SDK is missing. Install it, then run this again:"
  say "  Ubuntu 24.04:  sudo apt-get install dotnet-sdk-10.0"
  say "  elsewhere:     curl -fsSL https://dot.net/v1/dotnet-install.sh | bash -s -- --channel 10.0"
  return 1
}

# The first folder with a whole server of version 15 or newer, looked for where the bot itself looks.
postgres_bin() {
  local tool folder version
  for tool in $(type -ap pg_ctl postgres 2>/dev/null) \
    /usr/lib/postgresql/*/bin/postgres /usr/pgsql-*/bin/postgres /usr/local/pgsql/bin/postgres \
    /opt/homebrew/opt/postgresql@*/bin/postgres /usr/local/opt/postgresql@*/bin/postgres /home/linuxbrew/.linuxbrew/opt/postgresql@*/bin/postgres \
    /Applications/Postgres.app/Contents/Versions/*/bin/postgres; do
    while [ -L "$tool" ]; do folder=$(dirname "$tool"); tool=$(cd "$folder" && cd "$(dirname "$(readlink "$tool")")" && pwd)/$(basename "$(readlink "$tool")"); done
    folder=$(dirname "$tool")
    [ -x "$folder/postgres" ] && [ -x "$folder/initdb" ] && [ -x "$folder/pg_ctl" ] || continue
    version=$("$folder/postgres" --version | sed 's/.*(PostgreSQL) \([0-9]*\).*/\1/')
    [ "${version:-0}" -ge 15 ] && say "$folder" && return
  done
  return 1
}

need_postgres() {
  postgres_bin >/dev/null && return
  if can_install; then
    install_postgres && postgres_bin >/dev/null && return
  fi
  say "A PostgreSQL server, version 15 or newer, is missing. Install it, then run this again:"
  say "  Debian 12 or newer, Ubuntu 24.04:  sudo apt-get install postgresql"
  say "  Fedora:                            sudo dnf install postgresql-server"
  say "  macOS:                             brew install postgresql@17"
  say "or set ConnectionStrings__NudgeBot and ConnectionStrings__NudgeBotOwner to a database that is there already."
  return 1
}

# Only the programs are wanted, not the server that Debian would set up and start with them.
install_postgres() {
  local only=/etc/postgresql-common/createcluster.d/nudgebot-wants-programs-only.conf result=0
  apt_install postgresql-common || return
  as_root mkdir -p "${only%/*}"
  say "create_main_cluster = false" | as_root tee "$only" >/dev/null
  apt_install postgresql || result=1
  as_root rm -f "$only"
  return $result
}

chromium_bin() { command -v chromium || command -v chromium-browser || command -v google-chrome; }

# Without Chromium the browser tests are skipped, so its absence stops nothing.
want_chromium() {
  chromium_bin >/dev/null && return
  if can_install && has_candidate chromium; then
    apt_install chromium fonts-dejavu-core || true
  fi
  chromium_bin >/dev/null || say "Chromium is not here and could not be installed; the browser tests will be skipped."
}

# With these, tests draw the cards for Teams as a client does; without them those tests are skipped, so their absence stops nothing.
want_card_renderer() {
  local folder=${NUDGEBOT_CARD_RENDERER:-${XDG_CACHE_HOME:-$HOME/.cache}/nudgebot/card-renderer} new
  [ -e "$folder/adaptivecards-3.0.6.tgz" ] && [ -e "$folder/markdown-it-14.3.3.tgz" ] && return
  if command -v npm >/dev/null && mkdir -p "$folder" && new=$(mktemp -d "$folder/new.XXXXXX"); then
    quietly "Fetching what draws cards" npm pack --silent --fetch-retries=0 --fetch-timeout=60000 --pack-destination "$new" adaptivecards@3.0.6 markdown-it@14.3.3 && mv "$new"/*.tgz "$folder"
    rm -rf "$new"
  fi
  [ -e "$folder/adaptivecards-3.0.6.tgz" ] || say "What draws cards for Teams could not be fetched from npm; the tests of their looks will be skipped."
}

can_install() { command -v apt-get >/dev/null && as_root true 2>/dev/null; }

# sudo may ask for a password only where somebody can type one.
as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif [ -t 0 ]; then sudo "$@"
  else sudo -n "$@"; fi
}

has_candidate() {
  apt-cache policy "$1" 2>/dev/null | grep -q 'Candidate: [^(]' && return
  apt_update && apt-cache policy "$1" 2>/dev/null | grep -q 'Candidate: [^(]'
}

apt_update() { quietly "Refreshing the list of packages" as_root apt-get update -q; }

# The lists may be missing or old, so a first failure is answered by refreshing them.
apt_install() {
  local command=(as_root env DEBIAN_FRONTEND=noninteractive NEEDRESTART_SUSPEND=1 LC_ALL=C.UTF-8
    apt-get install -q -y --no-install-recommends -o DPkg::Lock::Timeout=120 "$@")
  say "Installing $* …"
  "${command[@]}" >"$log" 2>&1 </dev/null && return
  apt_update && quietly "Installing $* with the new list" "${command[@]}"
}
