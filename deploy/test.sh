#!/usr/bin/env bash
# Installs what is missing and runs every test; the last line is "N passed, N failed, N skipped".
# What is given to it goes to each "dotnet test": deploy/test.sh --filter FullyQualifiedName~Slack
set -u
. "$(dirname "${BASH_SOURCE[0]}")/need.sh"
. "$here/count.sh"

results=$root/artifacts/test-results

build() {
  quietly "Restoring packages" dotnet restore "$root/NudgeBot.sln" --locked-mode &&
    quietly "Building NudgeBot and its tests" dotnet build "$root/NudgeBot.sln" --configuration Release --no-restore
}

need_dotnet || nothing_ran
need_postgres || say "The tests that need it are skipped."
want_chromium
want_card_renderer
build || nothing_ran

rm -rf "$results"
mkdir -p "$results"
# Two at a time: more than that, and the tests with real servers and browsers get in each other's way.
printf '%s\0' "$root"/tests/*.Tests/*.csproj | xargs -0 -n 1 -P 2 "$here/test-one.sh" "$results" "$@"
count "$results"
