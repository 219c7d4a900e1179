"""The command line: thin verbs over the library, each imported only when it is called."""

from dedere.cli.main import main

__all__ = ["main"]
