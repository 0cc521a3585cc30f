"""Load, check, relate, present: one verb each; values in, values out."""
