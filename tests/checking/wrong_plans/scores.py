"""Wrong plans: named values, score sheets and grades."""

from tests.checking.wrong_plans.case import requiring, wrong
from thidua.language.parsing import parse
from thidua.model.values import Value

CASES = (
    wrong(
        "two named values rest on each other",
        requiring(
            "done and rate >= 80",
            values=(
                Value(id="rate", rule=parse("score + extra")),
                Value(id="extra", rule=parse("rate / 10 * 1")),
            ),
        ),
        "definition-circle",
        "values.rate",
        {"circle": ("rate", "extra", "rate")},
    ),
)
