"""Check: what coalitions, places and organisations contradict in themselves (DOMAIN, sections 3 and 4)."""

from __future__ import annotations

from collections.abc import Iterator

from goodword.model.coalition import Coalition
from goodword.model.problem import Finding, Problem
from goodword.model.record import ContactPoint, Participants
from goodword.model.shared import Place
from goodword.stages.check.action import check_budget
from goodword.stages.check.assessment import check_evaluations, check_recommendations, check_survey
from goodword.stages.check.content import Content, Path
from goodword.stages.check.data import check_dataset, check_figure
from goodword.stages.check.plan import check_plan, duplicates
from goodword.text.dates import FuzzyDate


def check_bodies(content: Content) -> Iterator[Problem]:
    """Find what records of YAML files contradict in themselves.

    Args:
        content: What is checked.

    Yields:
        Problems.
    """
    loaded = content.loaded
    for id_, plan in loaded.plans.items():
        yield from content.located("plan", id_, check_plan(plan))
    for id_, coalition in loaded.coalitions.items():
        yield from content.located("coalition", id_, _coalition(coalition))
    for id_, dataset in loaded.datasets.items():
        yield from content.located("dataset", id_, check_dataset(dataset, content.known))
    for id_, series in loaded.figures.items():
        for n, value in enumerate(series.values):
            yield from content.located("figure", id_, check_figure(value, ("values", n)))
    for id_, place in loaded.places.items():
        yield from content.located("place", id_, _place(place))
    known = content.known
    for kind, field in (("plan", "revision_of"), ("place", "parent"), ("organisation", "parent")):
        for id_ in loaded.table(kind):
            if known.returns(kind, id_):
                finding = Finding(f"{kind}.circle", (field,), {"value": known.above[kind, id_]})
                yield from content.located(kind, id_, iter([finding]))


def _coalition(coalition: Coalition) -> Iterator[Finding]:
    for n, member in enumerate(coalition.members):
        yield from _named(member.organisation, member.name, ("members", n))
        yield from _order(member.from_, member.to, ("members", n, "to"))
    for n, signatory in enumerate(coalition.charter.signatories if coalition.charter else ()):
        here = ("charter", "signatories", n)
        yield from _named(signatory.organisation, signatory.name, here)
        yield from _order(signatory.signed, signatory.left, (*here, "left"))
    for n, activity in enumerate(coalition.activities):
        yield from _people(activity.participants, ("activities", n, "participants", "total"))
    if coalition.topics_survey:
        yield from check_survey(coalition.topics_survey, ("topics_survey",))
    for n, figure in enumerate(coalition.figures):
        yield from check_figure(figure, ("figures", n))
    yield from duplicates((figure.id for figure in coalition.figures), ("figures",))
    for n, programme in enumerate(coalition.programmes):
        yield from _people(programme.participants, ("programmes", n, "participants", "total"))
    for n, project in enumerate(coalition.projects):
        yield from check_budget(project.budget, ("projects", n, "budget"))
    yield from check_budget(coalition.funding, ("funding",))
    yield from check_evaluations(coalition.evaluations, ("evaluations",))
    yield from duplicates((one.id for one in coalition.recommendations), ("recommendations",))
    yield from check_recommendations(coalition.recommendations, ("recommendations",))
    yield from _contact_points(coalition.contact_points)


def _people(people: Participants | None, path: Path) -> Iterator[Finding]:
    if people and people.total is not None and (people.women or 0) + (people.men or 0) > people.total:
        yield Finding("participants.sum", path, {"value": people.total})


def _named(organisation: object, name: object, path: Path) -> Iterator[Finding]:
    if organisation is None and name is None:
        yield Finding("member.nameless", path)


def _order(start: FuzzyDate | None, end: FuzzyDate | None, path: Path) -> Iterator[Finding]:
    if start is not None and end is not None and end.last < start.first:
        yield Finding("dates.order", path, {"value": end.text, "start": start.text})


def _contact_points(points: tuple[ContactPoint, ...]) -> Iterator[Finding]:
    for n, point in enumerate(points):
        if not (point.phone or point.email or point.url):
            yield Finding("contact.no_way", ("contact_points", n))


def _place(place: Place) -> Iterator[Finding]:
    yield from _contact_points(place.contact_points)
    for name, most in (("lat", 90), ("lon", 180)):
        value, other = getattr(place, name), "lon" if name == "lat" else "lat"
        if value is not None and abs(value) > most:
            yield Finding("place.degrees", (name,), {"value": str(value), "most": most})
        if value is not None and getattr(place, other) is None:
            yield Finding("place.half", (name,), {"missing": other})
