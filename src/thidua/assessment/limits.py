"""Limits as they are prepared: whom each of them counts, and which earlier awards it looks at."""

from __future__ import annotations

from typing import cast

from attrs import frozen

from thidua.engine.keys import KeyReader, key_reader
from thidua.engine.program import Compiler
from thidua.language.scope import Scope
from thidua.language.tree import Literal, calls
from thidua.model import Award, Campaign, Limit, Open, SharedLimit


@frozen(kw_only=True)
class PreparedLimit:
    """One limit of an award with the bit of whom it counts and the reader of its own order."""

    limit: Limit | SharedLimit
    #: The bit of "is counted"; None where everyone is.
    bit: int | None
    #: The order of a sieve; None where the limit acts in the pass of the ranking.
    order: KeyReader | None

    @property
    def own(self) -> Limit | None:
        """The limit, where it is of one award alone."""
        return self.limit if isinstance(self.limit, Limit) else None

    @property
    def shared(self) -> SharedLimit | None:
        """The limit, where several awards use it together."""
        return self.limit if isinstance(self.limit, SharedLimit) else None

    @property
    def is_least_share(self) -> bool:
        """Whether it keeps places for some."""
        return self.own is not None and self.own.is_least_share


def prepared_limits(
    compiler: Compiler, campaign: Campaign, award: Award, scope: Scope
) -> tuple[PreparedLimit, ...]:
    """Compile the limits of an award, those that it shares with other awards among them."""
    return tuple(_prepared(compiler, limit, scope) for limit in _limits_of(campaign, award))


def _prepared(compiler: Compiler, limit: Limit | SharedLimit, scope: Scope) -> PreparedLimit:
    order = () if isinstance(limit, SharedLimit) else limit.order
    return PreparedLimit(
        limit=limit,
        bit=None if limit.where is None else compiler.condition(limit.where),
        order=key_reader(tuple(key.by for key in order), scope) if order else None,
    )


def awards_counted(campaign: Campaign, award: Award) -> tuple[str, ...]:
    """Return the earlier awards that count for the limits of an award, in the order of the plan."""
    shared = _shared(campaign, award)
    asked = {other for limit in shared for other in limit.awards}
    for limit in _limits_of(campaign, award):
        if not isinstance(limit.at_most, int | Open | None):
            found = calls(limit.at_most, "holders")
            asked.update(str(cast("Literal", one.arguments[0]).value) for one in found)
    order = [one.id for one in campaign.awards]
    return tuple(other for other in order[: order.index(award.id)] if other in asked)


def _limits_of(campaign: Campaign, award: Award) -> list[Limit | SharedLimit]:
    found: list[Limit | SharedLimit] = [*award.limits]
    found.extend(_shared(campaign, award))
    return found


def _shared(campaign: Campaign, award: Award) -> tuple[SharedLimit, ...]:
    return tuple(one for one in campaign.limits if award.id in one.awards)
