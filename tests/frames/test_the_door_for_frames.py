"""The door for data frames says by name what does not fit, before any work."""

import sys
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

import thidua
from tests.frames.tables import ENGINES, duckdb_of, nw, pl, verdict_rows
from thidua.language.kinds import Kind
from thidua.language.parsing import parse
from thidua.model import AwardKind, Pool, RankKey
from thidua.values import Listed, Period

YEAR = Period.of_year(2022)
CAMPAIGN = thidua.Campaign(
    id="demo",
    title="Demo",
    period=YEAR,
    rounds=(Listed(name="end", period=YEAR),),
    facts=(
        thidua.Fact(id="score", kind=Kind.DECIMAL, decimals=1, least=0, most=100),
        thidua.Fact(id="done", kind=Kind.YES_NO),
        thidua.Fact(id="paid", kind=Kind.MONEY),
        thidua.Fact(id="extra", kind=Kind.WHOLE, may_be_not_applicable=True),
        thidua.Fact(id="town", kind=Kind.TEXT),
        thidua.Fact(id="born", kind=Kind.DATE),
        thidua.Fact(id="rate", kind=Kind.SHARE),
        thidua.Fact(id="graded", kind=Kind.DECIMAL, decimals=2, step=Decimal("0.25")),
    ),
    pools=(Pool(id="area"),),
    groups=(thidua.TargetGroup(id="everyone"),),
    awards=(
        thidua.Award(
            id="merit",
            kind=AwardKind.FORM,
            recipients=("everyone",),
            requirements=(
                thidua.model.Requirement(id="enough", condition=parse("score >= 50")),
                thidua.model.Requirement(id="near", condition=parse('town == "Huế" or done')),
                thidua.model.Requirement(id="more", condition=parse("extra >= 1")),
            ),
            rank=(RankKey(id="by_score", by=parse("score")),),
            limits=thidua.Limit(id="number", at_most=1),
        ),
    ),
)
PREPARED = thidua.prepare(CAMPAIGN, "end")


def frame(**columns: Any) -> Any:
    whole = {
        "id": ["a", "b"],
        "score": pl.Series([Decimal("60.0"), Decimal("70.5")], dtype=pl.Decimal(5, 1)),
        "done": [True, True],
        "extra": [1, 1],
    }
    return pl.DataFrame({**whole, **columns})


def codes(given: Any) -> list[str]:
    with pytest.raises(thidua.UnfitFrame) as raised:
        thidua.propose_frame(PREPARED, given)
    return [one.code for one in raised.value.problems if one.severity.value == "error"]


def states(given: Any) -> dict[str, str]:
    found = thidua.propose_frame(PREPARED, given)
    return {str(one["id"]): str(one["state"]) for one in verdict_rows(found.verdicts)}


@pytest.mark.parametrize(
    "columns",
    [
        {"score": [60.0, 70.5]},
        {"score": ["60.0", "70.5"]},
        {"done": ["yes", "no"]},
        {"done": [1, 0]},
        {"extra": [1.0, float("nan")]},
        {"town": [1, 2]},
        {"born": ["2022-01-01", "2022-01-02"]},
        {"rate": [0.5, 0.5]},
        {"area": [1.5, 2.5]},
        {"id": [1.5, 2.5]},
        {"extra__na": [0, 1]},
    ],
    ids=lambda columns: next(iter(columns)),
)
def test_a_column_of_another_type_is_refused(columns: dict[str, Any]) -> None:
    assert codes(frame(**columns)) == ["column-kind"]


def test_everything_wrong_with_the_columns_is_said_at_once() -> None:
    assert codes(frame(score=[60.0, 70.5], done=["yes", "no"])) == ["column-kind", "column-kind"]


def test_a_frame_without_ids_is_refused() -> None:
    assert codes(frame().drop("id")) == ["identity-column-missing"]


@pytest.mark.parametrize("ids", [["a", None], ["a", ""], ["a", "  "]])
def test_a_row_without_an_id_is_refused(ids: list[str | None]) -> None:
    assert codes(frame(id=ids)) == ["ids-missing"]


def test_ids_that_stand_twice_are_refused_and_named() -> None:
    with pytest.raises(thidua.UnfitFrame) as raised:
        thidua.propose_frame(PREPARED, frame(id=["a", "a"]))

    (problem,) = (one for one in raised.value.problems if one.code == "ids-double")
    assert (problem.detail("count"), problem.detail("ids")) == (1, ("a",))
    assert "a" in str(raised.value)


@pytest.mark.parametrize("odd", [" b", "Đo\u0302\u0303"])
def test_ids_in_another_form_are_refused(odd: str) -> None:
    assert codes(frame(id=["Đỗ", odd])) == ["ids-not-normal"]


def test_ids_may_be_vietnamese_and_whole_numbers() -> None:
    assert states(frame(id=["Đỗ", "Sở Y tế 中"])) == {"Đỗ": "not-given", "Sở Y tế 中": "given"}
    assert states(frame(id=[1, 2])) == {"1": "not-given", "2": "given"}


