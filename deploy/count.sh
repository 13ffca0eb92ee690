# Read by test.sh: adds up what the test runs left behind.
# shellcheck shell=bash

# The build failed, or what it needs is missing: that is a failure, too.
nothing_ran() {
  say "0 passed, 1 failed, 0 skipped"
  exit 1
}

# counter FILE NAME: one number of the run's summary, such as <Counters total="43" executed="41" passed="41" failed="0" … />
counter() { grep '<Counters ' "$1" | tr ' ' '\n' | sed -n "s/^$2=\"\([0-9]*\)\".*/\1/p"; }

# reasons FILE…: why tests were skipped, each reason once, with how many it kept from running.
reasons() {
  awk '/outcome="NotExecuted"/ { skipped = 1 }
       skipped && match($0, /<Message>.*<\/Message>/) { print substr($0, RSTART + 9, RLENGTH - 19); skipped = 0 }' "$@" |
    sort | uniq -c | sed 's/^ *\([0-9]*\) /\1 skipped: /'
}

# count RESULTS: prints what failed and why tests were skipped, then the sum; fails unless something passed and nothing failed.
count() {
  local exit_file name trx all ran ok bad all_passed=0 all_failed=0 all_skipped=0
  for exit_file in "$1"/*.exit; do
    name=$(basename "$exit_file" .exit)
    trx=$1/$name.trx
    all=0 ran=0 ok=0 bad=0
    if [ -f "$trx" ]; then
      ok=$(counter "$trx" passed) ran=$(counter "$trx" executed) all=$(counter "$trx" total)
      bad=$((ran - ok))
      all_skipped=$((all_skipped + all - ran))
    fi
    if [ "$bad" = 0 ] && [ "$(cat "$exit_file")" != 0 ]; then
      bad=1
      say "$name did not finish; the end of what it said:"
      tail -n 20 "$1/$name.log"
    elif [ "$bad" != 0 ]; then
      say "$name failed:"
      grep -v -e '^Test run for' -e '^A total of' "$1/$name.log"
    fi
    all_passed=$((all_passed + ok)) all_failed=$((all_failed + bad))
  done
  [ "$all_skipped" = 0 ] || reasons "$1"/*.trx
  say "$all_passed passed, $all_failed failed, $all_skipped skipped"
  [ "$all_failed" = 0 ] && [ "$all_passed" != 0 ]
}
