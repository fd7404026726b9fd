"""The JSON Schema of the plan file, read off the table, for editors and other programs.

An editor that knows YAML takes it from the first line of a plan:
`# yaml-language-server: $schema=plan-1.json`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from copy import deepcopy
from typing import Final

from thidua.files.forms import ID_PATTERN
from thidua.files.kinds import (
    VERSION,
    ByKind,
    Each,
    Expression,
    Key,
    Kind,
    Listed,
    Many,
    Mapped,
    Noun,
    One,
    OrRule,
    Plain,
    Schema,
)
from thidua.files.shape import CAMPAIGN, NOUNS

#: Where the schema stands in the package, below the folder of this module.
SCHEMA_FILE: Final = f"schema/plan-{VERSION}.json"

_EXPRESSION: Final[Schema] = {
    "type": "string",
    "minLength": 1,
    "description": "A line of the rule language, such as par_index >= 80.",
}


def schema() -> Schema:
    """Return the JSON Schema (draft 2020-12) of the plan file, as a fresh dictionary.

    Examples:
        >>> schema()["required"]
        ['thidua', 'id', 'title', 'period']
    """
    found = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:thidua:plan:{VERSION}",
        "title": "thidua plan file",
        **_mapping(CAMPAIGN),
        "$defs": {noun.name: _noun(noun) for noun in NOUNS if noun is not CAMPAIGN},
    }
    # The table's own pieces stay its own, whatever a caller does to the answer.
    return deepcopy(found)


def schema_text() -> str:
    """Return the schema as the text of its file."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def _noun(noun: Noun) -> Schema:
    if noun.short is None:
        return {"title": noun.name, **_mapping(noun)}
    return {
        "title": noun.name,
        "description": noun.doc,
        "anyOf": [_short(noun, noun.named[noun.short]), _mapping(noun)],
    }


def _short(noun: Noun, key: Key) -> Schema:
    if noun.endings:
        return {"type": "string", "pattern": rf"\s({'|'.join(noun.endings)})\s*$"}
    return _kind(key.kind)


def _mapping(noun: Noun) -> Schema:
    required = [key.name for key in noun.keys if key.is_required]
    found: Schema = {
        "type": "object",
        "description": noun.doc,
        "properties": {key.name: {"description": key.doc} | _kind(key.kind) for key in noun.keys},
        "additionalProperties": False,
    }
    return found | ({"required": required} if required else {})


def _kind(kind: Kind) -> Schema:
    match kind:
        case Plain():
            return kind.schema
        case Expression():
            return _EXPRESSION
        case OrRule(plain=plain):
            return {"anyOf": [plain.schema, _EXPRESSION]}
        case Mapped(of=plain):
            return {"type": "object", "additionalProperties": plain.schema}
        case ByKind(choices=choices):
            return {"anyOf": _different(plain.schema for plain in choices.values())}
        case Many(of=plain):
            return {"anyOf": [plain.schema, {"type": "array", "items": plain.schema}]}
        case One(noun=noun):
            return _reference(noun)
        case Listed(noun=noun):
            return {"type": "array", "items": _reference(noun)}
        case Each():
            return _each(kind)
        case _:
            return {"type": "object", "additionalProperties": {"type": "string"}}


def _each(kind: Each) -> Schema:
    references = [_reference(noun) for noun in kind.nouns]
    one = references[0] if len(references) == 1 else {"anyOf": references}
    found: Schema = {
        "type": "object",
        "patternProperties": {ID_PATTERN: one},
        "additionalProperties": False,
    }
    if kind.ids_alone:
        return {"anyOf": [{"type": "array", "items": {"type": "string"}}, found]}
    return found


def _reference(noun: Noun) -> Schema:
    return {"$ref": f"#/$defs/{noun.name}"}


def _different(schemas: Iterable[Schema]) -> list[Schema]:
    found: list[Schema] = []
    for one in schemas:
        if one not in found:
            found.append(one)
    return found
