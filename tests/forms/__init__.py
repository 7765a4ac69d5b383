"""Pages in other forms: the same text as other scrapers would have saved it, and whether it still gives the same spec."""
