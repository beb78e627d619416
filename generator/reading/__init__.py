"""From files to values: summaries and the taxonomy, every problem with its place."""
