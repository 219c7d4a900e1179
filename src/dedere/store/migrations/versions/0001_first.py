"""The first tables."""

import sqlalchemy as sa
from alembic import op

from dedere.store.columns import Moment, Prose, document_json, identity

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

# Searching: FTS5 beside the table on SQLite, a column with an index on PostgreSQL.
_SQLITE_WORDS = (
    "CREATE VIRTUAL TABLE documents_words USING fts5("
    "title, text, content='documents', content_rowid='id', "
    "tokenize='unicode61 remove_diacritics 2')",
    "CREATE TRIGGER documents_words_add AFTER INSERT ON documents WHEN new.text IS NOT NULL BEGIN "
    "INSERT INTO documents_words(rowid, title, text) VALUES (new.id, new.title, new.text); END",
)
# A tsvector may hold at most 1 MB; a longer text is indexed from its beginning.
_POSTGRESQL_WORDS = (
    "ALTER TABLE documents ADD COLUMN words tsvector GENERATED ALWAYS AS ("
    "CASE WHEN text IS NULL THEN NULL ELSE to_tsvector('simple'::regconfig, "
    "left(coalesce(title, '') || ' ' || text, 100000)) END) STORED",
    "CREATE INDEX ix_documents_words ON documents USING gin (words)",
)


def upgrade() -> None:
    op.create_table(
        "documents",
        sa.Column("id", identity(), autoincrement=True, nullable=False),
        sa.Column("address", Prose(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("supersedes", identity(), nullable=True),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("source", sa.String(length=200), nullable=True),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("outlet", Prose(), nullable=True),
        sa.Column("title", Prose(), nullable=True),
        sa.Column("published", sa.Date(), nullable=True),
        sa.Column("language", sa.String(length=35), nullable=True),
        sa.Column("seen_at", Moment(), nullable=False),
        sa.Column("characters", sa.Integer(), nullable=False),
        sa.Column("relevant", sa.Boolean(), nullable=False),
        sa.Column("text", Prose(), nullable=True),
        sa.Column("sketch", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["supersedes"], ["documents.id"], name=op.f("fk_documents_supersedes")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_documents")),
        sa.UniqueConstraint("address", "version", name=op.f("uq_documents_address_version")),
    )
    op.create_index(op.f("ix_documents_seen_at"), "documents", ["seen_at"], unique=False)
    op.create_index(op.f("ix_documents_supersedes"), "documents", ["supersedes"], unique=False)
    op.create_table(
        "hosts",
        sa.Column("host", sa.String(length=300), nullable=False),
        sa.Column("free_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("host", name=op.f("pk_hosts")),
    )
    op.create_table(
        "sources",
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("address", Prose(), nullable=False),
        sa.Column("added_at", Moment(), nullable=False),
        sa.Column("removed_at", Moment(), nullable=True),
        sa.Column("due_at", Moment(), nullable=False),
        sa.Column("etag", Prose(), nullable=True),
        sa.Column("last_modified", Prose(), nullable=True),
        sa.Column("body_digest", Prose(), nullable=True),
        sa.Column("last_attempt", Moment(), nullable=True),
        sa.Column("last_success", Moment(), nullable=True),
        sa.Column("last_item", Moment(), nullable=True),
        sa.Column("error_code", Prose(), nullable=True),
        sa.Column("error", Prose(), nullable=True),
        sa.Column("failures", sa.Integer(), server_default="0", nullable=False),
        sa.Column("polls", sa.Integer(), server_default="0", nullable=False),
        sa.Column("found", sa.Integer(), server_default="0", nullable=False),
        sa.Column("lease_owner", Prose(), nullable=True),
        sa.Column("lease_until", Moment(), nullable=True),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_sources")),
    )
    op.create_index(op.f("ix_sources_due_at"), "sources", ["due_at"], unique=False)
    op.create_table(
        "stories",
        sa.Column("id", identity(), autoincrement=True, nullable=False),
        sa.Column("person", sa.String(length=120), nullable=False),
        sa.Column("state", sa.String(length=3), nullable=False),
        sa.Column("manner", sa.String(length=10), nullable=False),
        sa.Column("opened_at", Moment(), nullable=False),
        sa.Column("opened_by", Prose(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stories")),
    )
    op.create_index(
        op.f("ix_stories_person_state_manner"),
        "stories",
        ["person", "state", "manner"],
        unique=False,
    )
    op.create_table(
        "items",
        sa.Column("id", identity(), autoincrement=True, nullable=False),
        sa.Column("source", sa.String(length=200), nullable=False),
        sa.Column("key", Prose(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("address", Prose(), nullable=True),
        sa.Column("host", sa.String(length=300), server_default="", nullable=False),
        sa.Column("title", Prose(), nullable=True),
        sa.Column("text", Prose(), nullable=True),
        sa.Column("published", sa.Date(), nullable=True),
        sa.Column("language", sa.String(length=35), nullable=True),
        sa.Column("found_at", Moment(), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("due_at", Moment(), nullable=False),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("error_code", Prose(), nullable=True),
        sa.Column("error", Prose(), nullable=True),
        sa.Column("document_id", identity(), nullable=True),
        sa.Column("lease_owner", Prose(), nullable=True),
        sa.Column("lease_until", Moment(), nullable=True),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_items_document_id")
        ),
        sa.ForeignKeyConstraint(["source"], ["sources.name"], name=op.f("fk_items_source")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_items")),
        sa.UniqueConstraint("source", "key", "digest", name=op.f("uq_items_source_key_digest")),
    )
    op.create_index(op.f("ix_items_document_id"), "items", ["document_id"], unique=False)
    op.create_index(op.f("ix_items_state_due_at"), "items", ["state", "due_at"], unique=False)
    op.create_table(
        "readings",
        sa.Column("id", identity(), autoincrement=True, nullable=False),
        sa.Column("document_id", identity(), nullable=False),
        sa.Column("supersedes", identity(), nullable=True),
        sa.Column("record_digest", sa.String(length=64), nullable=False),
        sa.Column("program", sa.String(length=40), nullable=False),
        sa.Column("read_at", Moment(), nullable=False),
        sa.Column("statements", document_json(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_readings_document_id")
        ),
        sa.ForeignKeyConstraint(
            ["supersedes"], ["readings.id"], name=op.f("fk_readings_supersedes")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_readings")),
    )
    op.create_index(op.f("ix_readings_document_id"), "readings", ["document_id"], unique=False)
    op.create_index(op.f("ix_readings_supersedes"), "readings", ["supersedes"], unique=False)
    op.create_table(
        "story_bonds",
        sa.Column("id", identity(), autoincrement=True, nullable=False),
        sa.Column("left_id", identity(), nullable=False),
        sa.Column("right_id", identity(), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("by", Prose(), nullable=False),
        sa.ForeignKeyConstraint(["left_id"], ["stories.id"], name=op.f("fk_story_bonds_left_id")),
        sa.ForeignKeyConstraint(["right_id"], ["stories.id"], name=op.f("fk_story_bonds_right_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_story_bonds")),
    )
    op.create_index(op.f("ix_story_bonds_left_id"), "story_bonds", ["left_id"], unique=False)
    op.create_index(op.f("ix_story_bonds_right_id"), "story_bonds", ["right_id"], unique=False)
    op.create_table(
        "claims",
        sa.Column("id", identity(), autoincrement=True, nullable=False),
        sa.Column("document_id", identity(), nullable=False),
        sa.Column("reading_id", identity(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("supersedes", identity(), nullable=True),
        sa.Column("entered_at", Moment(), nullable=False),
        sa.Column("entered_by", Prose(), nullable=False),
        sa.Column("note", Prose(), nullable=True),
        sa.Column("person", sa.String(length=120), nullable=False),
        sa.Column("state", sa.String(length=3), nullable=False),
        sa.Column("place", Prose(), nullable=True),
        sa.Column("start", sa.String(length=10), nullable=True),
        sa.Column("end", sa.String(length=10), nullable=True),
        sa.Column("precision", sa.String(length=10), nullable=False),
        sa.Column("earliest", sa.Date(), nullable=True),
        sa.Column("latest", sa.Date(), nullable=True),
        sa.Column("status", sa.String(length=20), nullable=False),
        sa.Column("mode", sa.String(length=20), nullable=False),
        sa.Column("presence", sa.String(length=20), nullable=False),
        sa.Column("representative", Prose(), nullable=True),
        sa.Column("occasion", Prose(), nullable=True),
        sa.Column("forum", Prose(), nullable=True),
        sa.Column("said_by", Prose(), nullable=True),
        sa.Column("said_by_kind", sa.String(length=20), nullable=False),
        sa.Column("occupied", sa.Boolean(), nullable=False),
        sa.Column("trip", Prose(), nullable=True),
        sa.Column("outcome", sa.String(length=40), nullable=True),
        sa.Column("duty", sa.String(length=10), nullable=True),
        sa.Column("summary", Prose(), nullable=True),
        sa.Column("evidence", document_json(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_claims_document_id")
        ),
        sa.ForeignKeyConstraint(["reading_id"], ["readings.id"], name=op.f("fk_claims_reading_id")),
        sa.ForeignKeyConstraint(["supersedes"], ["claims.id"], name=op.f("fk_claims_supersedes")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claims")),
    )
    op.create_index(op.f("ix_claims_document_id"), "claims", ["document_id"], unique=False)
    op.create_index(op.f("ix_claims_person_state"), "claims", ["person", "state"], unique=False)
    op.create_index(op.f("ix_claims_reading_id"), "claims", ["reading_id"], unique=False)
    op.create_index(op.f("ix_claims_supersedes"), "claims", ["supersedes"], unique=False)
    op.create_table(
        "reviews",
        sa.Column("id", identity(), autoincrement=True, nullable=False),
        sa.Column("claim_id", identity(), nullable=True),
        sa.Column("story_id", identity(), nullable=True),
        sa.Column("verdict", sa.String(length=10), nullable=False),
        sa.Column("replaced_by", identity(), nullable=True),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("by", Prose(), nullable=False),
        sa.Column("note", Prose(), nullable=True),
        sa.ForeignKeyConstraint(["claim_id"], ["claims.id"], name=op.f("fk_reviews_claim_id")),
        sa.ForeignKeyConstraint(
            ["replaced_by"], ["claims.id"], name=op.f("fk_reviews_replaced_by")
        ),
        sa.ForeignKeyConstraint(["story_id"], ["stories.id"], name=op.f("fk_reviews_story_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reviews")),
    )
    op.create_index(op.f("ix_reviews_claim_id"), "reviews", ["claim_id"], unique=False)
    op.create_index(op.f("ix_reviews_story_id"), "reviews", ["story_id"], unique=False)
    op.create_table(
        "story_claims",
        sa.Column("id", identity(), autoincrement=True, nullable=False),
        sa.Column("claim_id", identity(), nullable=False),
        sa.Column("story_id", identity(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("by", Prose(), nullable=False),
        sa.Column("why", Prose(), nullable=False),
        sa.ForeignKeyConstraint(["claim_id"], ["claims.id"], name=op.f("fk_story_claims_claim_id")),
        sa.ForeignKeyConstraint(
            ["story_id"], ["stories.id"], name=op.f("fk_story_claims_story_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_story_claims")),
    )
    op.create_index(op.f("ix_story_claims_claim_id"), "story_claims", ["claim_id"], unique=False)
    op.create_index(op.f("ix_story_claims_story_id"), "story_claims", ["story_id"], unique=False)
    op.create_table(
        "story_versions",
        sa.Column("id", identity(), autoincrement=True, nullable=False),
        sa.Column("story_id", identity(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("by", Prose(), nullable=False),
        sa.Column("change", sa.String(length=20), nullable=False),
        sa.Column("review", sa.String(length=10), nullable=False),
        sa.Column("status", sa.String(length=20), nullable=False),
        sa.Column("mode", sa.String(length=20), nullable=False),
        sa.Column("presence", sa.String(length=20), nullable=False),
        sa.Column("start", sa.String(length=10), nullable=True),
        sa.Column("end", sa.String(length=10), nullable=True),
        sa.Column("precision", sa.String(length=10), nullable=False),
        sa.Column("earliest", sa.Date(), nullable=True),
        sa.Column("latest", sa.Date(), nullable=True),
        sa.Column("place", Prose(), nullable=True),
        sa.Column("occasion", Prose(), nullable=True),
        sa.Column("forum", Prose(), nullable=True),
        sa.Column("representative", Prose(), nullable=True),
        sa.Column("outcome", sa.String(length=40), nullable=True),
        sa.Column("duty", sa.String(length=10), nullable=True),
        sa.Column("summary", Prose(), nullable=True),
        sa.Column("trip", Prose(), nullable=True),
        sa.Column("reports", sa.Integer(), nullable=False),
        sa.Column("sources", sa.Integer(), nullable=False),
        sa.Column("newest", sa.Date(), nullable=True),
        sa.Column("lead_claim", identity(), nullable=True),
        sa.ForeignKeyConstraint(
            ["lead_claim"], ["claims.id"], name=op.f("fk_story_versions_lead_claim")
        ),
        sa.ForeignKeyConstraint(
            ["story_id"], ["stories.id"], name=op.f("fk_story_versions_story_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_story_versions")),
        sa.UniqueConstraint("story_id", "version", name=op.f("uq_story_versions_story_id_version")),
    )
    op.create_index(op.f("ix_story_versions_at"), "story_versions", ["at"], unique=False)
    op.create_index(
        op.f("ix_story_versions_earliest"), "story_versions", ["earliest"], unique=False
    )
    op.create_table(
        "alerts",
        sa.Column("id", identity(), autoincrement=True, nullable=False),
        sa.Column("story_id", identity(), nullable=False),
        sa.Column("version_id", identity(), nullable=False),
        sa.Column("corrects", identity(), nullable=True),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("told", sa.String(length=200), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("urgent", sa.Boolean(), nullable=False),
        sa.Column("title", Prose(), nullable=False),
        sa.Column("body", document_json(), nullable=False),
        sa.ForeignKeyConstraint(["corrects"], ["alerts.id"], name=op.f("fk_alerts_corrects")),
        sa.ForeignKeyConstraint(["story_id"], ["stories.id"], name=op.f("fk_alerts_story_id")),
        sa.ForeignKeyConstraint(
            ["version_id"], ["story_versions.id"], name=op.f("fk_alerts_version_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alerts")),
        sa.UniqueConstraint("key", name=op.f("uq_alerts_key")),
    )
    op.create_index(op.f("ix_alerts_at"), "alerts", ["at"], unique=False)
    op.create_index(op.f("ix_alerts_story_id"), "alerts", ["story_id"], unique=False)
    op.create_table(
        "deliveries",
        sa.Column("id", identity(), autoincrement=True, nullable=False),
        sa.Column("alert_id", identity(), nullable=False),
        sa.Column("channel", sa.String(length=120), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("due_at", Moment(), nullable=False),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("ended_at", Moment(), nullable=True),
        sa.Column("error", Prose(), nullable=True),
        sa.Column("lease_owner", Prose(), nullable=True),
        sa.Column("lease_until", Moment(), nullable=True),
        sa.ForeignKeyConstraint(["alert_id"], ["alerts.id"], name=op.f("fk_deliveries_alert_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deliveries")),
        sa.UniqueConstraint("alert_id", "channel", name=op.f("uq_deliveries_alert_id_channel")),
    )
    op.create_index(
        op.f("ix_deliveries_state_due_at"), "deliveries", ["state", "due_at"], unique=False
    )
    op.create_table(
        "attempts",
        sa.Column("id", identity(), autoincrement=True, nullable=False),
        sa.Column("delivery_id", identity(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("event", sa.String(length=10), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("by", Prose(), nullable=False),
        sa.Column("error", Prose(), nullable=True),
        sa.ForeignKeyConstraint(
            ["delivery_id"], ["deliveries.id"], name=op.f("fk_attempts_delivery_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attempts")),
    )
    op.create_index(op.f("ix_attempts_delivery_id"), "attempts", ["delivery_id"], unique=False)

    here = op.get_bind().dialect.name
    for statement in _SQLITE_WORDS if here == "sqlite" else _POSTGRESQL_WORDS:
        op.execute(statement)
