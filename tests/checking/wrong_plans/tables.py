"""Wrong plans: bands, decision tables and grades."""

from datetime import date
from decimal import Decimal

from tests.checking.wrong_plans.case import wrong
from tests.checking.wrong_plans.score_case import (
    RATE,
    WHOLE_GRADE,
    banded,
    graded,
    table,
)
from thidua.language.kinds import Kind
from thidua.language.parsing import parse
from thidua.model.facts import Fact
from thidua.model.grades import GradeCap, GradeClass
from thidua.model.sheets import Band
from thidua.values import Share

UNIT = Fact(id="unit_class", kind=Kind.CHOICE, options=("KHT", "HT", "HTT", "HTXS", "-"))
PARTY = Fact(id="party_class", kind=Kind.CHOICE, options=UNIT.options)
#: The places of merit certificates by the classes of a unit and of its Party body (Quyết định
#: 11/2021/QĐ-UBND of Quảng Nam, Điều 4 khoản 3).
QUANG_NAM = (
    ('unit_class == "KHT" or party_class == "KHT"', "0"),
    ('unit_class == "HT" or party_class == "HT"', "2"),
    ('unit_class == "HTT" and party_class == "HTT"', "5"),
    ('unit_class == "HTXS" and party_class == "HTT"', "8"),
    ('unit_class == "HTXS" and party_class == "HTXS"', "10"),
    ('unit_class == "-" or party_class == "-"', "4"),
)
OVERLAPS = (
    'unit_class == "KHT" and party_class == "HT" (c1, c2)',
    'unit_class == "HT" and party_class == "KHT" (c1, c2)',
    'unit_class == "KHT" and party_class == "-" (c1, c6)',
    'unit_class == "-" and party_class == "KHT" (c1, c6)',
    'unit_class == "HT" and party_class == "-" (c2, c6)',
    'unit_class == "-" and party_class == "HT" (c2, c6)',
)
HALVES = (Band(points=1, below=50), Band(points=2, at_least=50))
DAY = Fact(id="day", kind=Kind.DATE)

BANDS = (
    wrong(
        "a band about a share begins at a number",
        banded(
            Band(points=1, below=Share.percent(88)),
            Band(points=2, at_least=88),
            by="rate",
            facts=(RATE,),
        ),
        "wrong-kind",
        "sheets.form.criteria.1.bands.1.from",
        {"expected": "share", "found": "decimal"},
    ),
    wrong(
        "a band begins both at its edge and above it",
        banded(HALVES[0], Band(points=2, at_least=50, above=50), Band(points=2, at_least=50)),
        "edge-said-twice",
        "sheets.form.criteria.1.bands.1",
        {"first": "from", "again": "above"},
    ),
    wrong(
        "nothing lies in a band",
        banded(*HALVES, Band(points=3, above=100)),
        "band-empty",
        "sheets.form.criteria.1.bands.2",
        {"number": 3},
    ),
    wrong(
        "a band stands behind one that takes all of it",
        banded(*HALVES, Band(points=3, at_least=80)),
        "band-never-decides",
        "sheets.form.criteria.1.bands.2",
        {"number": 3},
    ),
    wrong(
        "two bands meet at an edge that counts for both",
        banded(
            Band(points=0, below=Share.percent(88)),
            Band(points=2, at_least=Share.percent(88), at_most=Share.percent(90)),
            Band(points=3, at_least=Share.percent(90)),
            by="rate",
            facts=(RATE,),
        ),
        "bands-overlap",
        "sheets.form.criteria.1.bands.2",
        {"first": 2, "again": 3, "at": Share.percent(90)},
    ),
    wrong(
        "a value lies in no band",
        banded(Band(points=1, at_most=50), Band(points=2, above=60)),
        "bands-leave-gap",
        "sheets.form.criteria.1.bands",
        {"name": "1", "at": Decimal("50.01")},
    ),
    wrong(
        "a day lies in no band",
        banded(
            Band(points=2, at_most=date(2025, 3, 1)),
            Band(points=1, at_least=date(2025, 3, 3)),
            by="day",
            facts=(DAY,),
        ),
        "bands-leave-gap",
        "sheets.form.criteria.1.bands",
        {"name": "1", "at": date(2025, 3, 2)},
    ),
    wrong(
        "a value between two bands gets the points of whoever is in none",
        banded(Band(points=1, at_least=40, at_most=50), Band(points=2, above=60), otherwise=0),
        "gap-left-to-otherwise",
        "sheets.form.criteria.1.bands",
        {"name": "1", "at": Decimal("50.01")},
    ),
)

