"""Takes the pictures of the desk that the documentation shows.

Run from the root of the project: python docs/pictures/make.py
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.desk.browser import chromium, served  # noqa: E402

from dedere.desk import DeskSettings, create_app  # noqa: E402
from dedere.record import load_record  # noqa: E402

ARTICLE = """Putin to visit Mongolia next week

Russian President Vladimir Putin will travel to Mongolia on September 3, the Kremlin said on \
Thursday. It would be his first visit to a member of the International Criminal Court since the \
court issued a warrant for his arrest in March 2023.

Mongolia, which has only signed the Rome Statute, would be expected to detain him.

In August 2023 Putin did not attend the BRICS summit in Johannesburg, South Africa. Foreign \
Minister Sergey Lavrov went in his place, and Putin spoke there by video link.
"""


def main() -> None:
    """Write the pictures beside this file."""
    app = create_app(load_record(), DeskSettings(today=lambda: date(2026, 11, 24)))
    here = Path(__file__).parent
    with served(app) as base, chromium() as browser:
        page = browser.new_page(viewport={"width": 1040, "height": 900})
        page.goto(base)
        page.screenshot(path=here / "front.png", full_page=True, clip=_clip(1240))
        page.goto(f"{base}/person/vladimir-putin")
        page.screenshot(path=here / "person.png", full_page=True, clip=_clip(1000))
        page.goto(f"{base}/trip/putin-2024-09-mongolia")
        page.screenshot(path=here / "trip.png", full_page=True, clip=_clip(1000))
        page.goto(f"{base}/read")
        page.fill("textarea[name=text]", ARTICLE)
        page.fill("input[name=published]", "2024-08-29")
        page.click("button.main")
        page.wait_for_selector(".levelled")
        page.screenshot(path=here / "read.png", full_page=True, clip=_clip(1180))


def _clip(height: int) -> dict[str, float]:
    return {"x": 0, "y": 0, "width": 1040, "height": height}


if __name__ == "__main__":
    main()
