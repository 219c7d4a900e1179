"""The application: rooms of the desk put together, limits and headers around them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from fastapi import Depends, FastAPI
from starlette.concurrency import run_in_threadpool
from starlette.middleware.gzip import GZipMiddleware

from dedere import __version__
from dedere.desk.accounts.who import looker
from dedere.desk.context import Desk
from dedere.desk.review import Reviewer
from dedere.desk.routes import (
    about,
    calendar,
    duty,
    front,
    person,
    read,
    review,
    search,
    state,
    static,
    story,
    trips,
)
from dedere.desk.settings import DeskSettings
from dedere.desk.web import faults
from dedere.desk.web.kept import Kept
from dedere.desk.web.limits import Limits, Rate
from dedere.desk.web.security import Security
from dedere.record import Record

if TYPE_CHECKING:
    from dedere.store import Store, StoreReader

PAGES = (front, person, state, duty, trips, story, calendar, read, search, about, review)


def create_app(
    record: Record,
    settings: DeskSettings | None = None,
    *,
    reader: StoreReader | None = None,
    writer: Store | None = None,
    reviewer: Reviewer | None = None,
) -> FastAPI:
    """Return the desk as an ASGI application.

    `reader` gives the pages what this installation has seen; `writer` keeps accounts, sessions and
    what editors decide; `reviewer` carries out their decisions. Without a store the desk shows the
    record alone and nobody can sign in.
    """
    chosen = settings or DeskSettings()
    desk = Desk(record, chosen, reader, writer)
    app = FastAPI(
        title="dedere",
        version=__version__,
        summary=desk.texts("api.summary"),
        description=desk.texts("api.description"),
        license_info={"name": "Apache-2.0; data CC-BY-4.0"},
        docs_url=None,
        redoc_url=None,
        openapi_url="/openapi.json",
    )
    app.state.desk = desk
    app.state.reviewer = reviewer
    app.state.reads = Rate(chosen.reads_per_minute)
    for room in PAGES:
        app.include_router(room.router, dependencies=[Depends(looker)])
    app.include_router(static.router)
    if writer is not None:
        from dedere.desk.routes import account, admin

        app.include_router(account.router)
        app.include_router(admin.router)
    faults.install(app, desk)
    app.add_middleware(GZipMiddleware, minimum_size=800, compresslevel=4)
    app.add_middleware(Kept, mark=partial(run_in_threadpool, desk.mark), most=chosen.kept_pages)
    app.add_middleware(
        Limits,
        most=lambda path: chosen.max_report if path.startswith("/read") else chosen.max_body,
    )
    app.add_middleware(Security)
    return app
