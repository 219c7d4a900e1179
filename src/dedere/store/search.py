"""Full-text search over titles and kept texts: FTS5 on SQLite, tsvector on PostgreSQL.

Words are folded in case and (on SQLite) accents, in no language's grammar, because reports come in
many. All words must occur; "words in quotes" must follow each other.

Of the texts that hold them, the newest 200 are ranked: a word that stands in every report must not
make a search slow, and of a hundred thousand reports the late ones are wanted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, text

# How many matches are ranked, the newest: a word that stands everywhere is found as fast as a rare
# one.
RANKED = 200
_PART = re.compile(r'"([^"]*)"|([^\s"]+)')


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A document found; `excerpt` shows the words in [brackets]."""

    document_id: int
    address: str
    title: str | None
    published: date | None
    excerpt: str


class SearchReads:
    """Searching what was kept."""

    connection: Connection

    def search(self, words: str, *, limit: int = 20, offset: int = 0) -> tuple[Hit, ...]:
        """Return the newest versions that hold all words, the best of the newest 200 first."""
        parts = [quoted or word for quoted, word in _PART.findall(words[:400])]
        parts = [part for part in parts if any(sign.isalnum() for sign in part)]
        if not parts:
            return ()
        wanted = " ".join('"' + part.replace("\x00", "") + '"' for part in parts)
        query = _SQLITE
        if self.connection.dialect.name != "sqlite":
            query = _POSTGRESQL
            # How often a word occurs decides the plan, so none is kept for all words.
            self.connection.exec_driver_sql("SET LOCAL plan_cache_mode = force_custom_plan")
        rows = self.connection.execute(
            query, {"wanted": wanted, "limit": limit, "offset": offset, "ranked": RANKED}
        ).mappings()
        return tuple(
            Hit(
                document_id=row["id"],
                address=row["address"],
                title=row["title"],
                published=row["published"],
                excerpt=" ".join(str(row["excerpt"] or "").split()),
            )
            for row in rows
        )


def _typed(statement: str) -> Any:
    from sqlalchemy import Date, Integer, Text

    return text(statement).columns(
        id=Integer, address=Text, title=Text, published=Date, excerpt=Text
    )


# Both ask for the newest matches first, rank these, and cut excerpts from the few that are shown.
_SQLITE = _typed(
    "WITH newest AS MATERIALIZED ("
    "SELECT rowid AS id, bm25(documents_words, 4.0, 1.0) AS score FROM documents_words "
    "WHERE documents_words MATCH :wanted AND NOT EXISTS "
    "(SELECT 1 FROM documents later WHERE later.supersedes = documents_words.rowid) "
    "ORDER BY rowid DESC LIMIT :ranked), best AS MATERIALIZED ("
    "SELECT id, score FROM newest ORDER BY score, id DESC LIMIT :limit OFFSET :offset) "
    "SELECT d.id, d.address, d.title, d.published, "
    "snippet(documents_words, 1, '[', ']', '…', 24) AS excerpt "
    "FROM best CROSS JOIN documents d ON d.id = best.id "
    "CROSS JOIN documents_words ON documents_words.rowid = best.id "
    "WHERE documents_words MATCH :wanted ORDER BY best.score, d.id DESC"
)
_POSTGRESQL = _typed(
    "WITH newest AS MATERIALIZED (SELECT d.id, ts_rank(d.words, q) AS score "
    "FROM documents d, websearch_to_tsquery('simple', :wanted) q WHERE d.words @@ q "
    "AND NOT EXISTS (SELECT 1 FROM documents later WHERE later.supersedes = d.id) "
    "ORDER BY d.id DESC LIMIT :ranked), best AS MATERIALIZED ("
    "SELECT id, score FROM newest ORDER BY score DESC, id DESC LIMIT :limit OFFSET :offset) "
    "SELECT d.id, d.address, d.title, d.published, "
    "ts_headline('simple', left(d.text, 20000), q, "
    "'StartSel=[, StopSel=], MaxWords=24, MinWords=8, MaxFragments=1, FragmentDelimiter=…') "
    "AS excerpt FROM best JOIN documents d ON d.id = best.id, "
    "websearch_to_tsquery('simple', :wanted) q ORDER BY best.score DESC, d.id DESC"
)
