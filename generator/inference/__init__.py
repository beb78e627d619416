"""From the words of a summary to facts, each with its evidence."""
