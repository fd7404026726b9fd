"""Grades: their classes are there, can be reached, and are capped to some effect."""

from __future__ import annotations

from collections.abc import Iterable

from thidua.checking.references import Reference, missing
from thidua.model.campaign import Campaign
from thidua.model.grades import NO_CLASS
from thidua.problems import Problem, error, note, warning


def grades_have_classes(campaign: Campaign) -> Iterable[Problem]:
    """Whoever classifies says into which classes, and how."""
    for grade in campaign.grades:
        if not grade.classes:
            yield error("grade-without-classes", "grades", grade.id, name=grade.title or grade.id)
        elif not grade.lines:
            yield error("grade-without-lines", "grades", grade.id, name=grade.title or grade.id)


def classes_named_exist(campaign: Campaign) -> Iterable[Problem]:
    """Lines give, and caps leave, a class of their grade."""
    for grade in campaign.grades:
        references: list[Reference] = [
            (line.grade, ("grades", grade.id, "lines", line.id)) for line in grade.lines
        ]
        references += [
            (cap.at_most, ("grades", grade.id, "caps", cap.id, "at_most")) for cap in grade.caps
        ]
        yield from missing("unknown-class", (one.id for one in grade.classes), references)


def classes_have_names_of_their_own(campaign: Campaign) -> Iterable[Problem]:
    """No class is called as those who have none are."""
    for grade in campaign.grades:
        for one in grade.classes:
            if one.id == NO_CLASS:
                yield error("reserved-name", "grades", grade.id, "classes", one.id, name=one.id)


def classes_can_be_reached(campaign: Campaign) -> Iterable[Problem]:
    """Some line gives every class, or some cap leaves it."""
    for grade in campaign.grades:
        given = {line.grade for line in grade.lines} | {cap.at_most for cap in grade.caps}
        for one in grade.classes if grade.lines else ():
            if one.id not in given:
                path = ("grades", grade.id, "classes", one.id)
                yield warning("class-without-a-way", *path, name=one.title or one.id)


def caps_have_an_effect(campaign: Campaign) -> Iterable[Problem]:
    """A cap leaves a class below the best; one that leaves the worst is as good as a line."""
    for grade in campaign.grades:
        best = len(grade.classes)
        for cap in grade.caps:
            path, left = ("grades", grade.id, "caps", cap.id), grade.title_of(cap.at_most)
            if grade.level(cap.at_most) == best:
                yield warning("cap-without-effect", *path, cap=cap.id, name=left)
            elif grade.level(cap.at_most) == 1:
                yield note("cap-leaves-the-worst", *path, cap=cap.id, name=left)
