"""The words of Vietnamese: tables of problems and reasons, kinds and signs."""

from thidua.wording.vi.around import PROBLEMS as _AROUND
from thidua.wording.vi.awards import PROBLEMS as _AWARDS
from thidua.wording.vi.campaigns import PROBLEMS as _CAMPAIGNS
from thidua.wording.vi.cards import REASONS as _CARDS
from thidua.wording.vi.council import PROBLEMS as _COUNCIL
from thidua.wording.vi.council import REASONS as _OF_THE_COUNCIL
from thidua.wording.vi.data import PROBLEMS as _DATA
from thidua.wording.vi.expressions import PROBLEMS as _EXPRESSIONS
from thidua.wording.vi.files import PROBLEMS as _FILES
from thidua.wording.vi.limits import PROBLEMS as _LIMITS
from thidua.wording.vi.reasons import REASONS as _REASONS
from thidua.wording.vi.rules import RULES
from thidua.wording.vi.scores import PROBLEMS as _SCORES

PROBLEMS = (
    _EXPRESSIONS | _FILES | _CAMPAIGNS | _SCORES | _AWARDS | _LIMITS | _AROUND | _DATA | _COUNCIL
)

REASONS = _REASONS | _OF_THE_COUNCIL | _CARDS

KINDS = {
    "yes_no": "có/không",
    "whole": "số nguyên",
    "decimal": "số thập phân",
    "share": "tỷ lệ",
    "money": "tiền",
    "text": "văn bản",
    "date": "ngày",
    "time": "giờ",
    "choice": "lựa chọn",
    "set": "tập hợp",
    "number": "số",
}

SIGNS = {
    ">=": "ít nhất",
    ">": "trên",
    "<=": "không quá",
    "<": "dưới",
    "==": "bằng",
    "!=": "khác",
    "in": "là",
    "not in": "không phải",
}

DAY_SIGNS = {
    ">=": "từ ngày",
    ">": "sau ngày",
    "<=": "chậm nhất ngày",
    "<": "trước ngày",
    "==": "đúng ngày",
    "!=": "khác ngày",
}

DID_YOU_MEAN = "Có phải ý bạn là “{}”?"

#: What details say that no plan has written.
STAND_INS = {"(points)": "điểm", "(no class)": "không thuộc mức nào"}

__all__ = [
    "DAY_SIGNS",
    "DID_YOU_MEAN",
    "KINDS",
    "PROBLEMS",
    "REASONS",
    "RULES",
    "SIGNS",
    "STAND_INS",
]
