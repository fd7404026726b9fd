"""Every name exists and every part has the kind that its place asks for."""

from decimal import Decimal

import pytest
from hypothesis import given, settings

from tests.strategies.well_kinded import SIGNATURE, conditions, dates, money, numbers, shares
from thidua.language.inference import kind_problems
from thidua.language.kinds import Kind
from thidua.language.parsing import parse
from thidua.language.signature import Signature
from thidua.language.tree import Arithmetic, Call, Comparison, Literal, Name, Not, Tree
from thidua.problems import Problem
from thidua.values import Money, Share

SOME = settings(max_examples=60, deadline=None)

#: One fact of each kind, called as its kind, and a rule.
ONE_OF_EACH = Signature(
    kinds={kind.value: kind for kind in Kind} | {"other": Kind.SET},
    options={"choice": ("A", "B"), "set": ("nữ", "trẻ")},
    awards=frozenset({"flag", "merit"}),
    pools=frozenset({"region"}),
    sheets={"form": frozenset({"I.1", "I.2"})},
    rules={"lucky_day": Kind.DATE},
)


def found(text: str, expected: Kind | None = Kind.YES_NO) -> list[Problem]:
    return list(kind_problems(parse(text), expected, ONE_OF_EACH))


@SOME
@given(tree=conditions(3))
def test_a_condition_of_right_kinds_has_no_problems(tree: Tree) -> None:
    found = kind_problems(tree, Kind.YES_NO, SIGNATURE)

    assert found == ()


@SOME
@given(number=numbers(3), share=shares(3), amount=money(3), day=dates(2))
def test_an_expression_of_right_kinds_has_no_problems(
    number: Tree, share: Tree, amount: Tree, day: Tree
) -> None:
    wanted = {
        Kind.DECIMAL: number,
        Kind.WHOLE: number,
        Kind.SHARE: share,
        Kind.MONEY: amount,
        Kind.DATE: day,
    }

    expected = [*wanted.items(), *((None, tree) for tree in wanted.values())]
    found = [one for kind, tree in expected for one in kind_problems(tree, kind, SIGNATURE)]

    assert found == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("whole + whole", Kind.WHOLE),
        ("whole * 2", Kind.WHOLE),
        ("whole / 2", Kind.SHARE),
        ("money / money", Kind.SHARE),
        ("money / 2", Kind.MONEY),
        ("whole / 2 * 40", Kind.DECIMAL),
        ("40 * share", Kind.DECIMAL),
        ("2 * money", Kind.MONEY),
        ("money * 2", Kind.MONEY),
        ("12 % of money", Kind.MONEY),
        ("12 % of share", Kind.SHARE),
        ("12 % of whole", Kind.DECIMAL),
        ("whole + 0.5", Kind.DECIMAL),
        ("0.5 if yes_no else whole", Kind.DECIMAL),
        ('"A" if yes_no else choice', Kind.TEXT),
        ("lucky_day()", Kind.DATE),
        ('points("form")', Kind.DECIMAL),
        ('points("form", "I.1")', Kind.DECIMAL),
        ('rounded(decimal, "half-up", 2)', Kind.DECIMAL),
        ('rounded(decimal, "half-up", 0)', Kind.WHOLE),
        ('rounded(money, "up", -4)', Kind.MONEY),
        ("clamp(whole, 0, 20)", Kind.WHOLE),
        ("or_else(date, lucky_day())", Kind.DATE),
        ("mean(whole, over=region)", Kind.DECIMAL),
        ("highest(share, over=everyone, where=yes_no)", Kind.SHARE),
        ("count(yes_no, over=members)", Kind.WHOLE),
        ("share(yes_no, over=unit)", Kind.SHARE),
        ("place(money, over=region)", Kind.WHOLE),
        ("of_unit(choice)", Kind.CHOICE),
        ("-share", Kind.SHARE),
        ("max(date == date, yes)", None),
    ],
)
def test_the_kind_of_an_expression_follows_from_its_parts(text: str, kind: Kind | None) -> None:
    accepted = [one for one in Kind if not found(text, one)]
    families = ({Kind.WHOLE, Kind.DECIMAL}, {Kind.TEXT, Kind.CHOICE})
    family = next((one for one in families if kind in one), {kind} - {None})

    assert set(accepted) == family


