"""Rules: an expression of a plan as one reads it aloud."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from thidua.wording.figures import shown
from thidua.wording.formulas import formula

#: Titles and words of a plan, and days: nothing inside is read as a sign.
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|'[^']*'|(?<!\w)\d{4}-\d{2}-\d{2}(?!\w)")
#: Innermost brackets, with the word in front of them.
_BRACKETS = re.compile(r"(\w+)?\(([^()]*)\)")
_COMMA = re.compile(r", (?![^\[]*\])")
_OPTION = re.compile(r"(\w+)=(?!=)(.*)", re.DOTALL)
_PARTS = re.compile(r"\[([^\[\]]*)\]")
_SLOT = re.compile(r"{(\w+)}")
_PLURAL = re.compile(r"(\d+) (\w+)\(s\)")
#: What stands for a part that is read already; no plan can hold so many.
_FIRST_KEPT = 0xE000

_SIGNS = ((" >= ", " ≥ "), (" <= ", " ≤ "), (" != ", " ≠ "), (" == ", " = "))


def rule(text: str, words: Mapping[str, str], lang: str) -> str:
    """Read an expression aloud.

    Args:
        text: The expression, titles in curly quotes.
        words: What the language says for each word of the rule language.
        lang: "vi" or "en".

    Examples:
        >>> rule("“Số hồ sơ” >= 0.5 and not done", {" and ": " và ", "not ": "không "}, "vi")
        '“Số hồ sơ” ≥ 0,5 và không done'
        >>> rule('share(given("Cờ"), over=members) >= percent(70)', {
        ...     "share": "tỷ lệ {over} ({0})", "given": "được đề nghị {0}", "members": "thành viên"
        ... }, "vi")
        'tỷ lệ thành viên (được đề nghị “Cờ”) ≥ 70 %'
    """
    reading = _Reading(words, lang)
    return reading.whole(text)


class _Reading:
    def __init__(self, words: Mapping[str, str], lang: str) -> None:
        self.words = words
        self.lang = lang
        self.kept: list[str] = []

    def whole(self, text: str) -> str:
        text = formula(_QUOTED.sub(self._quoted, text), self.lang)
        while (found := _BRACKETS.search(text)) is not None:
            said = self._keep(self._said(found[1] or "", found[2]))
            text = text[: found.start()] + said + text[found.end() :]
        text = self._signs(text)
        for number in reversed(range(len(self.kept))):
            text = text.replace(chr(_FIRST_KEPT + number), self.kept[number])
        return text

    def _keep(self, text: str) -> str:
        self.kept.append(text)
        return chr(_FIRST_KEPT + len(self.kept) - 1)

    def _quoted(self, found: re.Match[str]) -> str:
        text = found[0]
        if text[0].isdigit():
            return self._keep(shown(date.fromisoformat(text), self.lang))
        return self._keep(text if text[0] == "“" else f"“{text[1:-1]}”")

    def _said(self, word: str, inside: str) -> str:
        template = self.words.get(word)
        if template is None:
            return f"{word}({self._signs(inside)})"
        details: dict[str, str] = {}
        plain: list[str] = []
        for part in _COMMA.split(inside):
            option = _OPTION.fullmatch(part)
            if option is None:
                plain.append(self._signs(part))
            else:
                value = self._signs(option[2])
                details[option[1]] = self.words.get(value, value)
        details |= {str(at): part for at, part in enumerate(plain)}
        details |= {"all": ", ".join(plain), "rest": "; ".join(plain[1:])}
        filled = _PARTS.sub(lambda part: _part(part[1], details), template)
        said = _SLOT.sub(lambda slot: details.get(slot[1], ""), filled)
        return _PLURAL.sub(lambda one: f"{one[1]} {one[2]}{'' if one[1] == '1' else 's'}", said)

    def _signs(self, text: str) -> str:
        for sign, said in _SIGNS:
            text = text.replace(sign, said)
        for word, said in self.words.items():
            if " " in word:
                text = text.replace(word, said)
        return text


def _part(text: str, details: Mapping[str, str]) -> str:
    return text if all(name in details for name in _SLOT.findall(text)) else ""
