"""Words that look past one nominee hold every result that the missing facts can lead to."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import product

import pytest
from attrs import evolve, frozen
from hypothesis import given, settings
from hypothesis import strategies as st

from thidua.assessment import admit, assess, prepare
from thidua.assessment.populations import Populations
from thidua.language.definitions import Definitions
from thidua.language.kinds import Kind
from thidua.language.meaning import operand
from thidua.language.parsing import parse
from thidua.language.scope import Scope
from thidua.language.spans import NOT_APPLICABLE, Operand, Span, exactly
from thidua.language.tree import Name
from thidua.language.truths import Truth
from thidua.model import Campaign, Fact, Nominee, Part, Pool, Requirement, Who
from thidua.values import Listed, Period

MANY = settings(max_examples=150, deadline=None)
NOTHING = "n/a"
MET, UNMET, OPEN = Truth.MET, Truth.NOT_MET, Truth.UNKNOWN
#: What a fact can turn out to be: scores of 0 to 2 or none at all, yes or no, one of two groups.
SCORES: tuple[object, ...] = (0, 1, 2, NOTHING)
ANSWERS: tuple[object, ...] = (True, False)
GROUPS: tuple[object, ...] = ("A", "B")
SCOPE = Scope(
    facts={},
    bounds={"score": Span(0, 2), "ok": Span(0, 1)},
    optional=frozenset({"score"}),
)


@frozen
class Person:
    """What is known of one person; None is unknown."""

    score: object
    ok: object
    group: object

    def completions(self) -> Iterator["Person"]:
        known = (
            (cell,) if cell is not None else options
            for cell, options in (
                (self.score, SCORES),
                (self.ok, ANSWERS),
                (self.group, GROUPS),
            )
        )
        return (Person(*cells) for cells in product(*known))


persons = st.builds(
    Person,
    st.sampled_from((*SCORES, None)),
    st.sampled_from((*ANSWERS, None)),
    st.sampled_from((*GROUPS, *GROUPS, None)),
)
groups = st.lists(persons, min_size=1, max_size=4)


def scores(people: list[Person], asker: Person, *, only_ok: bool) -> list[Fraction]:
    """The scores that count in the group of whoever asks."""
    return [
        Fraction(str(one.score))
        for one in people
        if one.group == asker.group and one.score != NOTHING and (one.ok or not only_ok)
    ]


def expected(word: str, people: list[Person], asker: Person, *, only_ok: bool) -> object:
    """The oracle: plain counting where everything is known."""
    found = scores(people, asker, only_ok=only_ok)
    together = [one for one in people if one.group == asker.group]
    match word:
        case "total":
            return sum(found, Fraction(0))
        case "mean":
            return sum(found, Fraction(0)) / len(found) if found else NOTHING
        case "highest":
            return max(found) if found else NOTHING
        case "lowest":
            return min(found) if found else NOTHING
        case "place":
            if asker.score == NOTHING:
                return NOTHING
            return 1 + sum(one > Fraction(str(asker.score)) for one in found)
        case "count":
            return sum(one.score == 2 for one in together if one.ok or not only_ok)
    concerned = [one for one in together if one.score != NOTHING and (one.ok or not only_ok)]
    high = sum(one.score == 2 for one in concerned)
    return Fraction(high, len(concerned)) if concerned else NOTHING


WORDS = ("total", "mean", "highest", "lowest", "place", "count", "share")


def found_by_thidua(word: str, people: list[Person], *, only_ok: bool) -> Operand:
    """What the first of them is told."""
    about = "score == 2" if word in ("count", "share") else "score"
    where = ", where=ok" if only_ok else ""
    call = parse(f"{word}({about}, over=cluster{where})")
    nominees = tuple(
        Nominee(
            id=f"T{number}",
            facts={
                "#": f"T{number}",
                "score": NOT_APPLICABLE if one.score == NOTHING else one.score,
                "ok": one.ok,
                "cluster": one.group,
            },
        )
        for number, one in enumerate(people)
    )
    around = Populations(nominees=nominees, scope=SCOPE).answer
    return operand(call, evolve(SCOPE, facts=nominees[0].facts, around=around))


def is_within(found: Operand, value: object) -> bool:
    if value == NOTHING or not isinstance(found, Span):
        return found is NOT_APPLICABLE if not isinstance(found, Span) else found.may_not_apply
    low, high = found.low, found.high
    return (low is None or low <= value) and (high is None or value <= high)  # type: ignore[operator] # numbers


@pytest.mark.parametrize("only_ok", [False, True])
@pytest.mark.parametrize("word", WORDS)
@MANY
@given(people=groups)
def test_a_word_holds_what_every_completion_gives(
    word: str, only_ok: bool, people: list[Person]
) -> None:
    found = found_by_thidua(word, people, only_ok=only_ok)
    values = [
        expected(word, list(complete), complete[0], only_ok=only_ok)
        for complete in product(*(one.completions() for one in people))
    ]

    assert all(is_within(found, value) for value in values)
    if len(values) == 1:
        (value,) = values
        assert found == (NOT_APPLICABLE if value == NOTHING else exactly(value))


@pytest.mark.parametrize("word", ["total", "mean", "highest", "lowest", "count", "share"])
@MANY
@given(people=groups)
def test_a_word_holds_no_more_than_the_completions_give(word: str, people: list[Person]) -> None:
    people = [evolve(one, group="A") for one in people]
    found = found_by_thidua(word, people, only_ok=True)
    values = {
        expected(word, list(complete), complete[0], only_ok=True)
        for complete in product(*(one.completions() for one in people))
    }
    numbers = values - {NOTHING}
    if isinstance(found, Span):
        assert (found.low, found.high) == (min(numbers), max(numbers))  # type: ignore[type-var] # numbers
        assert found.may_not_apply == (NOTHING in values)
    else:
        assert values == {NOTHING}


STAFF = (
    Nominee(id="D1", who=Who.COLLECTIVE, facts={"#": "D1", "unit": None, "score": 7, "ok": True}),
    Nominee(id="T1", unit="D1", facts={"#": "T1", "unit": "D1", "score": 1, "ok": False}),
    Nominee(id="T2", unit="D1", facts={"#": "T2", "unit": "D1", "score": None, "ok": False}),
    Nominee(id="T3", facts={"#": "T3", "unit": None, "score": 2, "ok": False}),
)


@pytest.mark.parametrize(
    ("nominee", "text", "found"),
    [
        (0, "count(yes, over=members)", Span(2, 3)),
        (0, "total(score, over=members)", Span(1, 5)),
        (0, "count(yes, over=members, where=ok)", Span(0, 0)),
        (1, "count(yes, over=members)", Span(0, None)),
        (1, "of_unit(score)", exactly(7)),
        (1, "total(score, over=members)", Span(None, None)),
        (1, "mean(score, over=members)", Span(None, None, may_not_apply=True)),
        (0, "share(ok, over=unit)", Span(0, 1, may_not_apply=True)),
        (0, "place(score, over=unit)", Span(1, None, may_not_apply=True)),
        (1, "of_unit(ok)", exactly(value=True)),
        (3, "of_unit(score)", Span(None, None, may_not_apply=True)),
        (1, "count(yes, over=unit)", Span(2, 3)),
        (0, "count(yes, over=unit)", Span(0, None)),
        (1, "place(score, over=everyone, where=ok)", exactly(2)),
        (2, "place(score, over=everyone, where=ok)", exactly(2)),
        (2, "place(score, over=everyone)", Span(2, 4)),
        (1, "highest(of_unit(score), over=unit)", Span(7, None)),
    ],
)
def test_units_and_their_members_are_found(nominee: int, text: str, found: Operand) -> None:
    scope = evolve(SCOPE, optional=frozenset())
    around = Populations(nominees=STAFF, scope=scope).answer

    assert operand(parse(text), evolve(scope, facts=STAFF[nominee].facts, around=around)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('count(given("merit"), over=unit)', Span(0, 3)),
        ("place(of_unit(score), over=everyone)", Span(1, 3)),
        ("mean(mean(score, over=unit), over=everyone)", Span(None, None)),
    ],
)
def test_what_is_not_told_leaves_everything_open(text: str, found: Operand) -> None:
    scope = evolve(SCOPE, optional=frozenset())
    around = Populations(nominees=STAFF, scope=scope).answer

    assert operand(parse(text), evolve(scope, facts=STAFF[1].facts, around=around)) == found


def test_a_long_chain_of_words_is_reckoned_from_its_inmost_one() -> None:
    trees = {"v0": parse("score")}
    trees |= {f"v{n}": parse(f"mean(v{n - 1}, over=everyone)") for n in range(1, 400)}
    nominees = tuple(
        Nominee(id=f"T{score}", facts={"#": f"T{score}", "score": score}) for score in (1, 3)
    )
    scope = Scope(facts={}, definitions=Definitions(trees))
    around = Populations(nominees=nominees, scope=scope).answer
    own = evolve(scope, facts=nominees[0].facts, around=around)

    assert operand(Name("v399"), own) == exactly(2)


def test_a_word_that_is_asked_in_several_places_is_gathered_once() -> None:
    trees = {
        "all": parse("total(score, over=everyone)"),
        "two": parse("mean(all, over=everyone) + highest(all, over=everyone)"),
    }
    nominees = tuple(
        Nominee(id=f"T{score}", facts={"#": f"T{score}", "score": score}) for score in (1, 3)
    )
    scope = Scope(facts={}, definitions=Definitions(trees))
    around = Populations(nominees=nominees, scope=scope).answer
    own = evolve(scope, facts=nominees[0].facts, around=around)

    assert operand(parse("lowest(two, over=everyone)"), own) == exactly(8)
    assert operand(parse("lowest(all, over=everyone)"), own) == exactly(4)


def test_a_mean_of_what_applies_to_nobody_does_not_apply() -> None:
    year = Period.of_year(2025)
    campaign = Campaign(
        id="means",
        title="So với bình quân",
        period=year,
        rounds=(Listed(name="end", period=year),),
        facts=(Fact(id="score", kind=Kind.WHOLE, may_be_not_applicable=True),),
        requirements=(Requirement(id="mean", condition=parse("mean(score, over=everyone) > 2")),),
    )
    prepared = prepare(campaign, "end")
    found = assess(prepared, admit(prepared, [{"id": "T1", "score": NOT_APPLICABLE}]))

    assert found.truth("T1", "requirement", "mean") is Truth.NOT_APPLICABLE


def test_conditions_on_the_group_are_judged_with_all_others() -> None:
    year = Period.of_year(2025)
    campaign = Campaign(
        id="means",
        title="So với bình quân",
        period=year,
        rounds=(Listed(name="end", period=year),),
        facts=(Fact(id="score", kind=Kind.WHOLE, least=0, most=10),),
        pools=(Pool(id="cluster", parts=(Part(id="A"), Part(id="B"))),),
        requirements=(
            Requirement(id="mean", condition=parse("score > mean(score, over=cluster)")),
            Requirement(id="first", condition=parse("place(score, over=cluster) == 1")),
            Requirement(id="unit", condition=parse("of_unit(score) > 5")),
        ),
    )
    prepared = prepare(campaign, "end")
    rows: list[dict[str, object]] = [
        {"id": "T1", "cluster": "A", "score": 9, "unit": "T3"},
        {"id": "T2", "cluster": "A", "score": 5, "unit": "T3"},
        {"id": "T3", "cluster": "B", "score": 7},
        {"id": "T4", "cluster": "B"},
        {"id": "T5", "score": 10},
    ]
    found = assess(prepared, admit(prepared, rows))

    assert [
        tuple(found.truth(f"T{n}", "requirement", one) for one in ("mean", "first", "unit"))
        for n in range(1, 6)
    ] == [
        # The score of 10 may stand in either group: the mean of A is then 8, its first another.
        (MET, OPEN, MET),
        (UNMET, UNMET, MET),
        (OPEN, OPEN, OPEN),
        (OPEN, OPEN, OPEN),
        (OPEN, OPEN, OPEN),
    ]
