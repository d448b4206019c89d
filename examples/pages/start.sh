#!/bin/sh
# Renders each nomination into a page that needs no script, and an index of them, and shows that:
# `sh examples/pages/start.sh 8000 target/pages`.
set -eu
port=${1:-8000} folder=${2:-target/pages}
case $folder in /*) ;; *) folder=$PWD/$folder ;; esac
cd "$(dirname "$0")/../.."
PATH=$PWD/target/release:$PATH # where `cargo xtask dist` leaves the tool

mkdir -p "$folder/nominations" "$folder/nomination-card"
cp -R dist/. "$folder/nomination-card"
cp examples/site/nominations/*.json "$folder/nominations"
cp examples/static/_headers examples/static/.htaccess "$folder"
cd "$folder"

echo '<!doctype html><html lang="en"><meta charset="utf-8"><title>The candidates</title>' > index.html
echo '<meta name="viewport" content="width=device-width"><h1>The candidates</h1><ul>' >> index.html
for json in nominations/*.json; do
  page=$(basename "$json" .json).html
  nomination-card render --page --assets nomination-card --src "$json" --output "$page" "$json"
  sed -n "s|^<title>\(.*\)</title>|<li><a href=\"$page\">\1</a></li>|p" "$page" >> index.html
done
echo '</ul></html>' >> index.html

echo "Upload what is in $folder."
exec python3 "$OLDPWD/examples/preview.py" "$folder" "$port"
