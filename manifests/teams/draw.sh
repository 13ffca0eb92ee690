#!/usr/bin/env bash
# Draws the icons anew after color.svg or outline.svg has changed. Needs Chromium; the pictures are kept beside the drawings.
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")"
chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome)
page=$(mktemp --suffix=.html)
trap 'rm -f "$page"' EXIT

draw() {
  printf '<!doctype html><style>html,body{margin:0}svg{display:block}</style>%s' "$(cat "$1.svg")" >"$page"
  "$chromium" --headless --no-sandbox --disable-gpu --hide-scrollbars --default-background-color=00000000 \
    --window-size="$2,$2" --screenshot="$PWD/$1.png" "file://$page" 2>/dev/null
}

draw color 192
draw outline 32
