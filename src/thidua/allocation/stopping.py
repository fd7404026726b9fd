"""Stopping: which of several limits stands in a nominee's way, and who took its places."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.allocation.chances import Block
from thidua.allocation.places import GIVEN
from thidua.allocation.sightings import Sighting
from thidua.assessment import PreparedLimit
from thidua.assessment.parts import part_title
from thidua.model import Decider, Limit
from thidua.reasons import Detail, Reason, reason


def stopping(seen: Sighting) -> Iterator[Reason]:
    """Yield for each limit that stops a nominee why it does."""
    stops = seen.found[1].stops if seen.found is not None else frozenset()
    for at, limit in enumerate(seen.prepared.limits):
        for part in sorted((one for name, one in stops if name == limit.limit.id), key=str):
            yield _stop(seen, at, limit, part)


def _stop(seen: Sighting, at: int, limit: PreparedLimit, part: str | None) -> Reason:
    numbers = seen.result.numbers if seen.result is not None else {}
    number = numbers.get((at, part))
    own, campaign = limit.own, seen.overview.assessments.prepared.campaign
    code = "limit-reached"
    if limit.order is not None:
        code = "sieved-out"
    elif own is not None and own.is_least_share and not _is_full(seen, at, part):
        code = "kept-for-others"
    details: dict[str, Detail] = {
        "title": limit.limit.title or limit.limit.id,
        "part": part_title(campaign, limit.limit.per, part),
        "limit": None if number is None else number.places,
        "reckoning": (number.reckoning or None) if number is not None else None,
        "rivals": takers(seen, at, part) if code == "limit-reached" else None,
        "least": _least(own),
    }
    return Reason(
        code=code,
        about=limit.limit.id,
        details=tuple(details.items()),
        citation=limit.limit.citation,
    )


def _is_full(seen: Sighting, at: int, part: str | None) -> bool:
    """Tell whether a limit that keeps places is also an upper one whose places are gone."""
    numbers = seen.result.numbers if seen.result is not None else {}
    number = numbers.get((at, part))
    counts = seen.overview.count(seen.award.id)
    is_upper = counts.has_number(at) and counts.counted(at, part, seen.index)
    return is_upper and number is not None and len(takers(seen, at, part)) >= number.most


def _least(limit: Limit | None) -> Detail:
    return None if limit is None or not limit.is_least_share else limit.at_least


def takers(seen: Sighting, at: int, part: str | None) -> tuple[str, ...]:
    """Return the names of those who stand at least as high and surely take places of a limit."""
    overview = seen.overview
    contenders = overview.contenders(seen.where)
    mine = contenders.get(seen.index)
    found = overview.takers(seen.where, at, part)
    if mine is None:
        return overview.names(found)
    lowest = mine.low + mine.tie_low
    return overview.names(
        one for one in found if contenders[one].high + contenders[one].tie_high >= lowest
    )


def inside(seen: Sighting) -> Iterator[Reason]:
    """Yield that a nominee stands inside all limits, and which of them count it."""
    counts = seen.overview.count(seen.award.id)
    campaign = seen.overview.assessments.prepared.campaign
    numbers = seen.result.numbers if seen.result is not None else {}
    limits: list[str] = []
    for (at, part), number in numbers.items():
        limit = seen.prepared.limits[at]
        if number.places is not None and counts.counted(at, part, seen.index):
            title = part_title(campaign, limit.limit.per, part)
            where = f" ({title})" if title else ""
            limits.append(f"{limit.limit.title or limit.limit.id}{where}: {number.places}")
    first, last = seen.places
    ranked = bool(seen.award.rank)
    outcome = next(iter(seen.outcomes))
    own = seen.award.limit
    prizes = {one.id: one.title or one.id for one in own.prizes} if own is not None else {}
    yield reason(
        "within-limits" if outcome == GIVEN else "prize-won",
        own.id if own is not None else None,
        place=first if ranked else None,
        last_place=last if ranked and last != first else None,
        limits=tuple(limits),
        prize=prizes.get(outcome),
        part=seen.part_title,
    )


def open_above(seen: Sighting, block: Block | None) -> Iterator[Reason]:
    """Yield what a nominee hangs on whose own facts are known: a tie of its own, or one above."""
    limit = seen.award.limit
    about = limit.id if limit is not None else None
    if block is not None:
        names = seen.overview.names(one for one in block.members if one != seen.index)
        yield level(seen, about, rivals=names, places=block.places, prizes=())
        return
    blocks = seen.overview.now(seen.where).blocks
    tied = dict.fromkeys(one for each in blocks for one in each.members)
    if tied:
        yield reason("ties-decide", about, rivals=seen.overview.names(tied))


def level(
    seen: Sighting,
    about: str | None,
    *,
    rivals: tuple[str, ...],
    places: int | None,
    prizes: tuple[str, ...],
) -> Reason:
    """Return that nominees are level across a boundary, and who decides between them."""
    by_authority = seen.award.decided_by is Decider.AUTHORITY
    return reason(
        "tied-for-authority" if by_authority else "tied-at-cut",
        about,
        rivals=rivals,
        places=places,
        prizes=prizes,
        part=seen.part_title,
        authority=(seen.award.authority or None) if by_authority else None,
    )
