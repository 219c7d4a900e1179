#!/bin/sh
# Sets dedere up in this folder and reads the report that ships with it.
set -eu
cd "$(dirname "$0")"
sh scripts/setup.sh
echo "Reading the report that ships with dedere ..." >&2
.venv/bin/dedere read example
cat >&2 <<'NEXT'

Go on with:
  .venv/bin/dedere assess putin mongolia --on 2024-09-03   must they arrest him, and why?
  .venv/bin/dedere read FILE                               a report of your own
  .venv/bin/dedere --help                                  all that it can do
The desk in a browser: sh scripts/setup.sh desk && .venv/bin/dedere serve
NEXT
