"""Forms: whether a ruling says what its question asks for, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from thidua.model import Ruling
from thidua.problems import Problem, error

#: What may stand in the ruling on each sort of question, what answers it first.
_ANSWERS: Final[dict[str, tuple[str, ...]]] = {
    "hold": ("given",),
    "history": ("given",),
    "fact": ("value",),
    "tie": ("given", "prizes", "seed", "commitment"),
}


def form_problems(ruling: Ruling, sort: str) -> Iterator[Problem]:
    """Yield what a ruling states that answers another sort of question, or that it is silent.

    A ruling on a fact without a value is told with the name of the fact, elsewhere.

    Args:
        ruling: The ruling.
        sort: "hold", "history", "fact" or "tie".
    """
    answers, stated = _ANSWERS[sort], _stated(ruling)
    where = ("rulings", ruling.question)
    strange = [key for key in stated if key not in answers]
    for key in strange:
        yield error(
            "ruling-of-another-sort", *where, id=ruling.question, key=key, answer=answers[0]
        )
    if sort != "fact" and not strange and not {*stated} - {"commitment"}:
        yield error("ruling-without-answer", *where, id=ruling.question)


def _stated(ruling: Ruling) -> tuple[str, ...]:
    said = {
        "given": ruling.given is not None,
        "prizes": bool(ruling.prizes),
        "seed": ruling.seed is not None,
        "commitment": bool(ruling.commitment),
        "value": ruling.value is not None,
    }
    return tuple(key for key, is_stated in said.items() if is_stated)