TABLES = (
    wrong(
        "a class of the unit and a class of its Party body have no line",
        table(*QUANG_NAM, facts=(UNIT, PARTY)),
        "table-leaves-gap",
        "values.quota",
        {
            "name": "quota",
            "count": 1,
            "gaps": ('unit_class == "HTT" and party_class == "HTXS"',),
        },
        also=("cases-overlap",),
    ),
    wrong(
        "six pairs of classes have two lines",
        table(*QUANG_NAM, facts=(UNIT, PARTY)),
        "cases-overlap",
        "values.quota",
        {"name": "quota", "count": 6, "overlaps": OVERLAPS},
        also=("table-leaves-gap",),
    ),
    wrong(
        "a table has more lines than can be tried",
        table(*((f"score * 1 <= {number}", f"{number}") for number in range(101))),
        "table-too-long",
        "values.quota.cases",
        {"count": 101, "most": 100},
    ),
    wrong(
        "a number between two lines has no class",
        graded(("good", "score > 80"), ("fair", "score < 80")),
        "table-leaves-gap",
        "grades.rating",
        {"name": "rating", "count": 1, "gaps": ("score == 80",)},
    ),
    wrong(
        "two questions hang together, so that a gap may not be one",
        graded(("good", "score >= 80"), ("fair", "score * 2 < 160")),
        "table-may-leave-gap",
        "grades.rating",
        {"name": "rating", "count": 1, "gaps": ("score <= 79.99 and score * 2 >= 160",)},
    ),
    wrong(
        "a line stands behind one that takes all of it",
        graded(
            *WHOLE_GRADE,
            ("late", "score >= 90"),
            classes=(GradeClass(id="good"), GradeClass(id="late"), GradeClass(id="fair")),
        ),
        "line-never-decides",
        "grades.rating.lines.late",
        {"line": "late", "name": "rating"},
    ),
)

GRADES = (
    wrong(
        "a grade has no classes",
        graded(classes=()),
        "grade-without-classes",
        "grades.rating",
        {"name": "rating"},
        also=("not-an-option",),
    ),
    wrong(
        "a grade does not say who gets which class",
        graded(),
        "grade-without-lines",
        "grades.rating",
        {"name": "rating"},
    ),
    wrong(
        "a line gives a class that is not there",
        graded(("goood", "score >= 80"), ("good", "score >= 70"), ("fair", "score < 70")),
        "unknown-class",
        "grades.rating.lines.goood",
        {"name": "goood", "suggestion": "good"},
    ),
    wrong(
        "a class is called as those who have none are",
        graded(
            *WHOLE_GRADE,
            ("none", "yes"),
            classes=(GradeClass(id="good"), GradeClass(id="fair"), GradeClass(id="none")),
        ),
        "reserved-name",
        "grades.rating.classes.none",
        {"name": "none"},
        also=("line-never-decides",),
    ),
    wrong(
        "no line leads to a class",
        graded(
            *WHOLE_GRADE,
            classes=(
                GradeClass(id="best", title="Xuất sắc"),
                GradeClass(id="good"),
                GradeClass(id="fair"),
            ),
        ),
        "class-without-a-way",
        "grades.rating.classes.best",
        {"name": "Xuất sắc"},
    ),
    wrong(
        "a cap leaves the best class",
        graded(
            *WHOLE_GRADE,
            caps=(GradeCap(id="absent", condition=parse("not on_time"), at_most="good"),),
        ),
        "cap-without-effect",
        "grades.rating.caps.absent",
        {"cap": "absent", "name": "Tốt"},
    ),
    wrong(
        "a cap leaves the lowest class",
        graded(
            *WHOLE_GRADE,
            caps=(GradeCap(id="absent", condition=parse("not on_time"), at_most="fair"),),
        ),
        "cap-leaves-the-worst",
        "grades.rating.caps.absent",
        {"cap": "absent", "name": "Khá"},
    ),
)

CASES = (*BANDS, *TABLES, *GRADES)
