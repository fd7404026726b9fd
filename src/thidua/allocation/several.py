"""Several limits at once: what comes out over all resolutions, or on the safe side of them."""

from __future__ import annotations

from bisect import bisect_left

from attrs import define, evolve, field

from thidua.allocation.chances import Block, Chance
from thidua.allocation.contests import Contest, Resolution
from thidua.allocation.divisions import Division, Ways, divided
from thidua.allocation.groups import Decision
from thidua.allocation.passing import Found, passed
from thidua.allocation.places import NONE, Ladder
from thidua.allocation.spending import Purse, Spent
from thidua.allocation.winning import Winning
from thidua.language.truths import Truth
from thidua.model import TieRule
from thidua.ranking import Contender, Keys

#: A limit's id and the part in which it stops somebody.
Stop = tuple[str, str | None]


def decided_by_several(contest: Contest) -> Division:
    """Find what every contender of a field with several limits can still receive."""
    plain = divided(
        contest.part,
        contest.present,
        contest.count.eligible,
        Ladder.of_number(None),
        TieRule.REFER,
    )
    sieved = tuple(block for one in contest.sieves for block in one.blocks)
    tally = _Tally(contest)
    try:
        for resolution in contest.resolutions():
            tally.add(resolution)
    except Spent:
        return evolve(
            plain,
            chances=_bounded(contest, plain),
            blocks=sieved,
            ladder=contest.ladder,
            is_cautious=True,
        )
    return evolve(
        plain,
        chances={index: tally.chance(index, one) for index, one in plain.chances.items()},
        blocks=(*sieved, *tally.blocks),
        ladder=contest.ladder,
        is_cautious=contest.is_wider or tally.is_cut_short,
        ways=tally.ways,
        ruled=(*(block for one in contest.sieves for block in one.ruled), *tally.ruled),
    )


@define
class _Tally:
    """What came out so far, over the resolutions that were tried."""

    contest: Contest
    outcomes: dict[int, set[str]] = field(factory=dict)
    stops: dict[int, set[Stop]] = field(factory=dict)
    #: Level groups that are open in every resolution, with the most places.
    _open: dict[Block, int] | None = None
    _ruled: set[Block] | None = None
    is_cut_short: bool = False
    _tried: list[tuple[Resolution, dict[int, Decision]]] = field(factory=list)

    def add(self, resolution: Resolution) -> None:
        """Let one resolution pass."""
        rulings: dict[int, Decision] = {}
        for number, group in enumerate(resolution.groups):
            block = Block(first=group.first, last=group.last, members=group.indexes)
            decision = self.contest.deciding(block)
            if decision is not None:
                rulings[number] = decision
        purse = Purse(20 * (self.contest.budget + len(self.contest.present)))
        found = passed(resolution.groups, resolution.terms, purse, rulings)
        self.is_cut_short = self.is_cut_short or found.is_cut_short
        if len(self._tried) < 2:
            self._tried.append((resolution, rulings))
        self._note(resolution, found)

    def _note(self, resolution: Resolution, found: Found) -> None:
        for index, outcomes in found.outcomes.items():
            self.outcomes.setdefault(index, set()).update(outcomes)
        named = [one.limit.id for one in self.contest.count.prepared.limits]
        for numbers, stopped in (
            (list(self.contest.limits), found.stops),
            (list(self.contest.kept), found.kept_back),
        ):
            for index, some in stopped.items():
                where = ((named[numbers[one][0]], numbers[one][1]) for one in some)
                self.stops.setdefault(index, set()).update(where)
        for index, (at, part) in resolution.out.items():
            self.outcomes.setdefault(index, set()).add(NONE)
            self.stops.setdefault(index, set()).add((named[at], part))
        self._note_groups(resolution, found)

    def _note_groups(self, resolution: Resolution, found: Found) -> None:
        blocks = [
            Block(first=one.first, last=one.last, members=one.indexes) for one in resolution.groups
        ]
        asked = {blocks[number]: places for number, places in found.open.items()}
        ruled = {blocks[number] for number in found.ruled}
        if self._open is None or self._ruled is None:
            self._open, self._ruled = asked, ruled
            return
        self._open = {
            one: max(places, asked[one]) for one, places in self._open.items() if one in asked
        }
        self._ruled &= ruled

    def chance(self, index: int, plain: Chance) -> Chance:
        """Return what a contender can still receive."""
        outcomes = set(self.outcomes.get(index, ()))
        if self.contest.count.eligible[index] is Truth.UNKNOWN:
            outcomes.add(NONE)
        return evolve(
            plain, outcomes=frozenset(outcomes), stops=frozenset(self.stops.get(index, ()))
        )

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The level groups that are open whatever the missing facts turn out to be."""
        return tuple(evolve(one, places=places) for one, places in (self._open or {}).items())

    @property
    def ruled(self) -> tuple[Block, ...]:
        """The level groups that rulings have decided."""
        return tuple(self._ruled or ())

    @property
    def ways(self) -> Ways | None:
        """Every way to decide the level groups, where nothing else is open."""
        if len(self._tried) != 1 or self.is_cut_short:
            return None
        resolution, rulings = self._tried[0]
        steps = 20 * (self.contest.budget + len(self.contest.present))
        groups, terms = resolution.groups, resolution.terms
        winning = Winning(groups=groups, terms=terms, rulings=rulings, steps=steps)
        return winning.winners


def _bounded(contest: Contest, plain: Division) -> dict[int, Chance]:
    """Return what surely holds without trying: whom nobody can push out, and who has no room."""
    highs = _highs(contest)
    left_out = frozenset().union(*(one.out for one in contest.sieves))
    unclear = frozenset().union(*(one.unclear for one in contest.sieves))
    prizes = frozenset(outcome for outcome, _ in contest.ladder.steps)
    chances: dict[int, Chance] = {}
    for one in contest.present:
        is_sure = (
            contest.count.eligible[one.index] is not Truth.UNKNOWN
            and one.index not in unclear
            and not contest.kept
            and _is_safe(contest, one, highs)
        )
        if one.index in left_out or _is_hopeless(contest, one.index):
            outcomes = frozenset({NONE})
        else:
            outcomes = prizes if is_sure else prizes | {NONE}
        chances[one.index] = evolve(plain.chances[one.index], outcomes=outcomes)
    return chances


def _highs(contest: Contest) -> dict[int, list[Keys]]:
    """Return by limit the best keys of everyone who may count in it, in order."""
    highs: dict[int, list[Keys]] = {number: [] for number in contest.limits.values()}
    for one in contest.present:
        for number in {limit for cell in contest.cells[one.index] for limit in cell.limits}:
            highs[number].append(one.high + one.tie_high)
    return {number: sorted(some) for number, some in highs.items()}


def _is_safe(contest: Contest, one: Contender, highs: dict[int, list[Keys]]) -> bool:
    """Tell whether every limit has room even when all who may stand as high take a place."""
    lowest = one.low + one.tie_low
    return all(
        len(highs[limit]) - bisect_left(highs[limit], lowest) <= contest.numbers[limit].least
        for cell in contest.cells[one.index]
        for limit in cell.limits
    )


def _is_hopeless(contest: Contest, index: int) -> bool:
    return all(
        any(contest.numbers[limit].most == 0 for limit in cell.limits)
        for cell in contest.cells[index]
    )
