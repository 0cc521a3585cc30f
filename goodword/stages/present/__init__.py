"""Present: views of every page and feed, from what relating found. Words are ready to print here."""
