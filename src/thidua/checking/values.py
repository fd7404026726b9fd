"""Values: every named value says what it stands for, and says it once."""

from __future__ import annotations

from collections.abc import Iterable

from thidua.model.campaign import Campaign
from thidua.problems import Problem, error


def values_stand_for_something(campaign: Campaign) -> Iterable[Problem]:
    """A named value has a rule or a table of cases, and never both."""
    for value in campaign.values:
        if value.rule is None and not value.cases:
            yield error("value-without-rule", "values", value.id, name=value.title or value.id)
        if value.rule is not None and value.cases:
            yield error("value-in-two-ways", "values", value.id, name=value.title or value.id)
