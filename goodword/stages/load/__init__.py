"""Load: bytes of files in, declared records and problems out. Nothing is read from a disk here."""

from goodword.stages.load.load import load
from goodword.stages.load.origin import Loaded, Origin

__all__ = ["Loaded", "Origin", "load"]
