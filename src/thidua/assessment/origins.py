"""Origins: facts that are filled from the results of other rounds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve, field, frozen

from thidua.assessment.rounds import rounds_taken
from thidua.assessment.takings import Unfit, Values, made_of
from thidua.model import Campaign, Fact, Gather, Origin, Result
from thidua.problems import Problem, error, note, warning
from thidua.values import Round

#: Campaign, round and subject; None is the campaign that asks.
_Key = tuple[str | None, str, str]


@frozen(kw_only=True)
class Taken:
    """What the results of other rounds give for one fact of one subject."""

    cell: object = None
    #: The value before it was rounded to be compared.
    stated: object = None
    #: The rounds that were looked at, in the order of time.
    rounds: tuple[str, ...] = ()
    #: Those of them that say nothing about the subject.
    missing: tuple[str, ...] = ()
    #: The value that the fact cannot have; nothing fills the fact then.
    refused: str | None = None


@frozen(kw_only=True)
class Origins:
    """The results at hand, and the rounds that each fact of a plan takes them from.

    Vietnamese:
        kết quả các đợt xét dùng làm số liệu
    """

    #: The campaign that asks.
    campaign: str = ""
    #: Fact to the rounds that it is taken from.
    rounds: Mapping[str, tuple[str, ...]] = field(factory=dict)
    #: None where two results of one subject and round contradict each other.
    results: Mapping[_Key, Result | None] = field(factory=dict)
    #: Each merged unit with all that went into it, itself first.
    lineage: Mapping[str, tuple[str, ...]] = field(factory=dict)

    def taken(self, fact: Fact, origin: Origin, subject: str) -> Taken:
        """Fill a fact of one subject; a round that says nothing leaves it unknown.

        Args:
            fact: The fact, whose kind and bounds the value has to fit.
            origin: Where it comes from.
            subject: The nominee, or the part that the fact is about.
        """
        rounds = self.rounds[fact.id]
        if origin.take is Gather.LAST:
            rounds = rounds[-1:]
        found = [self._value(origin, one, subject) for one in rounds]
        missing = _missing(origin, rounds, found)
        if missing or len(found) < (origin.best or 1):
            return Taken(rounds=rounds, missing=missing)
        try:
            admitted = made_of(fact, origin, found)
        except Unfit as unfit:
            return Taken(rounds=rounds, refused=unfit.text)
        return Taken(cell=admitted.cell, stated=admitted.stated, rounds=rounds)

    def of(self, origin: Origin) -> str | None:
        """Return the campaign whose results are meant; None for the one that asks."""
        return None if origin.campaign == self.campaign else origin.campaign

    def _value(self, origin: Origin, round_id: str, subject: str) -> object:
        """Return what one round says; None where it says nothing, or not one thing.

        A unit that has no result of its own is found under those that were merged into it, where
        they agree.
        """
        own, *before = (
            self.results.get((self.of(origin), round_id, one), _NONE)
            for one in self.lineage.get(subject, (subject,))
        )
        found = [own] if own is not _NONE else [one for one in before if one is not _NONE]
        values = [_value_of(one, origin) for one in found]
        return values[0] if values and all(one == values[0] for one in values) else None


#: Stands for a result that was not handed in.
_NONE = Result(subject="", round="")


def origins_of(
    campaign: Campaign,
    judged: Round,
    results: Sequence[Result],
    lineage: Mapping[str, tuple[str, ...]],
) -> tuple[Origins, tuple[Problem, ...]]:
    """Put results in order for the facts of a plan, and say what is missing or contradictory.

    Args:
        campaign: The plan.
        judged: The round that is judged.
        results: Results of its other rounds and of other campaigns.
        lineage: Each merged unit with all that went into it.
    """
    asking = [(fact, fact.origin) for fact in campaign.facts if fact.origin is not None]
    rounds = {fact.id: rounds_taken(origin, campaign, judged) for fact, origin in asking}
    found: dict[_Key, Result | None] = {}
    problems: list[Problem] = []
    for number, stated in enumerate(results):
        # The campaign's own id says no more than none.
        is_own = stated.campaign in (None, campaign.id)
        one = evolve(stated, campaign=None if is_own else stated.campaign)
        key = (one.campaign, one.round, one.subject)
        if key not in found:
            found[key] = one
        elif found[key] != one:
            found[key] = None
            where = ("results", number)
            problems.append(error("result-twice", *where, id=one.subject, round=one.round))
    origins = Origins(campaign=campaign.id, rounds=rounds, results=found, lineage=lineage)
    for fact, origin in asking:
        problems.extend(_not_there(fact, origin, origins, judged))
    return origins, tuple(problems)


def _not_there(fact: Fact, origin: Origin, origins: Origins, judged: Round) -> Iterator[Problem]:
    """Yield what is wrong with all results together, as far as one fact is concerned."""
    where, rounds = ("facts", fact.id, "from"), origins.rounds[fact.id]
    if not rounds:
        yield note("no-round-to-take", *where, name=fact.id, round=judged.id)
        return
    at_hand = [
        one
        for (campaign, round_id, _), one in origins.results.items()
        if campaign == origins.of(origin) and round_id in rounds and one is not None
    ]
    absent = tuple(one for one in rounds if one not in {result.round for result in at_hand})
    if absent:
        yield warning("results-missing", *where, name=fact.id, rounds=absent)
    sort, name = origin.asked
    is_plain = (sort, name) == ("value", "place")
    if at_hand and not is_plain and not any(name in one.names for one in at_hand):
        yield warning("value-in-no-result", *where, name=fact.id, text=name)


def _missing(origin: Origin, rounds: tuple[str, ...], found: Values) -> tuple[str, ...]:
    """Return the rounds that say nothing; what is counted may well not be there."""
    are_words = any(one is not None and not isinstance(one, bool) for one in found)
    if origin.take is Gather.COUNT and are_words:
        return ()
    return tuple(one for one, value in zip(rounds, found, strict=True) if value is None)


def _value_of(result: Result | None, origin: Origin) -> object:
    """Return what is asked of a result; None where it is not known."""
    if result is None:
        return None
    sort, name = origin.asked
    if sort in ("given", "cut"):
        if name in result.open:
            return None
        return not result.cancelled and name in (result.given if sort == "given" else result.cut)
    if result.cancelled:
        return None
    if sort == "place":
        return result.places.get(name)
    if sort == "prize":
        return result.prizes.get(name)
    if name == "place" and name not in result.values:
        return next(iter(result.places.values())) if len(result.places) == 1 else None
    return result.values.get(name)