@pytest.mark.parametrize(
    ("text", "code", "offset", "details"),
    [
        ("scor >= 80", "unknown-name", 0, {"name": "scor", "suggestion": None}),
        ("desimal >= 80", "unknown-name", 0, {"name": "desimal", "suggestion": "decimal"}),
        ("lucky_dai == date", "unknown-name", 0, {"suggestion": "lucky_day()"}),
        ("whole", "wrong-kind", 0, {"expected": "yes_no", "found": "whole"}),
        ("yes_no and whole", "wrong-kind", 11, {"expected": "yes_no", "found": "whole"}),
        ("not date", "wrong-kind", 4, {"expected": "yes_no", "found": "date"}),
        ("yes if text else no", "wrong-kind", 7, {"expected": "yes_no", "found": "text"}),
        ("whole >= percent(98)", "wrong-kind", 9, {"expected": "whole", "found": "share"}),
        ("share >= 0.98", "wrong-kind", 9, {"expected": "share", "found": "decimal"}),
        ("share >= 98", "wrong-kind", 9, {"expected": "share", "found": "whole"}),
        ("whole / 2 >= 98", "wrong-kind", 13, {"expected": "share", "found": "whole"}),
        ('whole == "3"', "wrong-kind", 9, {"expected": "whole", "found": "text"}),
        ("date < time", "wrong-kind", 7, {"expected": "date", "found": "time"}),
        ("money > 5", "wrong-kind", 8, {"expected": "money", "found": "whole"}),
        ("1 < whole < date", "wrong-kind", 12, {"expected": "whole", "found": "date"}),
        ("whole in [1, yes]", "wrong-kind", 13, {"expected": "whole", "found": "yes_no"}),
        ("date - date > date", "wrong-kind", 0, {"expected": "number", "found": "date"}),
        ("-text == text", "wrong-kind", 1, {"expected": "number", "found": "text"}),
        ("min(date, date) == date", "wrong-kind", 4, {"expected": "number", "found": "date"}),
        ("sum(1, share) > 1", "wrong-kind", 7, {"expected": "whole", "found": "share"}),
        ("1 + share > 1", "wrong-kind", 4, {"expected": "whole", "found": "share"}),
        ("date * 2 > 1", "wrong-kind", 0, {"expected": "number", "found": "date"}),
        ('"nữ" in whole', "wrong-kind", 8, {"expected": "set", "found": "whole"}),
        ("whole in set", "wrong-kind", 0, {"expected": "text", "found": "whole"}),
        ("yes_no == yes", "not-comparable", 0, {"found": "yes_no"}),
        ("set != other", "not-comparable", 0, {"found": "set"}),
        ("yes_no in [yes]", "not-comparable", 0, {"found": "yes_no"}),
        ('text < "b"', "words-have-no-order", 0, {"found": "text", "sign": "<"}),
        ('choice == "A" != choice >= "B"', "words-have-no-order", 0, {"sign": ">="}),
        ('choice == "a"', "not-an-option", 10, {"name": "choice", "suggestion": "A"}),
        ('"C" != choice', "not-an-option", 0, {"name": "choice", "text": "C"}),
        ('choice in ["A", "C"]', "not-an-option", 16, {"text": "C", "suggestion": None}),
        ('"nu" in set', "not-an-option", 0, {"name": "set", "text": "nu", "suggestion": None}),
        ("share * share > 1", "cannot-combine", 0, {"operator": "*", "left": "share"}),
        ("money * money > money", "cannot-combine", 0, {"right": "money"}),
        ("share * money > money", "cannot-combine", 0, {"left": "share", "right": "money"}),
        ("whole / money > 1", "cannot-combine", 0, {"operator": "/", "right": "money"}),
        ("share / share > 1", "cannot-combine", 0, {"operator": "/"}),
        ("share / 2 > 1", "cannot-combine", 0, {"operator": "/"}),
        ("share % of money > 1", "cannot-combine", 0, {"operator": "% of"}),
        ("known(1)", "name-wanted", 6, {"name": "known"}),
        ("applies(known(whole))", "name-wanted", 8, {"name": "applies"}),
        ("known(whoel)", "unknown-name", 6, {"suggestion": "whole"}),
        ("held(text)", "award-wanted", 5, {"name": "held"}),
        ("given(1)", "award-wanted", 6, {"name": "given"}),
        ('given("flagg")', "unknown-award", 6, {"name": "flagg", "suggestion": "flag"}),
        ('held("flag", within=0)', "count-wanted", 20, {}),
        ('held("flag", within=whole)', "count-wanted", 20, {}),
        ('held("flag", years_ago=yes)', "count-wanted", 23, {}),
        ('held("flag", years_ago=-1)', "count-wanted", 23, {}),
        ('times_held("flag", less_than=0) > 1', "count-wanted", 29, {}),
        ('held("flag", subject=date)', "wrong-kind", 21, {"expected": "text", "found": "date"}),
        ('times_held("flag")', "wrong-kind", 0, {"expected": "yes_no", "found": "whole"}),
        ("days(date, whole) > 1", "wrong-kind", 11, {"expected": "date", "found": "whole"}),
        ("later(date, days=1.5) > date", "wrong-kind", 17, {"expected": "whole"}),
        ("later(date, days=1) > whole", "wrong-kind", 22, {"expected": "date", "found": "whole"}),
        ("in_round(dat)", "unknown-name", 9, {"suggestion": "date"}),
        ("at_least(1.0, yes_no)", "count-wanted", 9, {}),
        ("at_least(1, whole)", "wrong-kind", 12, {"expected": "yes_no"}),
        ("lucky_dei()", "unknown-function", 0, {"suggestion": "lucky_day"}),
        ("nothing_like_it()", "unknown-function", 0, {"suggestion": None}),
        ("points(text) > 1", "sheet-wanted", 7, {}),
        ('points("form", text) > 1', "sheet-wanted", 15, {}),
        ('points("from") > 1', "unknown-sheet", 7, {"name": "from", "suggestion": "form"}),
        ('points("form", "I.3") > 1', "unknown-criterion", 15, {"name": "I.3"}),
        ('rounded(whole, "up", text) > 1', "decimals-wanted", 21, {}),
        ('rounded(whole, "up", 21) > 1', "decimals-wanted", 21, {}),
        ('rounded(whole, "up", -21) > 1', "decimals-wanted", 21, {}),
        ('rounded(whole, "off", 2) > 1', "rounding-wanted", 15, {}),
        ("mean(whole, over=regions) > 1", "population-wanted", 17, {}),
        ("mean(yes_no, over=region) > 1", "wrong-kind", 5, {"found": "yes_no"}),
        ("count(whole, over=members) > 1", "wrong-kind", 6, {"expected": "yes_no"}),
        ("share(whole, over=unit) > percent(1)", "wrong-kind", 6, {"expected": "yes_no"}),
        ("place(text, over=everyone) > 1", "wrong-kind", 6, {"expected": "number"}),
        ("total(whole, over=region, where=whole) > 1", "wrong-kind", 32, {"found": "whole"}),
    ],
)
def test_a_part_of_the_wrong_kind_is_said_once_at_its_place(
    text: str, code: str, offset: int, details: dict[str, object]
) -> None:
    (problem,) = found(text)

    assert (problem.code, problem.offset) == (code, offset)
    assert {name: problem.detail(name) for name in details} == details


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("whoel > 1 and dat < 2", ["unknown-name", "unknown-name"]),
        ("set in [1]", ["wrong-kind", "not-comparable", "not-an-option"]),
        ('choice == 1 or text < "a"', ["wrong-kind", "not-an-option", "words-have-no-order"]),
        ("(share / share) * (date * 1) > 1", ["cannot-combine", "wrong-kind"]),
        ("unknown * 2 > 1", ["unknown-name"]),
        ("unknown == nothing", ["unknown-name", "unknown-name"]),
        ('"x" in unknown', ["unknown-name"]),
        ("unknown in set", ["unknown-name"]),
    ],
)
def test_everything_that_is_wrong_is_said_at_once(text: str, codes: list[str]) -> None:
    assert [problem.code for problem in found(text)] == codes


