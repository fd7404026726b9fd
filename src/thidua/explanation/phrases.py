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
        "cautious": "Kết luận thận trọng: chưa thử hết mọi khả năng.",
        "provisional": "Kết quả tạm thời: danh sách có dòng chưa ghi mã đối tượng.",
        "round": "Đợt xét {round}, {period}",
        "limit": "chỉ tiêu {places}: đề nghị {given}, còn để ngỏ {open}, chưa dùng {unused}",
        "limit-all": "mọi trường hợp đủ điều kiện: đề nghị {given}, còn để ngỏ {open}",
        "limit-unstated": "kế hoạch không nêu số lượng: đề nghị {given}, còn để ngỏ {open}",
        "limit-at": "{title}[ ({part})]: {use}",
        "limit-base": "chưa tính được chỉ tiêu, còn thiếu {facts}: đề nghị {given}, để ngỏ {open}",
        "reckoning": " ({reckoning})",
        "least": "; ít nhất {least}[, còn thiếu {short}]",
        "least-only": "ít nhất {least}: đề nghị {given}, còn để ngỏ {open}[, còn thiếu {short}]",
        "part": "Nhóm {part}",
        "cut": "--- hết chỉ tiêu ---",
        "refused": "Không đủ điều kiện",
        "questions": "Vấn đề còn để ngỏ",
        "tie": (
            "{id}: chọn {places} trong {candidates}[ (sơ tuyển “{limit}”)][, {decider} quyết định]"
        ),
        "vote": "Hội đồng bỏ phiếu",
        "authority": "cấp có thẩm quyền",
        "lot": "{id}: bốc thăm {places} trong {candidates}",
        "reassess": "{id}: đánh giá bổ sung “{fact}” của {candidates}",
        "base": "Bổ sung {fact} để tính chỉ tiêu: {changes} kết quả phụ thuộc",
        "facts": "Bổ sung {fact} của {candidates}: có thể thay đổi {changes} kết quả",
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
        "cautious": "On the safe side: not every possibility was tried.",
        "provisional": "Provisional: the list has rows without an id, so it may be incomplete.",
        "round": "Round {round}, {period}",
        "limit": "{places} place(s): {given} proposed, {open} still open, {unused} unused",
        "limit-all": "everyone who qualifies: {given} proposed, {open} still open",
        "limit-unstated": "the plan states no number: {given} proposed, {open} still open",
        "limit-at": "{title}[ ({part})]: {use}",
        "limit-base": "number not known yet, {facts} missing: {given} proposed, {open} still open",
        "reckoning": " ({reckoning})",
        "least": "; at least {least}[, {short} missing]",
        "least-only": "at least {least}: {given} proposed, {open} still open[, {short} missing]",
        "part": "Group {part}",
        "cut": "--- end of the places ---",
        "refused": "Do not qualify",
        "questions": "Open questions",
        "tie": "{id}: choose {places} of {candidates}[ (sieve “{limit}”)][, decided by {decider}]",
        "vote": "a vote",
        "authority": "the authority",
        "lot": "{id}: draw lots for {places} among {candidates}",
        "reassess": "{id}: assess “{fact}” again for {candidates}",
        "base": "Supply {fact} to compute the number: {changes} verdict(s) depend on it",
        "facts": "Supply {fact} of {candidates}: could change {changes} verdict(s)",
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
