#!/bin/sh
# Makes .venv in this folder and installs dedere into it. Usage: sh scripts/setup.sh [extras]
# With "test" among the extras it also sees to the programs that the tests use.
set -eu
cd "$(dirname "$0")/.."
extras=${1:-}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null 2>&1; then sudo "$@"; else return 1; fi
}

debian() {
    command -v apt-get >/dev/null 2>&1 || return 1
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq update >/dev/null 2>&1 || true
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y install "$@" >/dev/null
}

find_python() {
    for name in python3.13 python3.12 python3.11 python3; do
        if command -v "$name" >/dev/null 2>&1 &&
            "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$name"
            return 0
        fi
    done
    return 1
}

python=$(find_python) || {
    echo "dedere needs Python 3.11 or later: apt-get install python3 python3-venv" >&2
    exit 1
}

if [ ! -x .venv/bin/python ] || ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
    echo "Making .venv with $("$python" --version) ..." >&2
    rm -rf .venv
    if ! "$python" -m venv .venv >/dev/null 2>&1; then
        # Debian ships venv's pip apart from Python itself.
        rm -rf .venv
        debian python3-venv || {
            echo "Python's venv module is missing: apt-get install python3-venv" >&2
            exit 1
        }
        "$python" -m venv .venv
    fi
fi

case ",$extras," in
*,test,*)
    # followthemoney, against which the tests hold our export, needs PyICU, which is compiled.
    if ! pkg-config --exists icu-i18n 2>/dev/null || ! command -v g++ >/dev/null 2>&1 ||
        ! .venv/bin/python -c 'import os, sys, sysconfig
sys.exit(not os.path.exists(os.path.join(sysconfig.get_path("include"), "Python.h")))'; then
        echo "Installing a compiler and ICU for the tests ..." >&2
        debian g++ pkg-config libicu-dev python3-dev || {
            echo "Please install: g++ pkg-config libicu-dev python3-dev" >&2
            exit 1
        }
    fi
    ;;
esac

echo "Installing dedere and what it needs ..." >&2
target=.
[ -z "$extras" ] || target=".[$extras]"
.venv/bin/python -m pip install --quiet --disable-pip-version-check \
    --constraint constraints.txt --editable "$target" >&2

case ",$extras," in
*,test,*)
    missing=
    command -v chromium >/dev/null 2>&1 || missing="$missing chromium"
    ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || command -v initdb >/dev/null 2>&1 ||
        missing="$missing postgresql"
    if [ -n "$missing" ]; then
        echo "Installing$missing for the tests ..." >&2
        # shellcheck disable=SC2086
        debian $missing || {
            echo "Please install:$missing" >&2
            exit 1
        }
    fi
    ;;
esac
