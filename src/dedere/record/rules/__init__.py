"""What must hold between the rows of the record, one module a subject."""
