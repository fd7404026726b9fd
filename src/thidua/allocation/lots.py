"""Lots: an order that follows from a seed to which somebody was bound beforehand.

Nothing here is random. Whoever draws the lot publishes the SHA-256 digest of a secret seed before
the list is known, and the seed itself afterwards; the order of the level nominees is that of the
digests of seed, question and nominee. Anybody can work it out again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256

from thidua.model import Award, Ruling, TieRule
from thidua.problems import Problem, error


def commitment(seed: str) -> str:
    """Return the digest that is published before the lot is drawn.

    Examples:
        >>> commitment("mùa thu 2025")[:16]
        'cc494493f186a710'
    """
    return sha256(seed.encode()).hexdigest()


def drawn(seed: str, question: str, nominees: Iterable[str]) -> tuple[str, ...]:
    """Put nominees in the order of a lot, the first in luck first.

    Examples:
        >>> drawn("seed", "merit.all.10-11", ["T10", "T11"]) in (("T10", "T11"), ("T11", "T10"))
        True
    """

    def ticket(nominee: str) -> str:
        return sha256(f"{seed}\n{question}\n{nominee}".encode()).hexdigest()

    return tuple(sorted(nominees, key=ticket))


def lot_problems(ruling: Ruling, award: Award) -> Iterator[Problem]:
    """Yield why a ruling cannot decide by lot, or why it has to."""
    if ruling.seed is None:
        if award.ties is TieRule.LOT:
            yield error("lot-without-seed", "rulings", id=ruling.question)
        return
    stated = award.lot or ruling.commitment
    if not stated:
        yield error("lot-without-commitment", "rulings", id=ruling.question)
    elif stated.lower() != commitment(ruling.seed):
        yield error("lot-seed-differs", "rulings", id=ruling.question)
    if ruling.given is not None or ruling.prizes:
        yield error("lot-with-names", "rulings", id=ruling.question)
