"""What each page shows, as plain data that is also its JSON."""
