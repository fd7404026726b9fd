import unicodedata

from tests.assessment.plans import DONE, INDEX, plan
from thidua.assessment.headings import headings
from thidua.assessment.suggestions import Suggestions
from thidua.language.kinds import Kind
from thidua.model import Campaign, Fact, Part, Pool

CLUSTER = Pool(id="cluster", label="Cụm thi đua", parts=(Part(id="N1"), Part(id="N2")))
PLAN = plan(INDEX, DONE, pools=(CLUSTER,), columns=(("Điểm", "index"), ("Mã số", "id")))


def found(*header: str, campaign: Campaign = PLAN) -> tuple[dict[str, str], list[str]]:
    matched = headings(header, campaign)
    return dict(matched.targets), [problem.code for problem in matched.problems]


def test_headings_are_ids_labels_or_names_that_the_plan_gives() -> None:
    targets, codes = found("Mã số", "Chỉ số CCHC", "done", "Cụm thi đua", "who", "unit", "name")

    assert list(targets.values()) == ["id", "index", "done", "cluster", "who", "unit", "name"]
    assert codes == []


def test_case_blanks_and_unicode_form_of_a_heading_do_not_matter() -> None:
    decomposed = unicodedata.normalize("NFD", " CHỈ  SỐ cchc ")
    targets, _ = found(" ID ", decomposed, "Done")

    assert targets == {" ID ": "id", decomposed: "index", "Done": "done"}


def test_a_column_that_nobody_knows_is_a_warning_with_a_suggestion() -> None:
    matched = headings(("id", "indx", "done"), PLAN)

    unknown, missing = matched.problems

    assert (unknown.code, unknown.severity.value) == ("unknown-column", "warning")
    assert dict(unknown.details) == {"text": "indx", "suggestion": "index"}
    assert (missing.code, missing.severity.value) == ("missing-column", "warning")
    assert dict(missing.details) == {"name": "index", "label": "Chỉ số CCHC"}


def test_a_second_column_for_one_fact_is_a_warning() -> None:
    matched = headings(("id", "index", "Điểm", "done"), PLAN)

    (problem,) = matched.problems

    assert (problem.code, problem.severity.value) == ("column-twice", "warning")
    assert dict(problem.details) == {"text": "Điểm", "target": "index"}
    assert matched.targets["index"] == matched.targets["Điểm"] == "index"


def test_a_table_without_identities_is_an_error_that_shows_its_headings() -> None:
    (problem,) = headings(("index", "done"), PLAN).problems

    assert (problem.code, problem.severity.value) == ("identity-column-missing", "error")
    assert problem.detail("headings") == "index, done"


def test_an_empty_table_misses_every_column() -> None:
    _, codes = found()

    assert codes == ["identity-column-missing", "missing-column", "missing-column"]


def test_a_fact_that_silence_fills_needs_no_column() -> None:
    silent = Fact(id="done", kind=Kind.YES_NO, if_silent=False)

    assert found("id", campaign=plan(silent)) == ({"id": "id"}, [])


def test_an_id_wins_over_a_label_of_the_same_words() -> None:
    campaign = plan(DONE, Fact(id="result", kind=Kind.YES_NO, label="done"))
    targets, codes = found("id", "done", campaign=campaign)

    assert targets["done"] == "done"
    assert codes == ["missing-column"]


def test_only_the_first_wrong_words_are_looked_up() -> None:
    suggestions = Suggestions(left=2)
    answers = [suggestions.closest("indx", ["index"]) for _ in range(3)]

    assert answers == ["index", "index", None]


def test_the_usual_vietnamese_headings_are_known() -> None:
    for identity in ("Mã", "Mã số"):
        for name in ("Tên", "Họ tên", "Họ và tên"):
            targets, codes = found(identity, name, "Đối tượng", "Đơn vị", campaign=plan())

            assert list(targets.values()) == ["id", "name", "who", "unit"]
            assert codes == []


def test_what_the_plan_calls_so_wins_over_the_usual_headings() -> None:
    region = Fact(id="region", kind=Kind.TEXT, label="Đơn vị")
    targets, _ = found("id", "Đơn vị", campaign=plan(region))

    assert targets["Đơn vị"] == "region"


def test_a_usual_heading_beside_the_proper_one_is_a_column_that_nobody_knows() -> None:
    targets, codes = found("id", "Mã", campaign=plan())

    assert targets == {"id": "id"}
    assert codes == ["unknown-column"]
