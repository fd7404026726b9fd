"""Notes: what is worth knowing about a run besides its verdicts."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.allocation.sightings import Overview
from thidua.problems import Problem, note, warning


def run_notes(overview: Overview) -> Iterator[Problem]:
    """Yield what a reader of the proposal should know."""
    assessments = overview.assessments
    if not assessments.prepared.awards:
        yield note("no-award-in-round", round=assessments.prepared.round.id)
    if assessments.admitted.is_provisional:
        count = len(assessments.admitted.unidentified)
        yield warning("provisional", rows=count)
    yield from _about_parts(overview)


def _about_parts(overview: Overview) -> Iterator[Problem]:
    for field in overview.allocation.standings.fields:
        if field.part is None:
            continue
        if not field.contenders:
            yield note("empty-part", "awards", field.award, award=field.award, part=field.part)
        elif len(field.contenders) == 1:
            contender = overview.assessments.nominees[field.contenders[0].index]
            yield note(
                "single-contender",
                "awards",
                field.award,
                award=field.award,
                part=field.part,
                name=contender.shown,
            )
