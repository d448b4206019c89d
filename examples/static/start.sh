#!/bin/sh
# Puts a static folder together and shows it: `sh examples/static/start.sh 8000 target/static`.
set -eu
port=${1:-8000} folder=${2:-target/static}
case $folder in /*) ;; *) folder=$PWD/$folder ;; esac
cd "$(dirname "$0")/../.."

mkdir -p "$folder/nomination-card"
cp -R dist/. "$folder/nomination-card"
cp -R examples/site/. "$folder"
cp examples/static/_headers examples/static/.htaccess "$folder"

echo "Upload what is in $folder."
exec python3 examples/preview.py "$folder" "$port"
