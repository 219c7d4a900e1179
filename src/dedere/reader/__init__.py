"""What a text says: documents in, dated, attributed and quoted claims of travel out."""

from dedere.reader.document import document_from_text
from dedere.reader.model import Claim, Document, Evidence, Reading
from dedere.reader.read import read_document
from dedere.reader.sources import document_from_bytes, document_from_html, document_from_pdf

__all__ = [
    "Claim",
    "Document",
    "Evidence",
    "Reading",
    "document_from_bytes",
    "document_from_html",
    "document_from_pdf",
    "document_from_text",
    "read_document",
]
