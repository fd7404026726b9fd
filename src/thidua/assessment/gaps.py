"""Gaps as reasons: why a value is not known, with the criterion that it belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from thidua.assessment.accounts import label_of
from thidua.assessment.titles import part_title
from thidua.language.scope import Gap
from thidua.language.vocabulary import POPULATIONS
from thidua.model import Campaign
from thidua.reasons import Detail, Reason, reason

#: Codes of gaps that are reasons under the same name, and what their sentence calls the cause.
CAUSES = {
    "rule-raised": "rule",
    "rule-gave-wrong-kind": "rule",
    "zero-denominator": "divisor",
    "history-not-covered": "award",
    "group-not-given": "group",
    "group-not-known": "group",
    "group-open": "group",
    "points-out-of-bounds": "criterion",
    "no-band-holds": "criterion",
    "not-scored": "criterion",
    "not-applicable-unsettled": "criterion",
    "no-case-holds": "value",
}
#: Populations that have no name of their own in a plan.
_UNNAMED = (*POPULATIONS, "of_unit")


def gap_reason(gap: Gap, about: str | None, campaign: Campaign, *, inside: bool = False) -> Reason:
    """Return why something is not known as a reason.

    Args:
        gap: The gap; its code is one of `CAUSES`.
        about: What the reason is about.
        campaign: The plan, for titles.
        inside: The line that it stands in names the criterion already.

    Examples:
        >>> from thidua.values import Period
        >>> plan = Campaign(id="x", title="X", period=Period.of_year(2022))
        >>> gap_reason(Gap("zero-denominator", "asked"), None, plan).detail("divisor")
        'asked'
    """
    what = CAUSES[gap.code]
    details: dict[str, Detail] = {what: _called(gap, what, campaign), "text": gap.detail}
    if gap.code == "zero-denominator":
        where = None if inside else part_title(gap.within, campaign)
        details["criterion"] = where or None
    is_divisor = gap.code == "zero-denominator" and inside
    return Reason(
        code="score-zero-divisor" if is_divisor else gap.code,
        about=about,
        details=tuple(details.items()),
    )


def _called(gap: Gap, what: str, campaign: Campaign) -> str | None:
    if gap.about in _UNNAMED:
        return None
    title = part_title(gap.about, campaign) if what == "criterion" else ""
    return title or label_of(gap.about, campaign)


def gap_reasons(
    gaps: Iterable[Gap], campaign: Campaign, *, inside: bool = False
) -> Iterator[Reason]:
    """Yield why something is not known: first the facts that are missing, then other causes."""
    gaps = tuple(gaps)
    labels = (label_of(gap.about, campaign) for gap in gaps if gap.code == "missing-fact")
    missing = tuple(dict.fromkeys(labels))
    if missing:
        yield reason("score-missing", missing=missing)
    for gap in gaps:
        if gap.code in CAUSES:
            yield gap_reason(gap, None, campaign, inside=inside)
