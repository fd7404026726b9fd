"""Briefs: the deciding reason in the few words that a table has room for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from thidua.allocation import Verdict
from thidua.cli.words import Lang
from thidua.values import Share
from thidua.wording import listed, reason_sentence, shown
from thidua.wording.figures import apart

# What a table shows beside the place, the outcome and the line; the first template whose
# details are all there is used. No template: nothing is left to say.
_BRIEFS: Final[dict[Lang, Mapping[str, tuple[str, ...]]]] = {
    Lang.VI: {
        "within-limit": (),
        "prize-won": (),
        "everyone-qualifies": (),
        "no-number-stated": (),
        "below-cut": ("kém {short} ({key})", "kém {short}", "ngoài chỉ tiêu"),
        "tied-at-cut": ("bằng {rivals}; còn {places} suất",),
        "tied-for-authority": ("bằng {rivals}; còn {places} suất",),
        "tie-dropped": ("bằng {rivals}; để trống suất",),
        "tie-shared": ("đồng hạng với {rivals}",),
        "rank-key-unknown": ("chưa có số liệu: {missing}",),
        "rivals-unknown": ("tùy số liệu của {rivals}",),
        "requirement-unknown": ("chưa có số liệu: {missing}",),
        "group-unknown": ("chưa có số liệu: {missing}",),
        "veto-unknown": ("chưa có số liệu: {missing}",),
        "requirement-not-met": (
            "{label} {value}; thiếu {short}",
            "không đạt: {title}",
            "không đạt: {about}",
        ),
        "file-returned": ("trả hồ sơ: {title}", "trả hồ sơ: {about}"),
        "vetoed": ("{title}", "{about}"),
        "holds-other-award": ("đã đề nghị: {award}",),
        "other-award-open": ("tùy: {award}",),
        "on-hold": ("tạm dừng xét: {title}", "tạm dừng xét: {about}"),
        "hold-confirmed": ("{title}", "{about}"),
        "waits-for-hold": ("chờ kết luận về {rivals}",),
        "vote-pending": ("chờ bỏ phiếu",),
        "waits-for-vote": ("chờ bỏ phiếu về {rivals}",),
        "not-enough-votes": ("{in_favour}/{base} phiếu = {share} {than} {needed}",),
        "withdrew": ("đã xin rút",),
        "cancelled": ("đã bị hủy",),
        "ruled-in": ("Hội đồng quyết định",),
        "ruled-out": ("Hội đồng quyết định",),
    },
    Lang.EN: {
        "within-limit": (),
        "prize-won": (),
        "everyone-qualifies": (),
        "no-number-stated": (),
        "below-cut": ("behind by {short} ({key})", "behind by {short}", "beyond the limit"),
        "tied-at-cut": ("level with {rivals}; {places} left",),
        "tied-for-authority": ("level with {rivals}; {places} left",),
        "tie-dropped": ("level with {rivals}; the place stays empty",),
        "tie-shared": ("shares with {rivals}",),
        "rank-key-unknown": ("no data: {missing}",),
        "rivals-unknown": ("depends on the data of {rivals}",),
        "requirement-unknown": ("no data: {missing}",),
        "group-unknown": ("no data: {missing}",),
        "veto-unknown": ("no data: {missing}",),
        "requirement-not-met": (
            "{label} {value}; short by {short}",
            "not met: {title}",
            "not met: {about}",
        ),
        "file-returned": ("returned: {title}", "returned: {about}"),
        "vetoed": ("{title}", "{about}"),
        "holds-other-award": ("already proposed: {award}",),
        "other-award-open": ("depends on: {award}",),
        "on-hold": ("on hold: {title}", "on hold: {about}"),
        "hold-confirmed": ("{title}", "{about}"),
        "waits-for-hold": ("waits for {rivals}, on hold",),
        "vote-pending": ("to be voted on",),
        "waits-for-vote": ("waits for the vote on {rivals}",),
        "not-enough-votes": ("{in_favour}/{base} votes = {share} {than} {needed}",),
        "withdrew": ("withdrew",),
        "cancelled": ("cancelled",),
        "ruled-in": ("decided by the council",),
        "ruled-out": ("decided by the council",),
    },
}


def brief(verdict: Verdict, lang: Lang, *, keys: int) -> str:
    """Say the deciding reason of a verdict briefly; in full where there is no brief form.

    Args:
        verdict: The verdict.
        lang: The language.
        keys: How many keys the ranking has; the only one of a ranking is not named.
    """
    deciding = verdict.reasons[0]
    templates = _BRIEFS[lang].get(deciding.code)
    if templates == ():
        return ""
    details = {
        name: _written(name, value, lang)
        for name, value in (*deciding.details, ("about", deciding.about))
        if value not in (None, "", ()) and (name != "key" or keys > 1)
    }
    if verdict.now.rivals:
        # Ids are shorter than names, and they stand in the same table.
        details["rivals"] = listed(verdict.now.rivals, lang.value)
    for template in templates or ():
        try:
            return template.format(**details)
        except KeyError:
            continue
    return reason_sentence(deciding, lang.value)


def _written(name: str, value: object, lang: Lang) -> str:
    """Write a detail; the distance between two shares is no share itself."""
    if name == "short" and isinstance(value, Share):
        return apart(value, lang.value)
    return shown(value, lang.value)
