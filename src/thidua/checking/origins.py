"""Origins: what facts are about, and which results they can be filled from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from thidua.checking.circles import circle_in
from thidua.checking.expressions import signature_of
from thidua.checking.references import Reference, missing
from thidua.language.definitions import points_name
from thidua.language.kinds import Kind
from thidua.model.campaign import Campaign
from thidua.model.facts import BUILT_IN, CAMPAIGN, Fact, Gather, Origin
from thidua.problems import Problem, error
from thidua.values import Repeating

_NUMBERS = (Kind.WHOLE, Kind.DECIMAL, Kind.SHARE, Kind.MONEY)
_DIVISIBLE = (Kind.DECIMAL, Kind.SHARE)
_IN_ORDER = (*_NUMBERS, Kind.DATE, Kind.TIME)
#: The kinds that what is made of several values can have; any kind for the last one.
_MADE: dict[Gather, tuple[Kind, ...]] = {
    Gather.LAST: tuple(Kind),
    Gather.SUM: _NUMBERS,
    Gather.MEAN: _DIVISIBLE,
    Gather.LEAST: _IN_ORDER,
    Gather.MOST: _IN_ORDER,
    Gather.COUNT: (Kind.WHOLE,),
}
#: The kinds of what a result says about an award.
_OF_AWARDS: dict[str, tuple[Kind, ...]] = {
    "given": (Kind.YES_NO,),
    "cut": (Kind.YES_NO,),
    "place": (Kind.WHOLE, Kind.DECIMAL),
    "prize": (Kind.CHOICE, Kind.TEXT),
}


def filled(campaign: Campaign) -> Iterator[tuple[Fact, Origin]]:
    """Yield the facts that are filled from results."""
    for fact in campaign.facts:
        if fact.origin is not None:
            yield fact, fact.origin


def facts_are_about_something(campaign: Campaign) -> Iterable[Problem]:
    """A fact is about the campaign, a unit, a nominator or a pool of the campaign."""
    known = (*(pool.id for pool in campaign.pools), *BUILT_IN, CAMPAIGN)
    references: Iterator[Reference] = (
        (fact.about, ("facts", fact.id, "about")) for fact in campaign.facts if fact.about
    )
    return missing("unknown-pool", known, references)


def rounds_taken_exist(campaign: Campaign) -> Iterable[Problem]:
    """Facts are filled from rounds of the campaign; those of others are not known here."""
    names = [schedule.name for schedule in campaign.rounds]
    references: Iterator[Reference] = (
        (origin.round, ("facts", fact.id, "from", "round"))
        for fact, origin in filled(campaign)
        if is_own(origin, campaign) and origin.round is not None
        if origin.round not in names and not _is_round(campaign, origin.round)
    )
    return missing("unknown-round", names, references)


def values_taken_exist(campaign: Campaign) -> Iterable[Problem]:
    """Facts are filled from what the campaign knows: its facts and its awards."""
    awards = (award.id for award in campaign.awards)
    values = (*(name for name, _ in named_values(campaign)), "place")
    own = [
        (origin.asked, ("facts", fact.id, "from", "value"))
        for fact, origin in filled(campaign)
        if is_own(origin, campaign)
    ]
    of_awards = ((name, path) for (sort, name), path in own if sort != "value")
    yield from missing("unknown-award", awards, of_awards)
    plain = ((name, path) for (sort, name), path in own if sort == "value")
    yield from missing("unknown-value", values, plain)


def values_taken_have_the_kind(campaign: Campaign) -> Iterable[Problem]:
    """What is taken has the kind of the fact; what is counted is a whole number."""
    kinds = dict(named_values(campaign))
    for fact, origin in filled(campaign):
        sort, name = origin.asked
        fitting = _OF_AWARDS.get(sort) or (_OF_AWARDS["place"] if name == "place" else None)
        if fitting is None and is_own(origin, campaign):
            fitting = _fitting(kinds.get(name))
        if origin.take is not Gather.COUNT and fitting is not None and fact.kind not in fitting:
            where, kind = ("facts", fact.id, "from", "value"), fact.kind.value
            found = fitting[0].value
            yield error("value-wrong-kind", *where, name=origin.value, kind=kind, found=found)


def _fitting(kind: Kind | None) -> tuple[Kind, ...] | None:
    """Return the kinds that a fact can have which is filled from a value of some kind."""
    if kind is None:
        return None
    also = {Kind.WHOLE: (Kind.DECIMAL,), Kind.CHOICE: (Kind.TEXT,)}
    return (kind, *also.get(kind, ()))


def named_values(campaign: Campaign) -> Iterator[tuple[str, Kind | None]]:
    """Yield what a result of the campaign holds by name, with its kind; None where it is unsound.

    Those are facts, named values, grades, the points of each sheet, and `points` for those of
    the one sheet that concerns a nominee.
    """
    kinds = signature_of(campaign).kinds
    facts = (fact.id for fact in campaign.facts)
    values = (value.id for value in campaign.values)
    for name in (*facts, *values, *(grade.id for grade in campaign.grades)):
        yield name, kinds.get(name)
    for sheet in campaign.sheets:
        yield points_name(sheet.id), Kind.DECIMAL
    if campaign.sheets and "points" not in kinds:
        yield "points", Kind.DECIMAL


def takes_fit_the_kind(campaign: Campaign) -> Iterable[Problem]:
    """Only what can be added, divided or put in order is; a mean may need more digits."""
    for fact, origin in filled(campaign):
        where, take = ("facts", fact.id, "from"), origin.take.value
        if fact.kind not in _MADE[origin.take]:
            yield error("take-wrong-kind", *where, "take", kind=fact.kind.value, take=take)
        elif origin.take is Gather.MEAN and fact.decimals is not None:
            yield error("mean-with-decimals", *where, "take", decimals=fact.decimals)
        is_chosen = origin.take in (Gather.SUM, Gather.MEAN)
        if origin.best is not None and (origin.best < 1 or not is_chosen):
            yield error("best-not-meant", *where, "best", best=origin.best, take=take)


def origins_lead_elsewhere(campaign: Campaign) -> Iterable[Problem]:
    """A fact is filled from other rounds than the one that is judged, and from earlier days."""
    repeating = {one.name for one in campaign.rounds if isinstance(one, Repeating)}
    for fact, origin in filled(campaign):
        where, years = ("facts", fact.id, "from"), origin.years_ago
        if fact.about == CAMPAIGN:
            yield error("origin-of-the-campaign", *where)
        if years < 0:
            yield error("negative-number", *where, "years_ago", number=years)
        if years and origin.round is not None and origin.round not in repeating:
            yield error("years-before-one-round", *where, "years_ago", round=origin.round)
        if is_own(origin, campaign) and origin.round is None and not years:
            yield error("origin-of-itself", *where)


def origins_do_not_run_in_circles(campaign: Campaign) -> Iterable[Problem]:
    """No fact is filled from itself, over whatever other facts."""
    reads = {
        fact.id: (origin.asked[1],)
        for fact, origin in filled(campaign)
        if is_own(origin, campaign) and not origin.years_ago
    }
    circle = circle_in(reads)
    if circle:
        yield error("origin-circle", "facts", circle[0], "from", circle=circle)


def is_own(origin: Origin, campaign: Campaign) -> bool:
    """Tell whether a fact is filled from results of the campaign itself."""
    return origin.campaign in (None, campaign.id)


def _is_round(campaign: Campaign, round_id: str) -> bool:
    try:
        return campaign.round(round_id) is not None
    except ValueError:  # the period is not launched, or a listed round has no end
        return True


#: What a plan can be asked about facts that are not the nominee's own, in the order of reading.
ORIGIN_CHECKS: tuple[Callable[[Campaign], Iterable[Problem]], ...] = (
    facts_are_about_something,
    rounds_taken_exist,
    values_taken_exist,
    values_taken_have_the_kind,
    takes_fit_the_kind,
    origins_lead_elsewhere,
    origins_do_not_run_in_circles,
)
