"""The words of the command line itself, in both languages."""

from __future__ import annotations

import enum
from typing import Final

from attrs import frozen

from thidua.allocation.verdicts import Stand
from thidua.language.truths import Truth
from thidua.problems import Severity


class Lang(enum.StrEnum):
    """The language of everything that is printed.

    Vietnamese:
        ngôn ngữ
    """

    VI = "vi"
    EN = "en"


#: A counted word: for one, and for several.
Counted = tuple[str, str]


@frozen(kw_only=True)
class Words:
    """Everything that the command line says, except sentences about problems and reasons."""

    severities: dict[Severity, Counted]
    help: str
    sound: str
    found: str
    #: Headings of the columns.
    place: str
    id: str
    name: str
    outcome: str
    reason: str
    #: Outcomes.
    given: str
    stands: dict[Stand, str]
    below: str
    refused: str
    #: Labels of the cut line.
    number: str
    planned: str
    everyone: str
    not_stated: str
    base_missing: str
    at_least: str
    left_open: str
    unused: str
    not_eligible: str
    hidden: str
    nobody: str
    part_unknown: str
    #: Sections after the tables.
    questions: str
    tie: str
    #: Who decides a tie, by the word of the plan.
    deciders: dict[str | None, str]
    missing_fact: str
    places: Counted
    changes: Counted
    outside: str
    to_cancel: str
    remarks: str
    plan_findings: str
    see_check: str
    summary: str
    provisional: str
    written: str
    #: Stages of long work.
    admitting: str
    proposing: str
    listing: str
    #: Others.
    round: str
    no_verdict: str
    no_card: str
    truths: dict[Truth, str]
    created: str
    suggestion: str


def counted(number: int, words: Counted) -> str:
    """Write a number with its word.

    Examples:
        >>> counted(1, ("error", "errors")), counted(2, ("error", "errors"))
        ('1 error', '2 errors')
    """
    return f"{number} {words[0] if number == 1 else words[1]}"


_VI: Final = Words(
    severities={
        Severity.ERROR: ("lỗi", "lỗi"),
        Severity.WARNING: ("cảnh báo", "cảnh báo"),
        Severity.NOTE: ("lưu ý", "lưu ý"),
    },
    help="gợi ý",
    sound="Kế hoạch không có lỗi.",
    found="Tìm thấy {counts}.",
    place="Hạng",
    id="Mã",
    name="Tên",
    outcome="Kết quả",
    reason="Lý do",
    given="✓ đề nghị",
    stands={
        Stand.IN: "? tạm trong",
        Stand.OUT: "? tạm ngoài",
        Stand.TIED: "? bằng nhau",
        Stand.WAITING: "? chưa rõ",
    },
    below="· dự phòng",
    refused="✗ không",
    number="chỉ tiêu {number}",
    planned="dự kiến",
    everyone="mọi trường hợp đủ điều kiện",
    not_stated="kế hoạch không nêu số lượng",
    base_missing="chưa tính được chỉ tiêu, chưa có số liệu: {facts}",
    at_least="ít nhất {number}",
    left_open="còn để ngỏ {number}",
    unused="chưa dùng {number}",
    not_eligible="không được xét tặng",
    hidden="… và {number} trường hợp nữa (xem hết: --all)",
    nobody="không có ai được xét",
    part_unknown="chưa rõ thuộc nhóm nào",
    questions="Còn để ngỏ",
    tie="{candidates}: bằng nhau, tranh {at_stake}; {decider}",
    deciders={
        None: "Hội đồng quyết định",
        "council": "Hội đồng quyết định",
        "vote": "Hội đồng bỏ phiếu",
        "authority": "cấp có thẩm quyền quyết định",
    },
    missing_fact="{candidates}: chưa có số liệu: {fact}",
    places=("suất", "suất"),
    changes=("ảnh hưởng {number} kết quả", "ảnh hưởng {number} kết quả"),
    outside="Ngoài đối tượng thi đua",
    to_cancel="Kết quả phải hủy theo",
    remarks="Số liệu và lưu ý",
    plan_findings="Kế hoạch có {counts}; xem: thidua check {plan}",
    see_check="… và {number} lỗi nữa; xem hết: thidua check --all {plan}",
    summary="Được đề nghị {given}, còn để ngỏ {open}, không được {refused}.",
    provisional="Danh sách tạm thời: có dòng không rõ là ai.",
    written="Đã ghi {file}",
    admitting="Tiếp nhận số liệu",
    proposing="Xét và xếp hạng",
    listing="Lập danh sách",
    round="đợt",
    no_verdict="{nominee} không thuộc diện xét danh hiệu, hình thức nào trong đợt này.",
    no_card="Kế hoạch không có bảng điểm hay xếp loại cho {nominee}.",
    truths={
        Truth.MET: "✓ đạt",
        Truth.NOT_MET: "✗ không đạt",
        Truth.UNKNOWN: "? chưa rõ",
        Truth.NOT_APPLICABLE: "– không áp dụng",
    },
    created="Đã tạo {file}",
    suggestion=" Có phải {name}?",
)

_EN: Final = Words(
    severities={
        Severity.ERROR: ("error", "errors"),
        Severity.WARNING: ("warning", "warnings"),
        Severity.NOTE: ("note", "notes"),
    },
    help="help",
    sound="The plan has no errors.",
    found="Found {counts}.",
    place="Place",
    id="Id",
    name="Name",
    outcome="Outcome",
    reason="Reason",
    given="✓ proposed",
    stands={
        Stand.IN: "? in so far",
        Stand.OUT: "? out so far",
        Stand.TIED: "? level",
        Stand.WAITING: "? not known",
    },
    below="· waiting",
    refused="✗ no",
    number="limit {number}",
    planned="planned",
    everyone="everyone who qualifies",
    not_stated="the plan states no number",
    base_missing="the number is not known yet, no data: {facts}",
    at_least="at least {number}",
    left_open="{number} left open",
    unused="{number} unused",
    not_eligible="not eligible",
    hidden="… and {number} more (see all: --all)",
    nobody="nobody was considered",
    part_unknown="group not known",
    questions="Left open",
    tie="{candidates}: level for {at_stake}; {decider}",
    deciders={
        None: "the council decides",
        "council": "the council decides",
        "vote": "the council votes",
        "authority": "the authority decides",
    },
    missing_fact="{candidates}: missing: {fact}",
    places=("place", "places"),
    changes=("changes {number} verdict", "changes {number} verdicts"),
    outside="Outside the target groups",
    to_cancel="To be cancelled with it",
    remarks="Data and remarks",
    plan_findings="The plan has {counts}; see: thidua check {plan}",
    see_check="… and {number} more errors; see all: thidua check --all {plan}",
    summary="Proposed {given}, left open {open}, not proposed {refused}.",
    provisional="The list is provisional: a row does not say who it is about.",
    written="Wrote {file}",
    admitting="Admitting the data",
    proposing="Assessing and ranking",
    listing="Drawing up the lists",
    round="round",
    no_verdict="{nominee} is on the list but is not considered for any award of this round.",
    no_card="The plan has no score sheet and no grade for {nominee}.",
    truths={
        Truth.MET: "✓ met",
        Truth.NOT_MET: "✗ not met",
        Truth.UNKNOWN: "? not known",
        Truth.NOT_APPLICABLE: "– not applicable",
    },
    created="Created {file}",
    suggestion=" Did you mean {name}?",
)

#: The words of every language.
WORDS: Final = {Lang.VI: _VI, Lang.EN: _EN}
