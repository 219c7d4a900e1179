"""A process that has everything loaded and forks a watcher for each line it reads.

The test kills the watchers at random moments; loading the program anew each time would make most
of these moments fall into the loading. A watcher that is to be killed never ends by itself, so
that no moment can come too late.
"""

from __future__ import annotations

import json
import os
import signal
import sys

from dedere.record import load_record
from dedere.report import read_report
from dedere.store import open_store
from tests.watch.sim.setup import config, watcher


def main() -> None:
    import sqlalchemy.dialects.postgresql
    import trafilatura

    from dedere.reader import document_from_html, document_from_text

    # Looked at once, so that they are loaded; each fork finds them there.
    del sqlalchemy, trafilatura
    read_report(load_record(), document_from_text("Vladimir Putin will visit Mongolia on 3 May."))
    document_from_html(b"<html><body><p>Hello to all who read this page.</p></body></html>")
    _say("ready")
    for line in sys.stdin:
        order = json.loads(line)
        child = os.fork()
        if child == 0:
            _watch(order)
        _say(str(child))
        _, status = os.waitpid(child, 0)
        _say(f"ended {os.waitstatus_to_exitcode(status)}")


def _watch(order: dict[str, object]) -> None:
    code = 1
    try:
        store = open_store(str(order["store"]))
        settings = config(int(str(order["feeds"])), int(str(order["port"])))
        one = watcher(store, settings, day=int(str(order["day"])))
        one.once(all_sources=bool(order["all"]))
        if order["killed"]:
            signal.pause()
        store.close()
        code = 0
    finally:
        os._exit(code)


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
