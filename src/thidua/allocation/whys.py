"""Whys: the reasons of one verdict, the deciding one first."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.allocation.cancelling import cancellation, consequences
from thidua.allocation.councils import council_remarks, is_waiting, rivals_waiting
from thidua.allocation.places import GIVEN, NONE
from thidua.allocation.refusals import open_reasons, refusals
from thidua.allocation.sightings import Sighting
from thidua.allocation.sources import bearing, borrowed
from thidua.allocation.stopping import inside, level, open_above, stopping
from thidua.assessment.accounts import distance
from thidua.assessment.comparisons import detail_of
from thidua.assessment.titles import titles_of
from thidua.language.spans import rational
from thidua.model import Limit, Open, RankKey, SharedLimit, TieRule
from thidua.ranking import Contender, Keys
from thidua.reasons import Detail, Reason, reason

_SHARING = (TieRule.ALL, TieRule.SHARE_STANDARD, TieRule.SHARE_DENSE)


def reasons(seen: Sighting) -> tuple[Reason, ...]:
    """Return why a verdict is what it is."""
    decided = (*deciding(seen), *consequences(seen), *council_remarks(seen))
    return (*decided, *_remarks(seen), *borrowed(seen))


def deciding(seen: Sighting) -> Iterator[Reason]:
    """Yield what decides a verdict, remarks left out."""
    if seen.award.delegated_to is not None:
        yield reason("delegated", seen.award.id, to=seen.award.delegated_to)
    elif (annulled := cancellation(seen)) is not None:
        yield reason("cancelled", seen.award.id, annulled.citation, on=annulled.on)
    elif seen.question is not None:
        code = "ruled-out" if seen.outcomes == {NONE} else "ruled-in"
        rulings = seen.overview.allocation.rulings
        ruling = next(one for one in rulings if one.question == seen.question)
        yield reason(code, citation=ruling.citation, question=seen.question)
    elif seen.found is None:
        yield from refusals(seen)
    elif not seen.is_plain:
        yield from _under_several(seen)
    elif len(seen.outcomes) > 1:
        yield from open_reasons(seen)
        yield from _level_at_a_boundary(seen)
    elif seen.outcomes == {NONE}:
        yield _below_the_cut(seen)
    else:
        yield from _inside(seen)


def _under_several(seen: Sighting) -> Iterator[Reason]:
    if seen.outcomes == {NONE}:
        yield from stopping(seen)
        return
    if len(seen.outcomes) == 1:
        yield from inside(seen)
        return
    own = tuple(open_reasons(seen))
    tied = seen.overview.tied(seen.where).get(seen.index)
    above = tuple(open_above(seen, None if tied is None else tied[0]))
    yield from (*own, *above)
    if not own and not above:
        yield from _rivals_open(seen)


def _inside(seen: Sighting) -> Iterator[Reason]:
    limit = seen.limit
    if limit is None or limit.places is Open.NOT_STATED:
        yield reason("no-number-stated", limit.id if limit else None)
        return
    if limit.places is Open.ALL:
        yield reason("everyone-qualifies", limit.id)
        return
    yield _placed(seen, limit)
    yield from _parted_by_a_tie_key(seen)
    if seen.award.ties in _SHARING and _is_level_at_a_boundary(seen):
        yield reason("tie-shared", limit.id, rivals=_level(seen), prize=_prize(seen))
        given = seen.overview.now(seen.where).given
        places = seen.ladder.places
        if places is not None and given > places:
            yield reason("beyond-number", limit.id, limit=places, given=given)


def _placed(seen: Sighting, limit: Limit | SharedLimit) -> Reason:
    code = "within-limit" if seen.outcomes == {GIVEN} else "prize-won"
    return Reason(
        code=code,
        about=limit.id,
        details=(
            *_place_details(seen),
            ("limit", seen.ladder.places),
            ("reckoning", seen.reckoning),
            ("prize", _prize(seen)),
            ("part", seen.part_title),
        ),
        citation=limit.citation,
    )


def _parted_by_a_tie_key(seen: Sighting) -> Iterator[Reason]:
    """Yield which tie key decided against others who are level by the ranking."""
    contenders = seen.overview.contenders(seen.where)
    if not seen.award.tie_keys or seen.index not in contenders:
        return
    mine, result = contenders[seen.index], seen.overview.allocation.results[seen.award.id]
    level = seen.overview.level_by_rank(seen.where).get(mine.high, ())
    losers = [
        (contenders[index].tie_high, index)
        for index in level
        if contenders[index].tie_high < mine.tie_high
        and seen.outcomes != {one for _, chance in result.chances[index] for one in chance.outcomes}
    ]
    if losers:
        nearest = max(losers)[0]
        pairs = zip(seen.award.tie_keys, mine.tie_high, nearest, strict=True)
        key = next(key for key, one, other in pairs if one != other)
        rivals = seen.overview.names(index for _, index in losers)
        title = key.title or _measured(key, seen)
        yield reason("tie-broken", seen.award.id, rivals=rivals, key=title)


def _below_the_cut(seen: Sighting) -> Reason:
    limit = seen.limit
    if seen.award.ties is TieRule.NONE and _is_level_at_a_boundary(seen):
        places = _places_of_the_tie(seen)
        return reason(
            "tie-dropped", limit.id if limit else None, rivals=_level(seen), places=places
        )
    details: list[tuple[str, Detail]] = [
        *_place_details(seen),
        ("limit", seen.ladder.places if seen.is_counted else None),
        ("reckoning", seen.reckoning),
        ("part", seen.part_title),
    ]
    rival = seen.overview.last_in(seen.where)
    if rival is not None and seen.award.rank:
        details.append(("rival", seen.overview.assessments.nominees[rival].shown))
        details.extend(_distance(seen, rival))
    return Reason(
        code="below-cut",
        about=limit.id if limit else None,
        details=tuple(details),
        citation=limit.citation if limit else None,
    )


def _distance(seen: Sighting, rival: int) -> Iterator[tuple[str, Detail]]:
    """Yield by how much, and in which key, the last who is in stands better."""
    contenders = seen.overview.contenders(seen.where)
    keys = (*seen.award.rank, *seen.award.tie_keys)
    ahead, behind = contenders[rival], contenders[seen.index]
    if _all_keys(behind) != behind.low + behind.tie_low:
        # Out whatever the missing key turns out to be: there is no distance to tell.
        return
    pairs = zip(keys, _all_keys(ahead), _all_keys(behind), strict=True)
    differing = [
        (key, rational(one) - rational(other)) for key, one, other in pairs if one != other
    ]
    for key, gap in differing[:1]:
        yield from distance(key.by, gap, seen.overview.assessments.prepared.campaign)
        yield "key", key.title or _measured(key, seen)


def _measured(key: RankKey, seen: Sighting) -> str:
    """Return what a key without a title measures: the label of its fact, or the expression."""
    return titles_of(seen.overview.assessments.prepared.campaign).title(key.by)


def _all_keys(contender: Contender) -> Keys:
    return contender.high + contender.tie_high


def _level_at_a_boundary(seen: Sighting) -> Iterator[Reason]:
    block = block_of(seen)
    if block is None:
        if not tuple(open_reasons(seen)):
            yield from _rivals_open(seen)
        return
    first, last = block
    ladder = seen.ladder
    limit = seen.limit
    titles = {prize.id: prize.title or prize.id for prize in limit.prizes} if limit else {}
    outcomes = ladder.between(first, last)
    yield level(
        seen,
        limit.id if limit else None,
        rivals=_level(seen),
        places=ladder.count(first, last),
        prizes=tuple(title for prize, title in titles.items() if prize in outcomes),
    )


def _rivals_open(seen: Sighting) -> Iterator[Reason]:
    """Yield which rivals the nominee waits for, and what is not known about each."""
    rivals = unsettled_rivals(seen)
    yield from rivals_waiting(seen, rivals)
    others = tuple(index for index in rivals if not is_waiting(seen.beside(index)))
    if others or not rivals:
        yield _rivals_unknown(seen, others)


def _rivals_unknown(seen: Sighting, rivals: tuple[int, ...]) -> Reason:
    first, last = seen.places
    names = seen.overview.names(rivals)
    limit = seen.limit
    return reason(
        "rivals-unknown",
        limit.id if limit else None,
        rivals=names,
        best=first,
        worst=last,
        limit=seen.ladder.places,
    )


def unsettled_rivals(seen: Sighting) -> tuple[int, ...]:
    """Return the contenders of the same places whose own facts are missing, and who matter."""
    contenders = seen.overview.contenders(seen.where)
    mine = contenders.get(seen.index)
    if mine is None:
        return ()
    return tuple(
        index
        for index in seen.overview.unsettled(seen.where)
        # Under several limits somebody further down may bring a least share within reach.
        if index != seen.index
        and (
            not seen.is_plain
            or contenders[index].high + contenders[index].tie_high >= mine.low + mine.tie_low
        )
    )


def block_of(seen: Sighting) -> tuple[int, int] | None:
    """Return the positions of the level group that the nominee stands in now, if any."""
    found = seen.overview.tied(seen.where).get(seen.index)
    return None if found is None else (found[0].first, found[0].last)


def _is_level_at_a_boundary(seen: Sighting) -> bool:
    first, last = seen.positions
    return len(seen.ladder.between(first, last)) > 1


def _places_of_the_tie(seen: Sighting) -> int:
    first, last = seen.positions
    return seen.ladder.count(first, last)


def _level(seen: Sighting) -> tuple[str, ...]:
    """Return the names of the others with the same keys."""
    contenders = seen.overview.contenders(seen.where)
    mine = contenders.get(seen.index)
    if mine is None:
        # In several parts at once, because the part is unknown: level with nobody for certain.
        return ()
    level = seen.overview.level(seen.where).get(_all_keys(mine))
    return () if level is None else level.names_beside(seen.nominee.id)


def _prize(seen: Sighting) -> str | None:
    limit = seen.limit
    titles = {prize.id: prize.title or prize.id for prize in limit.prizes} if limit else {}
    return titles.get(next(iter(seen.outcomes)))


def _place_details(seen: Sighting) -> tuple[tuple[str, Detail], ...]:
    """Return the place, or both ends where missing facts leave a span; none without ranking."""
    first, last = seen.places
    if not seen.award.rank:
        return ()
    return ("place", first), ("last_place", last if last != first else None)


def _remarks(seen: Sighting) -> Iterator[Reason]:
    """Yield what a verdict rests on besides the facts as stated."""
    campaign, cells = seen.overview.assessments.prepared.campaign, seen.nominee.facts
    remarked = {*seen.nominee.silent, *seen.nominee.stated} & bearing(seen)
    for fact in (one for one in campaign.facts if one.id in remarked):
        label = fact.label or fact.id
        if fact.id in seen.nominee.silent:
            yield reason("silent-value", fact.id, label=label, value=detail_of(cells[fact.id]))
        else:
            yield reason(
                "rounded-value",
                fact.id,
                label=label,
                stated=detail_of(seen.nominee.stated[fact.id]),
                used=detail_of(cells[fact.id]),
            )
