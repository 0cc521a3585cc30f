"""Load: bytes of files in, declared records and problems out. Nothing is read from a disk here."""

from goodword.model.loaded import Loaded, Origin
from goodword.stages.load.load import load

__all__ = ["Loaded", "Origin", "load"]
