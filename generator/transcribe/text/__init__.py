"""Lines, passages, headings and titles of pages, and the ledger of what became of every line."""
