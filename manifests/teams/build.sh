#!/usr/bin/env bash
# Builds the package that a Teams admin uploads: manifest.json and both icons, in one zip file.
#   manifests/teams/build.sh --app-id GUID --host nudgebot.example.com [--out nudgebot-teams.zip]
#     [--website URL] [--privacy URL] [--terms URL]    what Teams shows about whoever runs this bot
set -u
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
app_id='' host='' out=nudgebot-teams.zip website='' privacy='' terms=''

refuse() {
  printf '%s\n' "$*" >&2
  exit 2
}

while [ $# -gt 0 ]; do
  case $1 in
    --app-id | --host | --out | --website | --privacy | --terms) [ $# -gt 1 ] || refuse "After $1 comes a value." ;;
    *) refuse "I do not know $1. Use: manifests/teams/build.sh --app-id GUID --host nudgebot.example.com [--out nudgebot-teams.zip]" ;;
  esac
  case $1 in
    --app-id) app_id=$2 ;;
    --host) host=$2 ;;
    --out) out=$2 ;;
    --website) website=$2 ;;
    --privacy) privacy=$2 ;;
    --terms) terms=$2 ;;
  esac
  shift 2
done

# Not ${app_id,,}, which the bash of macOS does not know.
app_id=$(printf %s "$app_id" | tr '[:upper:]' '[:lower:]') host=$(printf %s "$host" | tr '[:upper:]' '[:lower:]')
[[ $app_id =~ ^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$ ]] ||
  refuse "--app-id is the Application (client) ID of your bot, such as 11111111-2222-3333-4444-555555555555; it stands on the app registration's Overview in Entra."
[[ $host =~ ^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$ && ${#host} -le 253 ]] ||
  refuse "--host is the name under which the internet reaches NudgeBot, without https:// and without a path, such as nudgebot.example.com."
website=${website:-https://$host} privacy=${privacy:-https://$host/privacy} terms=${terms:-https://$host/terms}
for url in "$website" "$privacy" "$terms"; do
  [[ $url =~ ^https://[A-Za-z0-9._~:/?#=%+-]+$ ]] || refuse "$url is no address for --website, --privacy or --terms: it begins with https:// and has no spaces."
done
command -v zip >/dev/null || refuse "The command zip is missing. Install it (Debian, Ubuntu: sudo apt-get install zip), then run this again."

work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
sed -e "s/{{APP_ID}}/$app_id/g" -e "s/{{HOST}}/$host/g" \
  -e "s|{{WEBSITE}}|$website|" -e "s|{{PRIVACY}}|$privacy|" -e "s|{{TERMS}}|$terms|" "$here/manifest.json" >"$work/manifest.json" &&
  cp "$here/color.png" "$here/outline.png" "$work" &&
  (cd "$work" && zip -q -X package.zip manifest.json color.png outline.png) &&
  mv "$work/package.zip" "$out" || refuse "The package could not be written to $out."
echo "Wrote $out for https://$host. Upload it in the Teams admin center."
