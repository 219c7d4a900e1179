"""The grammar of time in English news."""
