"""Parts: in which part of a pool, or of which unit, a nominee is counted for an award."""

from __future__ import annotations

from thidua.assessment.assessing import Assessments
from thidua.assessment.preparation import PreparedAward
from thidua.model import Campaign

#: Stands for a part that no data name.
UNKNOWN_PART = "?"


def counted_in(prepared: PreparedAward) -> str | None:
    """Return the pool by whose parts an award is decided part after part.

    That is so where all its limits count in the parts of one pool; otherwise the whole round
    is decided in one pass, and each limit counts for itself.
    """
    pools = {one.limit.per for one in prepared.limits}
    found = next(iter(pools)) if len(pools) == 1 else None
    return None if found == "nominee" else found


def part_of(assessments: Assessments, award: str, index: int, per: str) -> str | None:
    """Return the part in which a nominee is counted, None where it is not known.

    Args:
        assessments: The round.
        award: The award; who nominated and on which line may differ between awards.
        index: The position of the nominee.
        per: A pool of the plan, or one of the parts that every plan has.
    """
    nominee = assessments.nominees[index]
    if per not in ("nominator", "line", "nominee") or per in nominee.pools:
        return nominee.part(per)
    if per == "nominee":
        return nominee.id
    nomination = (assessments.first_nominations or {}).get((award, nominee.id))
    if nomination is None:
        return nominee.part(per)
    return nomination.by if per == "nominator" else nomination.line


def parted(assessments: Assessments, award: str, per: str) -> list[str | None]:
    """Return for every nominee, in order, the part in which it is counted; see `part_of`."""
    if per in ("nominator", "line", "nominee", "unit"):
        return [
            part_of(assessments, award, index, per) for index in range(len(assessments.nominees))
        ]
    return [nominee.pools.get(per) for nominee in assessments.nominees]


def parts_of(
    assessments: Assessments, award: str, indexes: tuple[int, ...], per: str
) -> tuple[str, ...]:
    """Return the parts in which nominees are counted: those of the plan, or those that occur.

    A unit or a nominator that the host tells of has its places even where it nominates nobody.

    Whoever belongs to an unknown part of a pool without a list may stand in one that nobody
    else belongs to: `UNKNOWN_PART`.
    """
    campaign = assessments.prepared.campaign
    pool = campaign.pool(per)
    if pool is not None and not pool.is_open:
        return pool.part_ids
    found = {part_of(assessments, award, index, per) for index in indexes}
    listed = assessments.admitted.part_ids(per)
    known = sorted({*listed, *(part for part in found if part is not None)})
    # Whoever stands nobody knows where may stand where nobody else does.
    return (*known, UNKNOWN_PART) if None in found else tuple(known)


def part_title(campaign: Campaign, per: str | None, part: str | None) -> str:
    """Return what an official calls a part; empty where there is none."""
    if per is None or part is None:
        return ""
    pool = campaign.pool(per)
    if pool is not None:
        return pool.title_of(part)
    unit = next((one for one in campaign.units if one.id == part), None)
    return (unit.title or unit.id) if unit is not None else part
