"""From views to bytes: one module per output."""
