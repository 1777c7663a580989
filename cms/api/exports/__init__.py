"""`/api/v2/exports/`: everything of a kind in one file, as a table (CSV) or one item a line (NDJSON)."""
