#!/usr/bin/env bash
# test-one.sh RESULTS [OPTION…] PROJECT: runs the built tests of one project, and leaves a .trx, what was said, and the exit code in RESULTS.
set -u
results=$1
project=${!#}
name=$(basename "$project" .csproj)
options=("${@:2:$#-2}")

# Stands until the end is known, so that a run that was killed counts as a failure.
echo killed >"$results/$name.exit"

# Hundreds of databases are made and dropped, which is quicker in memory than on a disk.
memory=/dev/shm
if [ -d "$memory" ] && [ -w "$memory" ] && [ "$(df --output=avail -m "$memory" 2>/dev/null | tail -n 1 | tr -dc 0-9)" -ge 4096 ] 2>/dev/null; then
  export NUDGEBOT_TEST_FOLDER=${NUDGEBOT_TEST_FOLDER:-$memory}
fi

# A test that hangs must not hang everything.
limit=()
command -v timeout >/dev/null && limit=(timeout --kill-after=30 2400)

"${limit[@]+"${limit[@]}"}" dotnet test "$(dirname "$project")/bin/Release/net10.0/$name.dll" \
  --results-directory "$results" --logger "trx;LogFileName=$name.trx" --nologo \
  "${options[@]+"${options[@]}"}" >"$results/$name.log" 2>&1 </dev/null
echo $? >"$results/$name.exit"

said=$(grep -E '^ *(Passed|Failed|Skipped)!' "$results/$name.log" | tail -n 1 | sed 's/^ *//; s/ - [^-]*$//')
echo "$name: ${said:-no result}"
