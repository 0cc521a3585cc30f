"""The place that knows MkDocs."""
