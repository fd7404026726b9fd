"""Notes: what is worth knowing about a run besides its verdicts."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.allocation.overview import Overview
from thidua.problems import Problem, note, warning
from thidua.proposal.uses import limit_uses


def run_notes(overview: Overview) -> Iterator[Problem]:
    """Yield what a reader of the proposal should know."""
    assessments = overview.assessments
    if not assessments.prepared.awards:
        yield note("no-award-in-round", round=assessments.prepared.round.id)
    if assessments.admitted.is_provisional:
        count = len(assessments.admitted.unidentified)
        yield warning("provisional", rows=count)
    yield from _about_parts(overview)
    yield from _about_least_numbers(overview)
    yield from _about_ceilings(overview)


def _about_least_numbers(overview: Overview) -> Iterator[Problem]:
    """Yield where fewer are nominated than a plan asks for, and where least numbers fall short."""
    for award, prepared in overview.awards.items():
        for limit in prepared.award.limits:
            least, count = limit.at_least, len(overview.count(award).considered)
            if limit.where is None and isinstance(least, int) and count < least:
                yield note("few-nominated", "awards", award, award=award, count=count, least=least)
    for use in limit_uses(overview):
        if use.short:
            limit_of = overview.assessments.prepared.campaign.limit_of(use.award, use.limit)
            title = limit_of.title if limit_of is not None else ""
            yield warning(
                "least-not-reached",
                "awards",
                use.award,
                award=use.award,
                limit=title or use.limit,
                part=use.part,
                least=use.least,
                short=use.short,
            )


def _about_ceilings(overview: Overview) -> Iterator[Problem]:
    for award, prepared in overview.awards.items():
        result = overview.allocation.results.get(award)
        for (at, _), number in (result.numbers if result is not None else {}).items():
            if number.beyond is not None:
                limit = prepared.limits[at].limit
                yield note(
                    "fixed-above-ceiling",
                    "awards",
                    award,
                    award=award,
                    limit=limit.title or limit.id,
                    number=number.beyond,
                    most=number.most,
                )


def _about_parts(overview: Overview) -> Iterator[Problem]:
    for field in overview.allocation.standings.fields:
        if field.part is None:
            continue
        if not field.size:
            yield note("empty-part", "awards", field.award, award=field.award, part=field.part)
        elif field.size == len(field.contenders) == 1:
            contender = overview.assessments.nominees[field.contenders[0].index]
            yield note(
                "single-contender",
                "awards",
                field.award,
                award=field.award,
                part=field.part,
                name=contender.shown,
            )
