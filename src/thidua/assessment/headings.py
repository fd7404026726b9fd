"""Headings: which column of the host's table holds which fact."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from thidua.assessment.doors import shown
from thidua.assessment.suggestions import Suggestions
from thidua.model import Campaign, Fact
from thidua.model.facts import CAMPAIGN, UNIT
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
    #: How many headings the plan knows, those of other tables among them.
    known: int
    problems: tuple[Problem, ...]


def headings(header: tuple[str, ...], campaign: Campaign, about: str | None = None) -> Headings:
    """Match the headings of a table to what a campaign asks for.

    Case, white space and Unicode form do not matter; a heading may be the id of a fact or a
    pool, its label, or a name that the plan's `read:` gives. The usual Vietnamese words for id,
    name, kind of subject and unit are known too.

    Args:
        header: The headings as written.
        campaign: The plan.
        about: What the rows are about: `campaign`, `unit`, `nominator` or a pool; None for
            nominees.

    Examples:
        >>> from thidua.values import Period
        >>> campaign = Campaign(id="demo", title="Demo", period=Period.of_year(2022))
        >>> headings((" ID ", "Name"), campaign).targets
        {' ID ': 'id', 'Name': 'name'}
    """
    known = _known(campaign, about)
    known = _usual(known, header, about) | known
    facts = {fact.id: fact for fact in campaign.facts}
    suggestions = Suggestions()
    targets: dict[str, str] = {}
    problems: list[Problem] = []
    unknown = 0
    for heading in header:
        target = known.get(matching(heading))
        fact = facts.get(target or "")
        if target is None:
            unknown += 1
            suggestion = suggestions.closest(matching(heading), known)
            problems.append(warning("unknown-column", text=heading, suggestion=suggestion))
        elif fact is not None and not stands_in(fact, about):
            table = "results" if fact.origin is not None else fact.about or "nominees"
            problems.append(error("column-out-of-place", text=heading, target=target, table=table))
        else:
            if target in targets.values():
                problems.append(warning("column-twice", text=heading, target=target))
            targets[heading] = target
    problems.extend(_missing(targets, campaign, header, about))
    return Headings(targets=targets, known=len(header) - unknown, problems=tuple(problems))


def stands_in(fact: Fact, about: str | None) -> bool:
    """Tell whether a fact is supplied in the table of nominees, or of what it is about."""
    return fact.about == about and fact.origin is None


def _usual(known: Mapping[str, str], header: tuple[str, ...], about: str | None) -> dict[str, str]:
    """Return the usual headings of what no heading holds by its proper name."""
    proper = {known.get(matching(heading)) for heading in header}
    usual = _USUAL if about is None else _USUAL | {"đơn vị": "id" if about == UNIT else "unit"}
    fixed = _fixed(about)
    return {
        heading: target
        for heading, target in usual.items()
        if target not in proper and target in fixed
    }


def _fixed(about: str | None) -> tuple[str, ...]:
    return FIXED if about is None else FIXED[:2]


def _known(campaign: Campaign, about: str | None) -> dict[str, str]:
    known = {matching(name): name for name in _fixed(about)}
    pools = campaign.pools if about is None else ()
    own = campaign.pool(about) if about is not None else None
    for fact in campaign.facts:
        known.setdefault(matching(fact.label), fact.id)
    for pool in pools:
        known.setdefault(matching(pool.label), pool.id)
    if own is not None:
        known.setdefault(matching(own.label), IDENTITY)
    known.pop("", None)
    # Ids and the plan's own list of columns win over labels.
    known |= {matching(fact.id): fact.id for fact in campaign.facts}
    known |= {matching(pool.id): pool.id for pool in pools}
    known |= {
        matching(heading): target
        for heading, target in campaign.columns
        if target in known.values()
    }
    if about is not None and about != CAMPAIGN:
        known[matching(about)] = IDENTITY
    return known


def _missing(
    targets: Mapping[str, str], campaign: Campaign, header: tuple[str, ...], about: str | None
) -> Iterator[Problem]:
    present = set(targets.values())
    if IDENTITY not in present and about != CAMPAIGN:
        yield error("identity-column-missing", headings=shown(", ".join(header)))
    for fact in campaign.facts:
        is_here = stands_in(fact, about) and fact.if_silent is None
        if is_here and fact.id not in present:
            yield warning("missing-column", name=fact.id, label=fact.label)
