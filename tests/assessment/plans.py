"""One small plan, and the short ways to change it that the tests of assessment share."""

from typing import Any

from thidua.assessment import Admitted, Prepared, admit, prepare
from thidua.language.kinds import Kind
from thidua.language.rules import Rule
from thidua.model import Campaign, Fact, Nominee, TargetGroup
from thidua.values import Listed, Period

YEAR = Period.of_year(2022)
INDEX = Fact(id="index", kind=Kind.DECIMAL, label="Chỉ số CCHC", decimals=2, least=0, most=100)
DONE = Fact(id="done", kind=Kind.YES_NO, label="Hoàn thành kế hoạch")
EVERYONE = TargetGroup(id="everyone")


def plan(*facts: Fact, **parts: Any) -> Campaign:  # noqa: ANN401 - parts of a noun are of any type
    """Return a plan with these facts and a round called "end"."""
    known = {
        "id": "demo",
        "title": "Phong trào thi đua",
        "period": YEAR,
        "rounds": (Listed(name="end", period=YEAR),),
        "groups": (EVERYONE,),
        "facts": facts,
    }
    return Campaign(**{**known, **parts})


def prepared(*facts: Fact, rules: tuple[Rule, ...] = (), **parts: Any) -> Prepared:  # noqa: ANN401 - parts of a noun are of any type
    """Return the round of a plan with these facts."""
    return prepare(plan(*facts, **parts), "end", rules=rules)


def admitted(rows: list[Any], *facts: Fact, **parts: Any) -> Admitted:  # noqa: ANN401 - parts of a noun are of any type
    """Admit rows to the round of a plan with these facts."""
    return admit(prepared(*facts, **parts), rows)


def the_only(found: Admitted) -> Nominee:
    """Return the one nominee that there is."""
    (nominee,) = found.nominees
    return nominee


def codes(found: Admitted) -> list[str]:
    """Return the codes of what is wrong with data."""
    return [problem.code for problem in found.problems]
