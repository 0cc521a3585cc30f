"""Publish the documents that visible records name, byte for byte."""

from __future__ import annotations

from goodword.build.intake import Taken
from goodword.build.making import Maker
from goodword.model.attached import FOLDER
from goodword.publish.scan import Folder


def publish_attached(maker: Maker, taken: Taken, folder: Folder) -> None:
    """Publish all documents that may be shown; keep those that did not change.

    Args:
        maker: Knows what was published.
        taken: What may be shown.
        folder: The content folder.
    """
    for path in (FOLDER + id_ for kind, id_ in sorted(taken.entries) if kind == "attachment"):
        name, now = f"file {path}", folder.sources[path].hash
        made = maker.holds(name, now)
        if made is not None:
            maker.keep(name, made)
            continue
        if maker.work.reasons is not None:
            maker.work.reasons[name] = ["file" if name in maker.old.made else "new"]
        maker.target.put(path, folder.read(path))
        maker.new.put(name, now, looks=(), paths=(path,), world=maker.world)
        maker.work.made["file"] = maker.work.made.get("file", 0) + 1
