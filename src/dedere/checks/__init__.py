"""What a report asserts, held against record and law."""

from dedere.checks.check import check_statements
from dedere.checks.claimreview import claim_review
from dedere.checks.model import Proof, Ruling, Statement

__all__ = ["Proof", "Ruling", "Statement", "check_statements", "claim_review"]
