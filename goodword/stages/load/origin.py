"""Where the values that loading gives live: ``goodword.model.loaded``, so that checking can read them too."""

from goodword.model.loaded import Loaded, Origin, is_id

__all__ = ["Loaded", "Origin", "is_id"]
