"""Effects: files, scratch folders, the exchange of generations."""
