"""The search index of a site over its life: every patch is compared with an index built from nothing."""

from collections.abc import Iterable

from search_reading import LABELS

from goodword.formats.search import (
    Analysis,
    Change,
    FacetLabels,
    Patched,
    SearchDocument,
    analyse,
    build_with_state,
    patch_index,
)


class Index:
    """A site's search index over its life."""

    def __init__(self, documents: Iterable[SearchDocument], labels: FacetLabels = LABELS) -> None:
        self.documents = {one.id: one for one in documents}
        self.labels = labels
        self.files, self.state = build_with_state(self.documents.values(), labels)

    def patch(self, *new: SearchDocument, without: Iterable[str] = ()) -> Patched | None:
        """Patch, and publish the patch; if there is none, what is built from nothing."""
        changes = {one.id: Change(self._old(one.id), one) for one in new}
        changes |= {name: Change(self._old(name), None) for name in without}
        patched = patch_index(self.state, self.files.__getitem__, changes, self.labels)
        self.documents |= {one.id: one for one in new}
        for name in without:
            del self.documents[name]
        clean, state = build_with_state(self.documents.values(), self.labels)
        if patched:
            self._publish(patched)
            assert self.files == clean
            assert patched.state == state
        self.files, self.state = clean, state
        return patched

    def _old(self, name: str) -> Analysis | None:
        return analyse(self.documents[name]) if name in self.documents else None

    def _publish(self, patched: Patched) -> None:
        assert list(patched.files) == sorted(patched.files)
        assert all(self.files.get(path) != data for path, data in patched.files.items())
        assert not patched.files.keys() & set(patched.deleted)
        for path in patched.deleted:
            del self.files[path]
        self.files |= patched.files
