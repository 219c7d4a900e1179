"""What a report asserts, held against record and law."""

from dedere.checks.check import check_statements
from dedere.checks.model import Proof, Statement

__all__ = ["Proof", "Statement", "check_statements"]
