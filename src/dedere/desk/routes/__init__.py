"""Addresses: each page with its JSON and, where it is a list, its CSV."""
