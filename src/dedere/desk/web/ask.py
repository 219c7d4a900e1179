"""What addresses may ask for: bounded parameters, shared by all routes."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import Depends, Path, Query, Request

from dedere.desk.context import Desk


async def _desk(request: Request) -> Desk:
    # Asynchronous, as all that only looks: it then takes no thread.
    desk: Desk = request.app.state.desk
    return desk


TheDesk = Annotated[Desk, Depends(_desk)]
PersonName = Annotated[str, Path(max_length=120, description="A person's id or name")]
StateName = Annotated[str, Path(max_length=120, description="A state's code or name")]
On = Annotated[
    str | None, Query(max_length=10, description="The day asked about, YYYY-MM-DD; default today")
]
Known = Annotated[
    str | None,
    Query(max_length=10, description="Use only what was public by this day, YYYY-MM-DD"),
]
Words = Annotated[str, Query(max_length=200, description="Words to search for")]
Doctrine = Annotated[
    Literal["court", "unsc_or_party", "customary_immunity"],
    Query(description="The position on immunity to apply; the Court's own by default"),
]
PresenceKind = Annotated[
    Literal["presence", "transit", "overflight", "remote", "un_headquarters"],
    Query(description="How the person is in the state"),
]
