"""Wrong plans: document, parent, period, rounds, contents."""

from datetime import date

from attrs import evolve

from tests.checking.wrong_plans.case import (
    DOCUMENT,
    FLAG,
    MERIT,
    SOUND,
    STAGE,
    plan,
    with_award,
    wrong,
)
from thidua.model.campaign import Content, Parent, Reading
from thidua.values import AT_LAUNCH, Document, Listed, Period, Repeating, Step

OPEN_START = Period(None, date(2025, 12, 31))
PARENT = Parent(id="province", period=Period(date(2022, 1, 1), date(2024, 12, 31)))
PROVINCE = evolve(SOUND, id="province", period=Period(date(2023, 1, 1), None))
RESULTS, IDEAS = SOUND.contents


def scheduled(*schedules: Repeating | Listed, period: Period = STAGE) -> dict[str, object]:
    """Return the changes for a plan that has other rounds, of which its awards name none."""
    return {
        "rounds": schedules,
        "period": period,
        "awards": (evolve(FLAG, rounds=()), *SOUND.awards[1:]),
    }


CASES = (
    wrong(
        "the plan is not named",
        plan(plan=None),
        "plan-not-named",
        "plan",
        {},
    ),
    wrong(
        "the plan has no number",
        plan(plan=Document(issued=date(2021, 12, 15), issuer="UBND tỉnh")),
        "document-number-missing",
        "plan",
        {},
    ),
    wrong(
        "the plan has no date",
        plan(plan=Document(number="52/KH-UBND", issuer="UBND tỉnh")),
        "document-date-missing",
        "plan",
        {},
    ),
    wrong(
        "the plan has no issuer",
        plan(plan=Document(number="52/KH-UBND", issued=date(2021, 12, 15))),
        "document-issuer-missing",
        "plan",
        {},
    ),
    wrong(
        "a department uses the symbol of a people's committee",
        plan(plan=Document(number="21/KH-UBND", issued=date(2021, 1, 1), issuer="Sở Công Thương")),
        "issuer-symbol-differs",
        "plan.number",
        {"number": "21/KH-UBND", "issuer": "Sở Công Thương"},
    ),
    wrong(
        "the parent's plan bears the symbol of somebody else",
        plan(
            parent=Parent(
                id="province", plan=Document(number="24/KH-UBND", issuer="Văn phòng UBND tỉnh")
            )
        ),
        "issuer-symbol-differs",
        "parent.plan.number",
        {"number": "24/KH-UBND", "issuer": "Văn phòng UBND tỉnh"},
    ),
    wrong(
        "the title varies",
        plan(also_titled=("đẩy mạnh  cải cách hành chính", "Đẩy mạnh công tác CCHC")),
        "title-variants",
        "also_titled",
        {"title": "Đẩy mạnh cải cách hành chính", "variants": ("Đẩy mạnh công tác CCHC",)},
    ),
    wrong(
        "the parent is read from the context",
        plan(parent=Parent(id="province", inferred=True)),
        "parent-inferred",
        "parent",
        {"name": "province"},
    ),
    wrong(
        "something had to be interpreted",
        plan(readings=(Reading(id="day", about="Ngày phát động", taken="10/01/2022"),)),
        "reading-taken",
        "readings.day",
        {"about": "Ngày phát động", "taken": "10/01/2022"},
    ),
    wrong(
        "the launch is not known",
        plan(period=Period(AT_LAUNCH, date(2025, 12, 31)), launch=None),
        "launch-missing",
        "period.start",
        {},
    ),
    wrong(
        "the launch comes after the end",
        plan(period=Period(AT_LAUNCH, date(2025, 12, 31)), launch=date(2026, 1, 1)),
        "launch-after-end",
        "launch",
        {"launch": date(2026, 1, 1), "end": date(2025, 12, 31)},
    ),
    wrong(
        "another period is stated",
        plan(also_stated=(STAGE, Period.of_year(2022))),
        "period-stated-two-ways",
        "also_stated.1",
        {"period": STAGE, "other": Period.of_year(2022)},
    ),
    wrong(
        "the plan was issued after the start",
        plan(plan=evolve(DOCUMENT, issued=date(2022, 4, 6))),
        "retroactive-start",
        "period.start",
        {"start": date(2022, 1, 1), "issued": date(2022, 4, 6)},
    ),
    wrong(
        "the plan was issued after the launch",
        plan(
            plan=evolve(DOCUMENT, issued=date(2022, 4, 6)),
            **scheduled(
                Listed(name="end", period=STAGE),
                period=Period(AT_LAUNCH, date(2025, 12, 31)),
            ),
        ),
        "retroactive-start",
        "period.start",
        {"start": date(2022, 1, 10), "issued": date(2022, 4, 6)},
        also=("round-partly-outside",),
    ),
    wrong(
        "the campaign lasts longer than its parent",
        plan(parent=PARENT),
        "outside-parent",
        "parent.period",
        {"period": STAGE, "parent": PARENT.period},
    ),
    wrong(
        "the campaign starts before the parent that was handed over",
        plan(parent=Parent(id="province")),
        "outside-parent",
        "period",
        {"period": STAGE, "parent": PROVINCE.period},
        parent=PROVINCE,
    ),
    wrong(
        "another parent was handed over",
        plan(parent=Parent(id="district")),
        "other-parent",
        "parent.id",
        {"named": "district", "given": "province"},
        parent=PROVINCE,
    ),
    wrong(
        "a parent was handed over to a plan without one",
        SOUND,
        "other-parent",
        "parent.id",
        {"named": None, "given": "province"},
        parent=PROVINCE,
    ),
    wrong(
        "there is no round",
        plan(**scheduled()),
        "no-round",
        "rounds",
        {},
    ),
    wrong(
        "a listed round lies outside",
        plan(**scheduled(Listed(name="late", period=Period.of_year(2026)))),
        "round-outside-period",
        "rounds.late",
        {"name": "late", "stated": Period.of_year(2026), "period": STAGE},
    ),
    wrong(
        "a listed round starts too early",
        plan(**scheduled(Listed(name="s", period=Period(date(2021, 6, 1), date(2022, 6, 1))))),
        "round-partly-outside",
        "rounds.s",
        {"name": "s", "stated": Period(date(2021, 6, 1), date(2022, 6, 1)), "period": STAGE},
    ),
    wrong(
        "a listed round and the campaign are both open",
        plan(
            **scheduled(
                Listed(name="open", period=Period(date(2022, 1, 1), None)),
                period=Period(date(2022, 1, 1), None),
            )
        ),
        "round-not-closed",
        "rounds.open",
        {"name": "open"},
    ),
    wrong(
        "a listed round starts at a launch of which the day is not known",
        plan(
            **scheduled(Listed(name="open", period=Period(AT_LAUNCH, date(2022, 12, 31)))),
            launch=None,
        ),
        "round-not-closed",
        "rounds.open",
        {"name": "open"},
    ),
    wrong(
        "the first yearly round is over before the campaign starts",
        plan(**scheduled(Repeating(name="annual", every=Step.YEAR, first=2021))),
        "schedule-outside-period",
        "rounds.annual",
        {"name": "annual", "first": "2021", "last": None, "period": STAGE},
    ),
    wrong(
        "the last yearly round begins after the campaign ends",
        plan(**scheduled(Repeating(name="annual", every=Step.YEAR, last=2026))),
        "schedule-outside-period",
        "rounds.annual",
        {"name": "annual", "first": None, "last": "2026", "period": STAGE},
    ),
    wrong(
        "the last school year begins after the campaign ends",
        plan(
            **scheduled(
                Repeating(name="school", every=Step.SCHOOL_YEAR, last=2025),
                period=Period(date(2022, 1, 1), date(2025, 8, 31)),
            )
        ),
        "schedule-outside-period",
        "rounds.school",
        {
            "name": "school",
            "first": None,
            "last": "2025",
            "period": Period(date(2022, 1, 1), date(2025, 8, 31)),
        },
    ),
    wrong(
        "the last day for a round is after the end",
        plan(**scheduled(Repeating(name="m", every=Step.MONTH, last=date(2026, 1, 1)))),
        "schedule-outside-period",
        "rounds.m",
        {"name": "m", "first": None, "last": "2026-01-01", "period": STAGE},
    ),
    wrong(
        "every round is over before the campaign starts",
        plan(**scheduled(Repeating(name="annual", every=Step.YEAR, last=2020))),
        "schedule-outside-period",
        "rounds.annual",
        {"name": "annual", "first": None, "last": "2020", "period": STAGE},
    ),
    wrong(
        "the first round begins after an open period without a start ends",
        plan(**scheduled(Repeating(name="annual", every=Step.YEAR, first=2027), period=OPEN_START)),
        "schedule-outside-period",
        "rounds.annual",
        {"name": "annual", "first": "2027", "last": None, "period": OPEN_START},
    ),
    wrong(
        "the first round is over before the launch",
        plan(launch=date(2023, 1, 1)),
        "round-before-launch",
        "rounds.annual",
        {"name": "annual-2022", "end": date(2022, 12, 31), "launch": date(2023, 1, 1)},
    ),
    wrong(
        "a listed round is over before the launch",
        plan(
            **scheduled(Listed(name="early", period=Period.of_year(2022))), launch=date(2023, 5, 1)
        ),
        "round-before-launch",
        "rounds.early",
        {"name": "early", "end": date(2022, 12, 31), "launch": date(2023, 5, 1)},
    ),
    wrong(
        "fewer contents are listed than announced",
        plan(contents_announced=6),
        "announced-count-differs",
        "contents_announced",
        {"announced": 6, "listed": 2},
    ),
    wrong(
        "a content lists fewer parts than announced",
        plan(contents=(evolve(RESULTS, announced=6), IDEAS)),
        "announced-count-differs",
        "contents.results.announced",
        {"announced": 6, "listed": 2},
    ),
    wrong(
        "an open list shows more contents than announced",
        plan(contents_open=True, contents_announced=1),
        "announced-count-differs",
        "contents_announced",
        {"announced": 1, "listed": 2},
        also=("contents-list-open",),
    ),
    wrong(
        "the list of contents goes on",
        plan(contents_open=True, contents_announced=7),
        "contents-list-open",
        "contents_open",
        {"listed": 2},
    ),
    wrong(
        "two contents say the same",
        plan(contents=(RESULTS, evolve(IDEAS, title="hoàn  thành nhiệm vụ "))),
        "duplicate-content",
        "contents.ideas",
        {"first": "results", "again": "ideas", "title": "hoàn  thành nhiệm vụ "},
    ),
    wrong(
        "two parts of a content say the same",
        plan(contents=(evolve(RESULTS, parts=("Kế hoạch", "kế hoạch")), IDEAS)),
        "duplicate-content",
        "contents.results.parts.1",
        {"first": "1", "again": "2", "title": "kế hoạch"},
    ),
    wrong(
        "two contents are judged by nothing",
        plan(
            contents=(*SOUND.contents, Content(id="c3", title="Ba"), Content(id="c4", title="Bốn")),
            contents_announced=4,
        ),
        "content-not-judged",
        "contents",
        {"contents": ("c3", "c4")},
    ),
    wrong(
        "an award is given in a round that is not there",
        with_award(MERIT, rounds=("stage", "anual")),
        "unknown-round",
        "awards.merit.rounds.1",
        {"name": "anual", "suggestion": "annual"},
    ),
)
