"""Times in languages other than English, by one grammar and a table of words for each."""
