"""Measures a build beside other tools on the same made-up words, the same words at every run."""
