"""`python -m dedere` is the command line."""

from dedere.cli import main

main()