def test_a_cell_that_says_two_things_is_refused() -> None:
    assert codes(frame(extra__na=[True, False])) == ["value-and-flag"]


def test_a_missing_column_is_a_warning_and_unknown_for_everyone() -> None:
    found = thidua.propose_frame(PREPARED, frame().drop("done"))

    assert "missing-column" in [one.code for one in found.problems]
    assert {one["state"] for one in verdict_rows(found.verdicts)} == {"open"}


def test_a_cell_that_does_not_fit_leaves_its_fact_unknown_and_is_named() -> None:
    score = pl.Series([Decimal("60.05"), Decimal("170.00")], dtype=pl.Decimal(7, 2))
    found = thidua.propose_frame(PREPARED, frame(score=score))
    wrong = {(one.code, one.path) for one in found.problems if one.severity.value == "error"}

    assert wrong == {
        ("too-many-decimals", ("a", "score")),
        ("out-of-bounds", ("b", "score")),
    }
    assert {one["state"] for one in verdict_rows(found.verdicts)} == {"open"}


@pytest.mark.parametrize("engine", ENGINES)
def test_numbers_at_the_edges_of_their_bounds_are_read_alike(engine: str) -> None:
    rows: list[dict[str, object]] = [
        {"id": f"T{at}", "score": Decimal(text), "done": True, "extra": 1}
        for at, text in enumerate(("0.0", "50.0", "49.9", "100.0", "100.1", "-0.1"))
    ]
    found = states(ENGINES[engine](CAMPAIGN, rows))
    expected = thidua.propose(PREPARED, rows)

    assert found == {one.nominee: one.state.value for one in expected.verdicts}


def test_a_flag_says_where_a_fact_does_not_apply() -> None:
    flagged = frame(extra=[1, None], extra__na=[None, True])

    assert states(flagged) == {"a": "not-given", "b": "given"}
    assert states(frame(extra=[1, None])) == {"a": "open", "b": "open"}


def test_a_flag_where_a_fact_always_applies_is_said_by_row() -> None:
    found = thidua.propose_frame(PREPARED, frame(done=[None, True], done__na=[True, False]))

    assert [(one.code, one.path) for one in found.problems if one.path[:1] == ("a",)] == [
        ("not-applicable-not-allowed", ("a", "done"))
    ]


def test_words_in_another_form_are_read_as_they_look() -> None:
    found = states(frame(town=["Huế", " Huế "], done=[False, False]))

    assert found == {"a": "not-given", "b": "given"}


def test_words_that_say_not_applicable_are_no_words() -> None:
    found = thidua.propose_frame(PREPARED, frame(town=["N/A", "Không  áp dụng"]))

    assert [one.code for one in found.problems if one.path[:1] == ("a",)] == [
        "not-applicable-not-allowed"
    ]
    assert found.named == 2


def test_wide_decimals_and_wide_numbers_are_read_or_left_to_rows() -> None:
    wide = pl.Series([Decimal(60), Decimal(10) ** 30], dtype=pl.Decimal(38, 2))
    paid = pl.Series([2**63 + 5, 7], dtype=pl.UInt64)
    found = thidua.propose_frame(PREPARED, frame(score=wide, paid=paid))

    assert {one["state"] for one in verdict_rows(found.verdicts)} == {"open"}
    assert ("out-of-bounds", ("b", "score")) in [(one.code, one.path) for one in found.problems]
    assert found.named == 2


def test_a_cell_between_two_steps_is_named() -> None:
    graded = pl.Series([Decimal("1.25"), Decimal("1.30")], dtype=pl.Decimal(5, 2))
    found = thidua.propose_frame(PREPARED, frame(graded=graded))

    assert ("off-step", ("b", "graded")) in [(one.code, one.path) for one in found.problems]
    assert found.named == 1


def test_categories_are_words() -> None:
    towns = pl.Series(["Huế", "Huế"], dtype=pl.Categorical)

    assert states(frame(town=towns)) == {"a": "not-given", "b": "given"}


def test_days_of_another_century_are_days() -> None:
    assert states(frame(born=[date(1, 1, 1), None])) == {"a": "not-given", "b": "given"}


def test_what_is_no_frame_is_refused_by_type() -> None:
    with pytest.raises(TypeError):
        thidua.propose_frame(PREPARED, [{"id": "a"}])


def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("narwhals", "narwhals.stable", "narwhals.stable.v2"):
        monkeypatch.setitem(sys.modules, name, None)

    with pytest.raises(ImportError, match=r"thidua\[frames\]"):
        thidua.propose_frame(PREPARED, frame())


def test_nobody_of_that_id_is_a_key_error() -> None:
    found = thidua.propose_frame(PREPARED, frame())

    with pytest.raises(KeyError):
        found.explain("c")


def test_a_relation_stays_a_relation() -> None:
    given = duckdb_of(CAMPAIGN, [{"id": "a", "score": Decimal(60), "done": True, "extra": 1}])
    found = thidua.propose_frame(PREPARED, given).verdicts

    assert type(found) is type(given)
    assert nw.from_native(found).collect_schema()["state"] == nw.String
