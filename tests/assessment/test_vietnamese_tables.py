"""Tables as offices keep them: words, titles, two columns for one thing, ids that look alike."""

from decimal import Decimal

import pytest

from tests.assessment.plans import DONE, INDEX, admitted, codes, prepared, the_only
from thidua.assessment import admit, assess
from thidua.assessment.readings import Reader
from thidua.language.kinds import Kind
from thidua.language.parsing import parse
from thidua.model import Fact, History, Nominee, Part, PastAward, Pool, Requirement, Who
from thidua.model.rows import Row
from thidua.problems import Severity
from thidua.values import Period, Rounding

BLOCKS = Pool(
    id="block",
    label="Khối",
    parts=(
        Part(id="K1", title="Khối các phường"),
        Part(id="K2", title="Khối các xã"),
        Part(id="K3", title="Khối khác"),
        Part(id="K4", title="Khối khác"),
        Part(id="Khối các xã", title=""),
    ),
)
LABELLED = ("index", "Chỉ số CCHC")


def twice(first: object, second: object) -> list[dict[str, object]]:
    """One row that says one fact under its id and under its label."""
    return [{"id": "T01", **dict(zip(LABELLED, (first, second), strict=True))}]


class TestTwoColumnsOfOneFact:
    def test_what_they_say_differently_is_unknown(self) -> None:
        found = admitted(twice("91.30", "91.31"), INDEX)

        *_, problem = found.problems

        assert the_only(found).facts["index"] is None
        assert codes(found) == ["column-twice", "conflicting-values"]
        assert dict(problem.details) == {"target": "index", "other": "index"}
        assert str(problem.place) == "1:3"

    @pytest.mark.parametrize(
        ("first", "second"), [("91.30", "91,3"), ("91.30", ""), (None, "91.30")]
    )
    def test_what_they_agree_on_stands(self, first: object, second: object) -> None:
        found = admitted(twice(first, second), INDEX)

        assert the_only(found).facts["index"] == Decimal("91.30")
        assert codes(found) == ["column-twice"]

    def test_values_that_only_rounding_makes_equal_differ(self) -> None:
        rounded = Fact(
            id="index",
            kind=Kind.DECIMAL,
            label="Chỉ số CCHC",
            compare_at=1,
            rounding=Rounding.HALF_UP,
        )
        found = admitted(twice("91.31", "91.32"), rounded)

        assert the_only(found).facts["index"] is None
        assert the_only(found).stated == {}
        assert codes(found) == ["column-twice", "conflicting-values"]

    def test_a_bad_cell_makes_the_other_one_doubtful(self) -> None:
        found = admitted(twice("x", "91.30"), INDEX)

        assert the_only(found).facts["index"] is None
        assert codes(found) == ["column-twice", "wrong-value"]

    def test_what_agrees_again_after_a_contradiction_stays_unknown(self) -> None:
        cells = (("id", "T01"), *(("index", one) for one in ("91.30", "91.31", "91.30")))
        reading = Reader(
            campaign=prepared(INDEX).campaign, targets={"id": "id", "index": "index"}
        ).read(Row(number=1, cells=cells))

        assert reading.cells == {}
        assert reading.spoilt == {"index"}
        assert [one.code for one in reading.problems] == ["conflicting-values"]

    def test_two_ids_in_one_row_are_nobody(self) -> None:
        reader = Reader(campaign=prepared(INDEX).campaign, targets={"id": "id", "Mã": "id"})
        reading = reader.read(Row(number=1, cells=(("id", "T01"), ("Mã", "T02"), ("id", "T03"))))

        assert reading.id == ""
        assert [one.code for one in reading.problems] == ["conflicting-values"]

    def test_silence_does_not_fill_what_two_columns_contradict(self) -> None:
        silent = Fact(id="done", kind=Kind.YES_NO, label="Hoàn thành", if_silent=True)
        found = admitted([{"id": "T01", "done": "có", "Hoàn thành": "không"}], silent)

        assert the_only(found).facts["done"] is None


