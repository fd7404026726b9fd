"""Proposals as JSON, for other systems: codes and ids, no prose, numbers as exact text."""

from __future__ import annotations

import enum
import json
import os
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any, Final

import cattrs

from thidua.allocation import LimitUse
from thidua.files.scores import scores_of
from thidua.problems import Place, Problem
from thidua.proposal import Cost, Payment, Proposal
from thidua.reasons import Reason
from thidua.values import Citation, Money, Period, Share

#: The version of this form; a key that is taken away or changes its meaning raises it.
VERSION: Final = 1


def write_proposal(
    proposal: Proposal,
    path: str | os.PathLike[str] | None = None,
    *,
    scores: bool = False,
) -> str:
    """Write a proposal as JSON.

    Verdicts, questions, limits and notes have the keys of their classes. Details of reasons and
    notes are objects. Numbers that are not whole, shares and days are text, so that no reader
    rounds them; money is a whole number of đồng. Equal proposals give equal text.

    Where the plan has score sheets and grades, `points` and `classes` hold those of every
    nominee: points as exact text ("1399/15"), as least and most where they are not known yet, or
    null where the sheet does not apply.

    Args:
        proposal: The proposal.
        path: Where to; None writes no file.
        scores: Write the points of every criterion as well.

    Returns:
        The text of the file.

    Raises:
        OSError: The file cannot be written.

    Examples:
        >>> from thidua.assessment import prepare
        >>> from thidua.model import Campaign
        >>> from thidua.proposal import propose
        >>> from thidua.values import Listed
        >>> year = Period.of_year(2022)
        >>> rounds = (Listed(name="end", period=year),)
        >>> campaign = Campaign(id="demo", title="Demo", period=year, rounds=rounds)
        >>> json.loads(write_proposal(propose(prepare(campaign, "end"), [])))["round"]
        'end'
    """
    content = {
        "thidua": VERSION,
        "campaign": proposal.campaign.id,
        "round": proposal.round.id,
        "period": proposal.round.period,
        "provisional": proposal.is_provisional,
        "verdicts": tuple(proposal.verdicts),
        "questions": proposal.questions,
        "limits": proposal.limits,
        "payments": proposal.payments,
        "costs": proposal.costs,
        "cost": proposal.cost,
        "to_cancel": proposal.to_cancel,
        "outside": proposal.outside,
        "notes": proposal.notes,
        **scores_of(proposal, criteria=scores),
    }
    text = json.dumps(_CONVERTER.unstructure(content), ensure_ascii=False, indent=2) + "\n"
    if path is not None:
        Path(path).write_text(text, encoding="utf-8", newline="\n")
    return text


def _converter() -> cattrs.Converter:
    converter = cattrs.Converter()
    plain: dict[type, Callable[[Any], object]] = {
        Decimal: lambda number: f"{number:f}",
        Fraction: str,
        Share: str,
        Citation: str,
        Place: str,
        date: date.isoformat,
        Money: lambda money: money.amount,
        enum.Enum: lambda word: word.value,
        Period: lambda period: {
            "start": converter.unstructure(period.start),
            "end": converter.unstructure(period.end),
        },
    }
    for each, hook in plain.items():
        converter.register_unstructure_hook(each, hook)
    by_class = converter.gen_unstructure_attrs_fromdict
    for each in (Reason, Problem):
        converter.register_unstructure_hook(each, _with_details(by_class(each), converter))
    for each, sums in _SUMS.items():
        converter.register_unstructure_hook(each, _with_sums(by_class(each), sums, converter))
    return converter


#: What a reader would otherwise work out again.
_SUMS: Final[Mapping[type, tuple[str, ...]]] = {
    LimitUse: ("unused", "short"),
    Payment: ("amount",),
    Cost: ("amount", "beyond", "left"),
}


def _with_sums(
    hook: Callable[[Any], dict[str, Any]], sums: tuple[str, ...], converter: cattrs.Converter
) -> Callable[[Any], dict[str, Any]]:
    """Write properties beside the fields."""

    def written(value: object) -> dict[str, Any]:
        more = {name: converter.unstructure(getattr(value, name)) for name in sums}
        return hook(value) | more

    return written


def _with_details(
    hook: Callable[[Any], dict[str, Any]], converter: cattrs.Converter
) -> Callable[[Reason | Problem], dict[str, Any]]:
    """Turn the pairs of name and detail into an object."""

    def written(value: Reason | Problem) -> dict[str, Any]:
        details = {name: converter.unstructure(detail) for name, detail in value.details}
        return hook(value) | {"details": details}

    return written


_CONVERTER: Final = _converter()
