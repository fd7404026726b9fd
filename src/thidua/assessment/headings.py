"""Headings: which column of the host's table holds which fact."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from thidua.assessment.doors import shown
from thidua.assessment.suggestions import Suggestions
from thidua.model import Campaign
from thidua.problems import Problem, error, warning
from thidua.values import matching

#: Columns that every table may have besides facts and pools.
IDENTITY = "id"
FIXED = ("id", "name", "who", "unit")
#: What Vietnamese tables call them, where neither the plan nor another heading says otherwise.
_USUAL = {
    "mã": "id",
    "mã số": "id",
    "tên": "name",
    "họ tên": "name",
    "họ và tên": "name",
    "đối tượng": "who",
    "đơn vị": "unit",
}


@frozen(kw_only=True)
class Headings:
    """The columns of a table: the heading as written, and what it holds."""

    #: Heading as written to target: a fixed name, a pool or a fact.
    targets: Mapping[str, str]
    problems: tuple[Problem, ...]


def headings(header: tuple[str, ...], campaign: Campaign) -> Headings:
    """Match the headings of a table to what a campaign asks for.

    Case, white space and Unicode form do not matter; a heading may be the id of a fact or a
    pool, its label, or a name that the plan's `read:` gives. The usual Vietnamese words for id,
    name, kind of subject and unit are known too.

    Args:
        header: The headings as written.
        campaign: The plan.

    Examples:
        >>> from thidua.values import Period
        >>> campaign = Campaign(id="demo", title="Demo", period=Period.of_year(2022))
        >>> headings((" ID ", "Name"), campaign).targets
        {' ID ': 'id', 'Name': 'name'}
    """
    known = _known(campaign)
    known = _usual(known, header) | known
    suggestions = Suggestions()
    targets: dict[str, str] = {}
    problems: list[Problem] = []
    for heading in header:
        target = known.get(matching(heading))
        if target is None:
            suggestion = suggestions.closest(matching(heading), known)
            problems.append(warning("unknown-column", text=heading, suggestion=suggestion))
            continue
        if target in targets.values():
            problems.append(warning("column-twice", text=heading, target=target))
        targets[heading] = target
    problems.extend(_missing(targets, campaign, header))
    return Headings(targets=targets, problems=tuple(problems))


def _usual(known: Mapping[str, str], header: tuple[str, ...]) -> dict[str, str]:
    """Return the usual headings of what no heading holds by its proper name."""
    proper = {known.get(matching(heading)) for heading in header}
    return {heading: target for heading, target in _USUAL.items() if target not in proper}


def _known(campaign: Campaign) -> dict[str, str]:
    known = {matching(name): name for name in FIXED}
    for fact in campaign.facts:
        known.setdefault(matching(fact.label), fact.id)
    for pool in campaign.pools:
        known.setdefault(matching(pool.label), pool.id)
    known.pop("", None)
    # Ids and the plan's own list of columns win over labels.
    known |= {matching(fact.id): fact.id for fact in campaign.facts}
    known |= {matching(pool.id): pool.id for pool in campaign.pools}
    known |= {matching(heading): target for heading, target in campaign.columns}
    return known


def _missing(
    targets: Mapping[str, str], campaign: Campaign, header: tuple[str, ...]
) -> Iterator[Problem]:
    present = set(targets.values())
    if IDENTITY not in present:
        yield error("identity-column-missing", headings=shown(", ".join(header)))
    for fact in campaign.facts:
        if fact.id not in present and fact.if_silent is None:
            yield warning("missing-column", name=fact.id, label=fact.label)