class TestWords:
    @pytest.mark.parametrize(
        ("word", "who"),
        [
            ("tập thể", Who.COLLECTIVE),
            ("Cá nhân", Who.INDIVIDUAL),
            ("HỘ  GIA ĐÌNH", Who.HOUSEHOLD),
            ("household", Who.HOUSEHOLD),
        ],
    )
    def test_kinds_of_subject_may_be_said_in_vietnamese(self, word: str, who: Who) -> None:
        found = admitted([{"Mã": "T01", "Đối tượng": word}])

        assert the_only(found).who is who
        assert codes(found) == []

    @pytest.mark.parametrize(
        ("word", "part"),
        [("K1", "K1"), ("khối các phường", "K1"), ("Khối các xã", "Khối các xã")],
    )
    def test_a_part_is_said_by_its_id_or_else_by_its_title(self, word: str, part: str) -> None:
        found = admitted([{"id": "T01", "Khối": word}], pools=(BLOCKS,))

        assert the_only(found).pools == {"block": part}
        assert codes(found) == []

    def test_a_title_of_two_parts_says_none_of_them(self) -> None:
        found = admitted([{"id": "T01", "Khối": "Khối khác"}], pools=(BLOCKS,))

        assert the_only(found).pools == {"block": None}
        assert codes(found) == ["unknown-part"]


class TestCharactersThatNobodySees:
    def test_they_are_left_out_of_ids_and_words_with_a_warning(self) -> None:
        row = {"id": "T\u200b01", "done": "có\ufeff", "index": "91.30"}
        found = admitted([row], INDEX, DONE)

        assert the_only(found).id == "T01"
        assert the_only(found).facts["done"] is True
        assert [(one.code, str(one.place)) for one in found.problems] == [
            ("invisible-characters", "1:1"),
            ("invisible-characters", "1:2"),
        ]
        assert {one.severity for one in found.problems} == {Severity.WARNING}

    def test_free_text_keeps_them(self) -> None:
        said = "xong\u200d"
        found = admitted([{"id": "T01", "remark": said}], Fact(id="remark", kind=Kind.TEXT))

        assert the_only(found).facts["remark"] == said
        assert codes(found) == []


class TestIdsThatLookAlike:
    @pytest.mark.parametrize("other", ["t01", "T1", "T 01"])
    def test_both_rows_are_named_and_both_nominees_stay(self, other: str) -> None:
        found = admitted([{"id": "T01"}, {"id": other}])

        (problem,) = found.problems

        assert [one.id for one in found.nominees] == ["T01", other]
        assert (problem.code, problem.severity, str(problem.place)) == (
            "ids-alike",
            Severity.WARNING,
            "2:1",
        )
        assert dict(problem.details) == {"id": other, "other": "T01", "first": 1}

    def test_rows_without_an_id_are_not_compared(self) -> None:
        found = admitted([{"id": "?2.0"}, {"id": ""}, {"id": "T2"}])

        assert "ids-alike" not in codes(found)

    def test_nominees_made_by_a_host_have_no_row(self) -> None:
        found = admit(prepared(), [Nominee(id="T01"), Nominee(id="T1")])

        assert codes(found) == ["ids-alike"]


class TestHistory:
    ASKING = Requirement(id="asked", condition=parse('held("bang-khen", "cup")'))

    def problems(self, *past: tuple[str, str]) -> list[tuple[str, str, object]]:
        """Code, place and suggestion of what is odd about past awards (subject, award)."""
        year = Period.of_year(2021)
        history = History(
            awards=tuple(
                PastAward(subject=subject, award=award, achieved=year) for subject, award in past
            )
        )
        round_ = prepared(requirements=(self.ASKING,))
        found = assess(round_, admit(round_, [{"id": "T01"}]), history=history)
        return [(one.code, one.where, one.detail("suggestion")) for one in found.problems]

    def test_an_award_that_is_a_slip_away_from_one_asked_for_is_shown(self) -> None:
        found = self.problems(("T01", "bằng khen"), ("T01", "bang-khen"), ("T01", "bằng khen"))

        assert found == [
            ("history-award-unlike", "history.0", "bang-khen"),
            ("history-award-unlike", "history.2", "bang-khen"),
        ]

    def test_a_subject_that_looks_like_a_nominee_is_shown(self) -> None:
        found = self.problems(("t1", "cup"), ("T01", "cup"))

        assert found == [("history-subject-unlike", "history.0", "T01")]

    def test_other_awards_and_other_subjects_are_nothing_to_wonder_at(self) -> None:
        assert self.problems(("T01", "flag"), ("T77", "cup")) == []

    def test_only_the_first_strange_awards_are_looked_up(self) -> None:
        strange = [("T01", f"award{chr(97 + number)}") for number in range(20)]

        assert self.problems(*strange, ("T01", "cupp")) == []
