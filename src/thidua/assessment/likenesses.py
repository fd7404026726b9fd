"""Likenesses: nominees and past awards that probably mean the same, written differently."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from thidua.assessment.suggestions import Suggestions
from thidua.checking.expressions import expressions_of
from thidua.checking.likeness import alike, slip
from thidua.language.pasts import past_calls
from thidua.language.tree import Literal
from thidua.model import Campaign, History, Nominee
from thidua.problems import Problem, warning
from thidua.values import nfc


def alike_ids(nominees: Iterable[Nominee], heading: str) -> Iterator[Problem]:
    """Yield each nominee whose id is nearly that of one before; the path is row and heading.

    Args:
        nominees: Those whose ids were stated.
        heading: The heading under which the ids stand.

    Examples:
        >>> [found] = alike_ids([Nominee(id="T01", row=1), Nominee(id="t1", row=2)], "id")
        >>> found.path, found.detail("other")
        ((2, 'id'), 'T01')
    """
    first: dict[str, Nominee] = {}
    for one in nominees:
        other = first.setdefault(alike(one.id), one)
        if other is not one:
            where = (one.row or 0, heading)
            yield warning("ids-alike", *where, id=one.id, other=other.id, first=other.row)


def unlike_history(history: History, campaign: Campaign, ids: Collection[str]) -> Iterator[Problem]:
    """Yield past awards that nobody asks for, or that nobody has, by a slip of the pen only.

    Args:
        history: The past awards.
        campaign: The plan, whose conditions ask for some of them.
        ids: The ids of the nominees.
    """
    if not history.awards:
        # Making a hundred thousand ids alike takes its time, and would find nothing.
        return
    asked = frozenset(
        str(part.value)
        for one in expressions_of(campaign)
        for call in past_calls(one.tree)
        for part in call.arguments
        if isinstance(part, Literal)
    )
    by_likeness = {alike(one): one for one in ids}
    meant: dict[str, str | None] = {}
    patience = Suggestions()
    for number, past in enumerate(history.awards):
        award, subject = nfc(past.award).strip(), nfc(past.subject).strip()
        where = ("history", number)
        if award not in asked and award not in meant:
            meant[award] = slip(award, asked) if patience.is_left() else None
        if meant.get(award) is not None:
            asked_for = meant[award]
            yield warning(
                "history-award-unlike", *where, name=award, id=subject, suggestion=asked_for
            )
        near = None if subject in ids else by_likeness.get(alike(subject))
        if near is not None:
            yield warning("history-subject-unlike", *where, name=award, id=subject, suggestion=near)
