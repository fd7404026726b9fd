"""The fixed phrases of an explanation, by language."""

from __future__ import annotations

from collections.abc import Mapping

PHRASES: Mapping[str, Mapping[str, str]] = {
    "vi": {
        "given": "ĐỀ NGHỊ TẶNG",
        "not-given": "KHÔNG ĐỀ NGHỊ",
        "open": "CÒN ĐỂ NGỎ",
        "possible": "Kết quả có thể: {outcomes}.",
        "outcome-given": "được đề nghị",
        "outcome-none": "không được đề nghị",
        "now-in": "Theo số liệu hiện có: đang trong chỉ tiêu[ ({prize})].",
        "now-out": "Theo số liệu hiện có: đang ngoài chỉ tiêu.",
        "now-tied": "Theo số liệu hiện có: đang bằng {rivals}, tranh {places} suất.",
        "now-waiting": "Theo số liệu hiện có: chưa xếp được.",
        "missing": "Số liệu còn thiếu có thể làm thay đổi kết quả: {facts}.",
        "fact-of": "{fact} của {nominee}",
        "notice": "Lưu ý: {title}.",
        "cautious": "Kết luận thận trọng: chưa thử hết mọi khả năng của các mục xét trước.",
        "provisional": "Kết quả tạm thời: danh sách có dòng chưa ghi mã đối tượng.",
        "round": "Đợt xét {round}, {period}",
        "limit": "chỉ tiêu {places}: đề nghị {given}, còn để ngỏ {open}, chưa dùng {unused}",
        "limit-all": "mọi trường hợp đủ điều kiện: đề nghị {given}, còn để ngỏ {open}",
        "limit-unstated": "kế hoạch không nêu số lượng: đề nghị {given}, còn để ngỏ {open}",
        "part": "Nhóm {part}",
        "cut": "--- hết chỉ tiêu ---",
        "refused": "Không đủ điều kiện",
        "questions": "Vấn đề còn để ngỏ",
        "tie": "{id}: chọn {places} trong {candidates}",
        "facts": "Bổ sung {fact} của {candidates}: có thể thay đổi {changes} kết quả",
        "judgement": "{by} cho ý kiến về {fact} của {candidates}: {changes} kết quả phụ thuộc",
        "hold": "{id}: kết luận về “{about}” đối với {candidates}: {changes} kết quả phụ thuộc",
        "vote": "{id}: bỏ phiếu “{about}” đối với {candidates}: {changes} kết quả phụ thuộc",
        "to-cancel": "Kết quả phải hủy theo",
        "inform": "Thông báo cho {whom}.",
        "history": (
            "Bổ sung quá trình khen thưởng “{about}” của {candidates}: {changes} kết quả phụ thuộc"
        ),
        "repair": (
            "Kiểm tra lại “{about}”, chưa dùng được cho {candidates}: {changes} kết quả phụ thuộc"
        ),
        "outside": "Không thuộc đối tượng của kế hoạch: {nominees}",
        "notes": "Ghi chú",
        "no-verdicts": "Không có đề nghị nào trong đợt này.",
        "no-verdict": "{nominee} không được xét {award} trong đợt này.",
    },
    "en": {
        "given": "PROPOSED",
        "not-given": "NOT PROPOSED",
        "open": "STILL OPEN",
        "possible": "Can still come out: {outcomes}.",
        "outcome-given": "proposed",
        "outcome-none": "not proposed",
        "now-in": "On the facts known now: inside the number[ ({prize})].",
        "now-out": "On the facts known now: outside the number.",
        "now-tied": "On the facts known now: level with {rivals} for {places} place(s).",
        "now-waiting": "On the facts known now: cannot be placed.",
        "missing": "Missing data that could change this: {facts}.",
        "fact-of": "{fact} of {nominee}",
        "notice": "Notice: {title}.",
        "cautious": "On the safe side: not every outcome of the earlier awards was tried.",
        "provisional": "Provisional: the list has rows without an id, so it may be incomplete.",
        "round": "Round {round}, {period}",
        "limit": "{places} place(s): {given} proposed, {open} still open, {unused} unused",
        "limit-all": "everyone who qualifies: {given} proposed, {open} still open",
        "limit-unstated": "the plan states no number: {given} proposed, {open} still open",
        "part": "Group {part}",
        "cut": "--- end of the places ---",
        "refused": "Do not qualify",
        "questions": "Open questions",
        "tie": "{id}: choose {places} of {candidates}",
        "facts": "Supply {fact} of {candidates}: could change {changes} verdict(s)",
        "judgement": "{by} to judge {fact} of {candidates}: {changes} verdict(s) depend on it",
        "hold": "{id}: decide on “{about}” of {candidates}: {changes} verdict(s) depend on it",
        "vote": "{id}: vote “{about}” on {candidates}: {changes} verdict(s) depend on it",
        "to-cancel": "To be cancelled with it",
        "inform": "Tell {whom}.",
        "history": (
            "Supply the past awards “{about}” of {candidates}: {changes} verdict(s) depend on it"
        ),
        "repair": (
            "Look after “{about}”, unusable for {candidates}: {changes} verdict(s) depend on it"
        ),
        "outside": "The plan is not meant for: {nominees}",
        "notes": "Notes",
        "no-verdicts": "Nobody is considered in this round.",
        "no-verdict": "{nominee} is not considered for {award} in this round.",
    },
}
