"""The reference page of the plan file, read off the table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from thidua.files.kinds import (
    ByKind,
    Each,
    Expression,
    Kind,
    Listed,
    Many,
    Mapped,
    Noun,
    One,
    OrRule,
    Plain,
)
from thidua.files.shape import NOUNS

_INTRODUCTION: Final = """\
<!-- Written from the table in thidua.files.shape; change the table, not this page. -->

# The plan file

A plan file is YAML (or JSON) in UTF-8. YAML gives it structure, this table gives it meaning:
`no` is the word no, `05` is text, days are written 2022-04-06, numbers 95.61. `id: …` means
that keys are ids of your own choice, and that their order counts.

Conditions stand on lines of their own, never inside `{…}` or `[…]`, where a comma would tear
them apart. Anchors, aliases, tags and tabs are refused, and a key stands once.

An editor that knows YAML checks a plan while you write when its first line is
`# yaml-language-server: $schema=plan-1.json`; `thidua.schema()` gives that file.

```python
import thidua

plan = \"\"\"
thidua: 1
id: demo-2022
title: Phong trào thi đua cải cách hành chính
period: {start: 2022-01-01, end: 2022-12-31}
rounds:
  annual: {every: year, first: 2022}
facts:
  par_index: {kind: decimal, decimals: 2, least: 0, most: 100}
groups:
  collectives: {who: collective}
requirements:
  high_index: par_index >= 80
awards:
  merit:
    kind: form
    recipients: collectives
    requires: [high_index]
    rank:
      by_index: par_index desc
    quota:
      yearly: 10
\"\"\"
campaign = thidua.read(plan.encode())
assert campaign.award("merit").limit.at_most == 10
assert thidua.read(thidua.write(campaign).encode()) == campaign
```
"""


def plan_file_page() -> str:
    """Return the page: each noun with its keys, in the order in which they are written.

    Examples:
        >>> "| `at_most` |" in plan_file_page()
        True
    """
    return "\n".join([_INTRODUCTION, *(line for noun in NOUNS for line in _section(noun))])


def _section(noun: Noun) -> Iterator[str]:
    yield f"## {_heading(noun)}"
    yield ""
    yield noun.doc
    yield ""
    yield "| Key | What stands there | |"
    yield "|---|---|---|"
    for key in noun.keys:
        must = " **Required.**" if key.is_required else ""
        yield f"| `{key.name}` | {_words(key.kind)} | {key.doc}{must} |"
    yield ""


def _heading(noun: Noun) -> str:
    return noun.name.replace("_", " ").capitalize()


def _words(kind: Kind) -> str:
    match kind:
        case Plain():
            return _plain(kind)
        case Expression():
            return "a condition or value in the rule language"
        case OrRule(plain=plain):
            return f"{_plain(plain)}; or an expression on a line of its own"
        case Mapped(of=plain):
            return f"names, each with {_plain(plain)}"
        case ByKind(choices=choices):
            forms = dict.fromkeys(f"`{plain.form}`" for plain in choices.values())
            return f"by the kind of the fact: {', '.join(forms)}"
        case Many(of=plain):
            return f"a list of: {_plain(plain)}; a single one may stand alone"
        case One(noun=noun):
            return _link(noun)
        case Listed(noun=noun):
            return f"a list of: {_link(noun)}"
        case Each():
            alone = " or a list of ids" if kind.ids_alone else ""
            return f"`id:` {' or '.join(map(_link, kind.nouns))}{alone}"
        case _:
            return "`column: fact id`, …"


def _plain(plain: Plain) -> str:
    if plain.options:
        return f"{plain.title}: {', '.join(f'`{option}`' for option in plain.options)}"
    return plain.title if plain.form == plain.title else f"{plain.title}: `{plain.form}`"


def _link(noun: Noun) -> str:
    anchor = _heading(noun).lower().replace(" ", "-")
    return f"[{_heading(noun).lower()}](#{anchor})"
