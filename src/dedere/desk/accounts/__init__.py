"""Who may do what: accounts, sessions, tokens, and what was done."""
