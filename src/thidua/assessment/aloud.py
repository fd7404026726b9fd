"""Aloud: an expression with titles in the place of ids, for sentences about it."""

from __future__ import annotations

from thidua.language.definitions import name_of
from thidua.language.printing import show
from thidua.language.substitution import replaced
from thidua.language.tree import Call, Literal, Name, Tree
from thidua.model import Campaign

_ABOUT_AWARDS = ("given", "held", "times_held", "holders")


def aloud(tree: Tree, campaign: Campaign, titles: dict[str, str]) -> str:
    """Return an expression with what an official calls its facts, values, points and awards.

    Args:
        tree: The expression.
        campaign: The plan, for the titles of awards.
        titles: What an official calls each name in the expression.

    Examples:
        >>> from thidua.language.parsing import parse
        >>> from thidua.values import Period
        >>> plan = Campaign(id="x", title="X", period=Period.of_year(2022))
        >>> aloud(parse('done >= 5 and given("merit")'), plan, {"done": "Số hồ sơ"})
        '“Số hồ sơ” >= 5 and given("merit")'
    """

    def titled(part: Tree) -> Tree | None:
        name = name_of(part)
        if name is not None:
            return Name(f"“{titles[name]}”") if titles.get(name, name) != name else None
        if isinstance(part, Call) and part.function in _ABOUT_AWARDS:
            awards = tuple(_award(one, campaign) for one in part.arguments)
            options = tuple((option, replaced(one, titled)) for option, one in part.options)
            return Call(part.function, awards, options)
        return None

    return show(replaced(tree, titled))


def _award(tree: Tree, campaign: Campaign) -> Tree:
    found = campaign.award(str(tree.value)) if isinstance(tree, Literal) else None
    return tree if found is None or not found.title else Literal(found.title)
