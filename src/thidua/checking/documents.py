"""Documents: the plan can be found, and what the text leaves unclear is shown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from thidua.model.campaign import Campaign
from thidua.problems import Problem, note, warning
from thidua.values import Document, matching

# A people's committee or its chairman, in full or in short, in both spellings of the accent.
_COMMITTEE = re.compile(
    r"(?:(?:tm|kt|q)\. ?)?(?:(?:phó )?chủ tịch )?(?:ubnd|[uủ][yỷ] ban nhân dân)\b"
)


def plan_can_be_found(campaign: Campaign) -> Iterable[Problem]:
    """The plan has a number, a date and an issuer."""
    if campaign.plan is None:
        yield note("plan-not-named", "plan")
        return
    stated = {
        "document-number-missing": campaign.plan.number,
        "document-date-missing": campaign.plan.issued,
        "document-issuer-missing": campaign.plan.issuer,
    }
    for code, value in stated.items():
        if not value:
            yield note(code, "plan")


def symbols_fit_the_issuers(campaign: Campaign) -> Iterable[Problem]:
    """Only a people's committee or its chairman issues a document with the symbol UBND."""
    for document, path in _documents(campaign):
        symbol, issuer = document.symbol or "", document.issuer
        if issuer and "UBND" in symbol.split("-") and not _COMMITTEE.match(matching(issuer)):
            number = document.number
            yield warning("issuer-symbol-differs", *path, "number", number=number, issuer=issuer)


def _documents(campaign: Campaign) -> Iterator[tuple[Document, tuple[str, ...]]]:
    if campaign.plan is not None:
        yield campaign.plan, ("plan",)
    if campaign.parent is not None and campaign.parent.plan is not None:
        yield campaign.parent.plan, ("parent", "plan")


def title_has_one_form(campaign: Campaign) -> Iterable[Problem]:
    """The text calls the campaign by one title."""
    own = matching(campaign.title)
    variants = tuple(title for title in campaign.also_titled if matching(title) != own)
    if variants:
        yield note("title-variants", "also_titled", title=campaign.title, variants=variants)


def parent_is_stated(campaign: Campaign) -> Iterable[Problem]:
    """The text itself names the campaign that this one answers to."""
    if campaign.parent is not None and campaign.parent.inferred:
        yield note("parent-inferred", "parent", name=campaign.parent.id)


def text_is_clear(campaign: Campaign) -> Iterable[Problem]:
    """The text says everything; each place where it had to be interpreted is shown."""
    for reading in campaign.readings:
        path = ("readings", reading.id)
        yield note("reading-taken", *path, about=reading.about, taken=reading.taken)
