"""Read every file of ``content/`` into records, whatever is wrong with the others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from pydantic import BaseModel

from goodword.model.attached import ENDINGS, FileFacts, attached_of, ending_of, pictures_of
from goodword.model.attached import FOLDER as ATTACHED
from goodword.model.coalition import Coalition
from goodword.model.document import Document, located
from goodword.model.figure import FigureSeries
from goodword.model.incidents import IncidentDataset
from goodword.model.loaded import RESERVED, Half, Loaded, Origin, is_id
from goodword.model.local_days import local_days
from goodword.model.plan import Plan
from goodword.model.problem import Finding, Problem, field_path
from goodword.model.settings import Settings
from goodword.model.shared import Consent, Organisation, Place, Topic
from goodword.model.strays import misplaced
from goodword.stages.load.front_matter import decode
from goodword.stages.load.half import half_model
from goodword.stages.load.read import read_model
from goodword.stages.load.stories import assemble
from goodword.stages.load.yaml import read

VOCABULARIES: dict[str, tuple[str, type[BaseModel]]] = {
    "places.yml": ("place", Place),
    "organisations.yml": ("organisation", Organisation),
    "topics.yml": ("topic", Topic),
    "data/figures.yml": ("figure", FigureSeries),
}
FOLDERS: dict[str, tuple[str, type[BaseModel]]] = {
    "plans": ("plan", Plan),
    "coalitions": ("coalition", Coalition),
    "data": ("dataset", IncidentDataset),
}


def load(files: Mapping[str, bytes], photos: Mapping[str, FileFacts], settings: Settings) -> Loaded:
    """Read a content folder.

    Args:
        files: Bytes of every text file by its path relative to ``content/``.
        photos: Facts about every picture and every document by its path.
        settings: The site's settings.

    Returns:
        Every record that can be read, and every problem of those that cannot.
    """
    loaded = Loaded(attachments=attached_of(photos))
    texts = {file: data for file, data in sorted(files.items()) if not file.startswith(ATTACHED)}
    for file in sorted(files.keys() - texts.keys()):
        loaded.problems.append(
            Problem("attachment.kind", file, values={"value": ending_of(file), "known": ", ".join(ENDINGS)})
        )
    for file, data in texts.items():
        if PurePosixPath(file).suffix != ".md":
            _file(loaded, file, data, settings)
    assemble(loaded, texts, pictures_of(photos), settings)
    return loaded


def _file(loaded: Loaded, file: str, data: bytes, settings: Settings) -> None:
    path = PurePosixPath(file)
    if path.suffix not in (".yml", ".yaml"):
        loaded.problems.append(misplaced(file))
        return
    text, problem = decode(data, file)
    document = read(text, file)
    loaded.problems += [problem] if problem else document.problems
    if not problem and document.value == {} and path.parts[0] in FOLDERS and file not in VOCABULARIES:
        loaded.problems.append(Problem("file.no_fields", file, 1, 1))
        loaded.unread.add(_holds(path))
        return
    if problem or document.value is None:
        loaded.unread.add(_holds(path))
        return
    if file == "consents.yml":
        _consents(loaded, file, document, settings.main)
    elif file in VOCABULARIES:
        _vocabulary(loaded, file, document, settings)
    elif path.parts[0] in FOLDERS and len(path.parts) == 2:
        kind, model = FOLDERS[path.parts[0]]
        _keep(loaded, (kind, path.stem), model, Origin(file, document), settings=settings)
    else:
        loaded.problems.append(misplaced(file))


def _holds(path: PurePosixPath) -> tuple[str, str]:
    """Kind and id of the record that a file holds, ``*`` for a list of them."""
    if str(path) in VOCABULARIES:
        return VOCABULARIES[str(path)][0], "*"
    return (FOLDERS[path.parts[0]][0], path.stem) if path.parts[0] in FOLDERS else ("consent", "*")


def _keep(
    loaded: Loaded, key: tuple[str, str], model: type[BaseModel], origin: Origin, *, settings: Settings
) -> None:
    """Check one record and put it on its table."""
    kind, id_ = key
    value = origin.document.value
    for step in origin.prefix:
        value = value[step]
    record, findings = read_model(model, value, lang=settings.main)
    if not is_id(id_):
        findings.append(Finding("id.invalid", ("id",) if origin.prefix else (), {"value": id_}))
    if id_ in RESERVED.get(kind, ()):
        findings.append(Finding("plan.id_reserved", (), {"value": id_}))
    if key in loaded.origins:
        first = loaded.origins[key]
        findings.append(Finding("id.twice", ("id",), {"value": id_, "first": first.file}))
    loaded.problems += located(findings, origin.document, origin.file, origin.prefix)
    if key not in loaded.origins:
        loaded.origins[key] = origin
        if record is not None:
            loaded.table(kind)[id_] = local_days(record, settings.timezone)
        elif isinstance(value, Mapping):
            own = value.get("lang")
            half, patched = half_model(model, value, {"lang": own if isinstance(own, str) else settings.main})
            if half is not None:
                fields = tuple(field_path(path) for path in patched)
                loaded.halves.append(Half(kind, id_, local_days(half, settings.timezone), fields))


def _vocabulary(loaded: Loaded, file: str, document: Document, settings: Settings) -> None:
    kind, model = VOCABULARIES[file]
    if document.value and not isinstance(document.value, list):
        loaded.unread.add((kind, "*"))
    for n, id_, finding in _entries(document):
        if finding:
            loaded.problems += located([finding], document, file)
        else:
            _keep(loaded, (kind, id_), model, Origin(file, document, (n,)), settings=settings)


def _entries(document: Document) -> Iterator[tuple[int, str, Finding | None]]:
    if not isinstance(document.value, list):
        if document.value:
            yield 0, "", Finding("vocabulary.not_list")
        return
    for n, entry in enumerate(document.value):
        if isinstance(entry, dict) and isinstance(entry.get("id"), str):
            yield n, entry["id"], None
        else:
            yield n, "", Finding("vocabulary.no_id", (n,))


def _consents(loaded: Loaded, file: str, document: Document, main: str) -> None:
    if not isinstance(document.value, dict):
        loaded.unread.add(("consent", "*"))
        loaded.problems += located([Finding("value.not_map")], document, file)
        return
    for number in [
        str(path[0]) for path in document.keys if len(path) == 1 and path[0] not in document.value
    ]:
        # A number with nothing behind it is no consent, and nobody should think that it is one.
        _, findings = read_model(Consent, {}, lang=main)
        loaded.problems += located(findings, document, file, (number,))
    for number in document.value:
        record, findings = read_model(Consent, document.value[number], lang=main)
        loaded.problems += located(findings, document, file, (number,))
        origin = Origin(file, document, (number,))
        loaded.origins["consent", number] = origin
        if record is not None:
            loaded.consents[number] = record
