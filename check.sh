#!/bin/sh
# Sets dedere up in this folder and runs every check: style, types, imports, record, all tests.
set -eu
cd "$(dirname "$0")"
sh scripts/setup.sh all,test
bin=.venv/bin
step() { echo "== $*" >&2; "$@"; }
step $bin/ruff check src tests benchmarks scripts
step $bin/ruff format --check src tests benchmarks scripts
step $bin/mypy
step $bin/lint-imports --no-cache
step $bin/dedere record check
step $bin/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder
