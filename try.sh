#!/bin/sh
# Sets dedere up in this folder and reads the report that ships with it.
set -eu
cd "$(dirname "$0")"
sh scripts/setup.sh
exec .venv/bin/dedere read example
