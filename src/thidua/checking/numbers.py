"""Numbers of limits: whole by a named rounding, least and most that can hold together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, product

from thidua.checking.expressions import expressions_of, signature_of
from thidua.checking.limits import every_limit, limits_of
from thidua.checking.scored import Path
from thidua.language.kinds import Kind
from thidua.language.tree import (
    Arithmetic,
    Call,
    Comparison,
    IfElse,
    Literal,
    Name,
    Negative,
    Not,
    Tree,
    calls,
    children,
)
from thidua.language.vocabulary import COUNTS
from thidua.model.awards import Award, Limit, Open, TieRule, Unmet
from thidua.model.campaign import Campaign
from thidua.problems import Problem, error, note, warning
from thidua.values import Share

#: Tie rules that need one plain limit: they go beyond a number, or leave places empty.
_ALONE = (TieRule.ALL, TieRule.NONE, TieRule.SHARE_STANDARD, TieRule.SHARE_DENSE)


def roundings_are_named(campaign: Campaign) -> Iterable[Problem]:
    """A number that need not be whole says how it is rounded."""
    kinds = signature_of(campaign).kinds
    for limit, path in every_limit(campaign):
        number = limit.at_most
        if number is None or isinstance(number, int | Open) or limit.rounding is not None:
            continue
        if not is_whole(number, kinds):
            yield error("rounding-not-named", *path, "at_most")


def is_whole(tree: Tree, kinds: Mapping[str, Kind]) -> bool:
    """Tell whether an expression gives nothing but whole numbers.

    Examples:
        >>> from thidua.language.parsing import parse
        >>> kinds = {"staff": Kind.WHOLE}
        >>> is_whole(parse("2 * staff + 1"), kinds), is_whole(parse("10 % of staff"), kinds)
        (True, False)
    """
    match tree:
        case Literal(value):
            return isinstance(value, int)
        case Name(name):
            return kinds.get(name) is Kind.WHOLE
        case Arithmetic(operator):
            return operator in "+-*" and all(is_whole(one, kinds) for one in children(tree))
        case IfElse(_, then, otherwise):
            return is_whole(then, kinds) and is_whole(otherwise, kinds)
        case Negative(part):
            return is_whole(part, kinds)
        case Call(function):
            is_one_of = function in ("min", "max", "sum")
            return function in COUNTS or (
                is_one_of and all(is_whole(one, kinds) for one in children(tree))
            )
    return False


def counts_stand_in_numbers(campaign: Campaign) -> Iterable[Problem]:
    """Only the number of a limit counts nominees, and only holders of awards decided before."""
    order = [award.id for award in campaign.awards]
    for one in expressions_of(campaign):
        is_number = one.path[-1] == "at_most"
        for word in COUNTS if not is_number else ():
            for call in calls(one.tree, word):
                yield error("count-out-of-place", *one.path, offset=call.at, name=word)
        for call in calls(one.tree, "holders") if is_number and one.path[0] == "awards" else ():
            asked, own = _asked(call), str(one.path[1])
            if asked in order and order.index(asked) >= order.index(own):
                yield error("given-later-award", *one.path, offset=call.at, award=own, name=asked)


def _asked(call: Call) -> str:
    first = call.arguments[0]
    return str(first.value) if isinstance(first, Literal) else ""


def least_numbers_can_be_met(campaign: Campaign) -> Iterable[Problem]:
    """What has to be given at least fits what may be given at most, in each part."""
    for award, limit, path in limits_of(campaign):
        yield from _own_conflict(award, limit, path)
    for award in campaign.awards:
        yield from _conflicts(award)


def _own_conflict(award: Award, limit: Limit, path: Path) -> Iterator[Problem]:
    least, most = limit.at_least, limit.places
    if isinstance(least, Share):
        if limit.where is None:
            yield error("share-of-whom", *path, "at_least", award=award.id)
        if not 0 <= least.value <= 1:
            yield error("share-out-of-range", *path, "at_least", share=least)
    elif least is not None and isinstance(most, int) and least > most:
        yield error("least-above-most", *path, "at_least", award=award.id, least=least, most=most)


def _conflicts(award: Award) -> Iterator[Problem]:
    """Yield the smallest sets of limits that cannot hold together, with the least relaxation."""
    upper = [(one, one.places) for one in award.limits if _caps_everyone(one)]
    least = [(one, one.at_least) for one in award.limits if one.is_least_share]
    for (one, number), (cap, places) in product(least, upper):
        fits = one is not cap and cap.per in (None, one.per)
        if fits and isinstance(number, int) and isinstance(places, int) and number > places:
            yield error(
                "limits-in-conflict",
                "awards",
                award.id,
                "quota",
                one.id,
                award=award.id,
                limits=(one.id, cap.id),
                least=number,
                most=places,
                short=number - places,
            )
    yield from _shares_beyond_the_whole(award)


def _shares_beyond_the_whole(award: Award) -> Iterator[Problem]:
    """Yield shares of groups that exclude each other and are together more than the whole."""
    least = [(one, one.at_least) for one in award.limits]
    shares = [(one, share) for one, share in least if isinstance(share, Share)]
    for (one, first), (other, second) in combinations(shares, 2):
        whole = first.value + second.value
        if whole > 1 and _exclude(one.where, other.where):
            yield error(
                "limits-in-conflict",
                "awards",
                award.id,
                "quota",
                other.id,
                award=award.id,
                limits=(one.id, other.id),
                least=Share(whole),
                most=Share.percent(100),
                short=Share(whole - 1),
            )


def _exclude(one: Tree | None, other: Tree | None) -> bool:
    """Tell whether two conditions surely never hold of one nominee: other words of one name."""
    match one, other:
        case Comparison(Name(a), (("==", Literal(x)),)), Comparison(Name(b), (("==", Literal(y)),)):
            return a == b and x != y
        case Not(part), rest if part == rest:
            return True
        case rest, Not(part) if part == rest:
            return True
    return False


def _caps_everyone(limit: Limit) -> bool:
    return limit.where is None and limit.order == () and isinstance(limit.places, int)


def tie_rules_fit_the_limits(campaign: Campaign) -> Iterable[Problem]:
    """A tie rule that goes beyond a number, or leaves it, has one plain number to do so."""
    for award in campaign.awards:
        several = len(award.limits) > 1 or any(award.id in one.awards for one in campaign.limits)
        first = next(iter(award.limits), None)
        is_special = first is not None and (
            first.where is not None or first.order != () or first.is_least_share
        )
        if award.ties in _ALONE and (several or is_special):
            rule = award.ties.value
            yield error("tie-rule-needs-one-limit", "awards", award.id, "ties", rule=rule)


def lots_are_committed(campaign: Campaign) -> Iterable[Problem]:
    """A lot is bound to the digest of its seed, or the minutes will have to say it."""
    for award in campaign.awards:
        is_digest = len(award.lot) == 64 and not set(award.lot.lower()) - set("0123456789abcdef")
        if award.lot and not is_digest:
            yield error("lot-not-a-digest", "awards", award.id, "lot")
        elif award.ties is TieRule.LOT and not award.lot:
            yield note("lot-not-committed", "awards", award.id, award=award.id)


def ladders_are_for_everyone(campaign: Campaign) -> Iterable[Problem]:
    """One ladder of prizes an award, and everybody who receives something stands on it."""
    for award, limit, path in limits_of(campaign):
        if limit.prizes and (limit.where is not None or limit.order):
            yield error("ladder-for-some", *path, "prizes", award=award.id)
    for award in campaign.awards:
        ladders = [one.id for one in award.limits if one.prizes]
        for name in ladders[1:]:
            yield error("two-ladders", "awards", award.id, "quota", name, award=award.id)


def keys_of_limits_mean_something(campaign: Campaign) -> Iterable[Problem]:
    """What a limit says besides its number has something to act on."""
    for award, limit, path in limits_of(campaign):
        if limit.unmet is Unmet.OTHERS and not (isinstance(limit.at_least, int) and limit.where):
            yield warning("unmet-without-least", *path, "unmet", award=award.id)
        if limit.order and not isinstance(limit.at_most, int):
            yield error("sieve-without-number", *path, "order", award=award.id)