@pytest.mark.parametrize(
    "text",
    [
        'given("flag")',
        'not given("flag") and yes_no',
        'at_least(1, yes_no or given("flag"), not (given("merit") and yes_no))',
        'yes if given("flag") else no',
        'yes_no or (1 if not given("flag") else 2) > 1',
    ],
)
def test_the_result_of_an_award_may_be_joined_to_other_conditions(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("kind", Kind)
def test_words_and_sets_cannot_be_ranked(kind: Kind) -> None:
    problems = found(kind.value, None)
    expected = [] if kind not in (Kind.TEXT, Kind.CHOICE, Kind.SET) else ["wrong-kind"]

    assert [problem.code for problem in problems] == expected
    assert all(problem.detail("expected") == "number" for problem in problems)


@pytest.mark.parametrize(
    ("tree", "code"),
    [
        (Call("at_least", ()), "call-form"),
        (Call("held", ()), "call-form"),
        (Call("known", (Name("whole"),), (("within", Literal(1)),)), "call-form"),
        (Comparison(Literal(Share.percent(1)), (("<", Literal(1)),)), "wrong-kind"),
        (Comparison(Literal(Money(1)), (("<", Literal(Decimal("1.5"))),)), "wrong-kind"),
        (Arithmetic("+", Name("whole"), Name("gone")), "unknown-name"),
    ],
)
def test_a_tree_built_in_python_is_checked_like_a_text(tree: Tree, code: str) -> None:
    problems = kind_problems(tree, None, ONE_OF_EACH)

    assert code in [problem.code for problem in problems]
    assert all(problem.offset is None for problem in problems)


def test_a_tree_built_in_python_is_bounded_in_depth() -> None:
    tree: Tree = Name("yes_no")
    for _ in range(5_000):
        tree = Not(tree)
    (problem,) = kind_problems(tree, Kind.YES_NO, ONE_OF_EACH)

    assert (problem.code, problem.detail("most")) == ("expression-too-deep", 60)
