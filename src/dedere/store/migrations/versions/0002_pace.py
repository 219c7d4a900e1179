"""How often a source is polled and why, which items go first, whom decisions must still reach."""

import sqlalchemy as sa
from alembic import op

from dedere.store.columns import Moment, identity

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("sources", sa.Column("pace_seconds", sa.Integer(), nullable=True))
    op.add_column("sources", sa.Column("pace_why", sa.String(length=10), nullable=True))
    op.add_column(
        "items", sa.Column("urgent", sa.Boolean(), server_default=sa.false(), nullable=False)
    )
    # What goes first is found without sorting all that waits.
    op.drop_index(op.f("ix_items_state_due_at"), table_name="items")
    op.create_index(
        op.f("ix_items_state_urgent_id"), "items", ["state", "urgent", "id"], unique=False
    )
    op.create_table(
        "untold",
        sa.Column("story_id", identity(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["story_id"], ["stories.id"], name=op.f("fk_untold_story_id")),
        sa.PrimaryKeyConstraint("story_id", name=op.f("pk_untold")),
    )
