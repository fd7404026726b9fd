import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.checking.wrong_plans.case import FLAG, MERIT, SOUND, plan, requiring, with_award
from thidua.checking import UnsoundPlan, check
from thidua.checking.references import missing
from thidua.model.awards import Award, AwardKind, Limit
from thidua.model.campaign import Campaign
from thidua.problems import Place, Severity, error, note
from thidua.values import Period
from thidua.wording import say


def places(**lines: int) -> dict[tuple[str | int, ...], Place]:
    return {
        tuple(path.split("__")): Place(file="plan.yaml", line=line, column=3)
        for path, line in lines.items()
    }


def test_problem_stands_at_its_own_place() -> None:
    campaign = requiring("done and scor >= 80", places=places(requirements__plan_done__rule=14))

    [problem] = check(campaign)

    assert problem.place == Place(file="plan.yaml", line=14, column=3)
    assert problem.offset == len("done and ")


def test_problem_without_a_place_of_its_own_stands_at_the_nearest_part_around_it() -> None:
    campaign = requiring("done and scor >= 80", places=places(requirements=10, facts=4))

    [problem] = check(campaign)

    assert problem.place == Place(file="plan.yaml", line=10, column=3)


def test_problem_outside_every_part_has_no_place() -> None:
    [problem] = check(requiring("done and scor >= 80", places=places(facts=4)))

    assert problem.place is None


def test_problems_come_in_the_order_of_the_file() -> None:
    turned = plan(
        contents_announced=3,
        duties=(evolve(SOUND.duties[0], due=None),),
        awards=(evolve(FLAG, authority=""), *SOUND.awards[1:]),
        places=places(awards=2, contents_announced=9, duties=5),
    )

    assert [problem.code for problem in check(turned)] == [
        "authority-missing",
        "duty-without-date",
        "announced-count-differs",
    ]


def test_problems_of_a_plan_without_a_file_come_in_the_order_of_its_keys() -> None:
    turned = plan(
        contents_announced=3, plan=None, awards=(evolve(FLAG, authority=""), *SOUND.awards[1:])
    )

    assert [problem.code for problem in check(turned)] == [
        "plan-not-named",
        "announced-count-differs",
        "authority-missing",
    ]


def test_unsound_plan_reads_as_the_sentences_of_its_errors() -> None:
    placed = error("no-recipients", award="flag").at(Place(file="plan.yaml", line=3, column=5))
    pathless = error("duplicate-rule", name="mine")
    pathed = error("unit-circle", "units", "a", "parent", circle=("a", "a"))
    remark = note("no-award", "awards")

    unsound = UnsoundPlan((placed, pathless, pathed, remark))

    assert unsound.problems == (placed, pathless, pathed, remark)
    assert str(unsound).split("\n") == [
        f"plan.yaml:3:5: {say(placed)}",
        say(pathless),
        f"units.a.parent: {say(pathed)}",
    ]


def test_suggestions_are_looked_for_only_for_the_first_names_that_are_missing() -> None:
    references = [(f"flagg{number}", ("awards", number)) for number in range(30)]

    found = list(missing("unknown-award", ("flagg",), references))

    assert [one.detail("suggestion") for one in found].count("flagg") == 20
    assert len(found) == 30


def test_large_plan_is_checked_to_the_end() -> None:
    awards = tuple(
        Award(
            id=f"a{number}",
            kind=AwardKind.FORM,
            recipients=("nobody",),
            limits=Limit(id="x", at_most=1, per="gone"),
            not_with=(f"a{number + 1}",),
        )
        for number in range(3_000)
    )

    found = check(Campaign(id="x", title="X", period=Period.of_year(2022), awards=awards))

    assert sum(one.code == "later-award" for one in found) == 2_999


IDS = st.sampled_from(("score", "done", "ideas", "flag", "merit", "A", "cluster", "who", "x y"))


@st.composite
def scrambled(draw: st.DrawFn) -> Campaign:
    """Draw a plan whose awards, names and references are thrown about."""
    award = evolve(
        draw(st.sampled_from((FLAG, MERIT))),
        id=draw(IDS),
        recipients=tuple(draw(st.lists(IDS, max_size=2))),
        requires=tuple(draw(st.lists(IDS, max_size=2))),
        not_with=tuple(draw(st.lists(IDS, max_size=2))),
        limits=draw(st.none() | st.builds(Limit, id=IDS, at_most=st.integers(), per=IDS)),
    )
    awards = draw(st.permutations((*SOUND.awards, award)))
    return plan(
        awards=tuple(awards[: draw(st.integers(0, 4))]),
        facts=tuple(evolve(fact, id=draw(IDS)) for fact in SOUND.facts),
        pools=tuple(evolve(pool, id=draw(IDS)) for pool in SOUND.pools),
        rounds=SOUND.rounds[: draw(st.integers(0, 2))],
        columns=tuple(draw(st.lists(st.tuples(IDS, IDS), max_size=3))),
    )


@given(scrambled())
@settings(max_examples=100, deadline=None)
def test_checking_always_answers_and_always_the_same(campaign: Campaign) -> None:
    found = check(campaign)

    assert found == check(campaign)
    assert all(one.code for one in found)


@given(scrambled())
@settings(max_examples=50, deadline=None)
def test_every_reference_to_nothing_is_an_error(campaign: Campaign) -> None:
    groups = {group.id for group in campaign.groups}
    dangling = [
        name for award in campaign.awards for name in award.recipients if name not in groups
    ]

    found = [one.detail("name") for one in check(campaign) if one.code == "unknown-group"]

    assert found == dangling


@pytest.mark.parametrize("authority", ["", "UBND tỉnh"])
def test_note_is_no_error(authority: str) -> None:
    found = check(with_award(MERIT, authority=authority))

    assert all(one.severity is Severity.NOTE for one in found)
