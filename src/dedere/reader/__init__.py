"""What a text says: documents in, dated, attributed and quoted claims of travel out."""
