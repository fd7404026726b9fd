"""Kinds: what can stand behind a key of the plan file. The table in `shape` is written in them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from operator import attrgetter
from typing import Any, Final

from attrs import field, frozen

#: A JSON Schema, or a part of one.
Schema = dict[str, Any]

#: The version of the format that this table describes.
VERSION: Final = 1

#: The default of a key that has to be written.
REQUIRED: Final = object()


@frozen(kw_only=True)
class Plain:
    """One word, number, day or text on a single line."""

    #: What it is, in the words of the reference: "a date".
    title: str
    #: How it is written.
    form: str
    #: The problem that a value in another form gives; empty where every text has the form.
    code: str = ""
    #: Reads the text; raises ValueError when it has another form.
    parse: Callable[[str], object]
    #: Writes the value: text in quotes where needed, a number, or a word that never is quoted.
    show: Callable[[Any], Written]
    schema: Schema
    #: Looks for the form that was meant; None when there is no telling.
    suggest: Callable[[str], str | None] = lambda _: None
    #: The words to choose from, where there are only so many.
    options: tuple[str, ...] = ()


@frozen
class Bare:
    """A word that stands without quotes in YAML: a day, yes, all, half-up."""

    text: str


@frozen
class Rule:
    """An expression to be written; it stands in block style only."""

    text: str


#: What a value of one key is written as.
Written = str | int | Decimal | Bare | Rule


@frozen
class Expression:
    """A line of the rule language."""


@frozen(kw_only=True)
class Many:
    """A list of plain values; a single one may stand without brackets."""

    of: Plain
    #: Write a single value without brackets.
    bare: bool = False


@frozen
class ByKind:
    """A value whose form depends on another key of the same noun, which stands before it."""

    #: The attribute that decides.
    on: str
    choices: Mapping[object, Plain] = field(hash=False)


@frozen
class One:
    """A single noun, with its keys below."""

    noun: Noun


@frozen
class Listed:
    """A list of nouns that have no id."""

    noun: Noun


@frozen(kw_only=True)
class Each:
    """Nouns by their id: `id: {…}`. Their order means something."""

    of: Noun | Either | Later
    #: Nouns that have nothing but an id may be written as a list of ids.
    ids_alone: bool = False
    #: Short ones stand on one line in braces.
    flow: bool = False

    @property
    def nouns(self) -> tuple[Noun, ...]:
        """The noun, or the two that one can choose from."""
        match self.of:
            case Either(nouns=nouns):
                return nouns
            case Later():
                return (self.of.noun,)
            case _:
                return (self.of,)

    def noun_with(self, keys: set[str]) -> Noun:
        """Return the noun that a mapping with these keys is."""
        return self.of.noun_with(keys) if isinstance(self.of, Either) else self.nouns[0]

    def noun_of(self, value: object) -> Noun:
        """Return the noun that a value is."""
        return self.of.noun_of(value) if isinstance(self.of, Either) else self.nouns[0]


@frozen(kw_only=True)
class Either:
    """One of several nouns; which one it is shows by a key that only that noun has."""

    #: The key that tells, and the noun.
    by: tuple[tuple[str, Noun], ...]
    #: The noun without any of these keys.
    otherwise: Noun

    @property
    def nouns(self) -> tuple[Noun, ...]:
        """All of them."""
        return (*(noun for _, noun in self.by), self.otherwise)

    def noun_with(self, keys: set[str]) -> Noun:
        """Return the noun that a mapping with these keys is."""
        return next((noun for key, noun in self.by if key in keys), self.otherwise)

    def noun_of(self, value: object) -> Noun:
        """Return the noun that a value is."""
        return next((noun for _, noun in self.by if isinstance(value, noun.makes)), self.otherwise)


@frozen(kw_only=True)
class OrRule:
    """A plain value, or an expression for it."""

    plain: Plain


@frozen(kw_only=True)
class Mapped:
    """Names, each with a plain value."""

    of: Plain


@frozen
class Later:
    """A noun that stands below itself: it is looked up when somebody reads that far."""

    name: str
    find: Callable[[], Noun] = field(eq=False)

    @property
    def noun(self) -> Noun:
        """The noun."""
        return self.find()


@frozen
class Columns:
    """The host's column names, each with the fact that it holds."""


Kind = Plain | Expression | OrRule | Many | Mapped | ByKind | One | Listed | Each | Columns


@frozen(kw_only=True)
class Key:
    """One row of the table: a key of the file and the attribute that it fills."""

    name: str
    attribute: str
    kind: Kind
    #: The value of the attribute while the key is not written; it is never written then.
    default: object = REQUIRED
    #: What it says, in one sentence.
    doc: str

    @property
    def is_required(self) -> bool:
        """Tell whether the key has to be written."""
        return self.default is REQUIRED

    def of(self, noun: object) -> Any:  # noqa: ANN401 - the table holds attributes of every type
        """Return the value of the attribute; a key without one says the version."""
        return attrgetter(self.attribute)(noun) if self.attribute else VERSION


def row(name: str, attribute: str, kind: Kind, default: object, doc: str) -> Key:
    """Make a row, for a table that reads as one."""
    return Key(name=name, attribute=attribute, kind=kind, default=default, doc=doc)


@frozen(kw_only=True)
class Noun:
    """All keys of one noun, in the order in which they are written."""

    name: str
    #: What it is, in one sentence.
    doc: str
    #: The class of the value.
    makes: type
    keys: tuple[Key, ...]
    #: Makes the value from its attributes.
    make: Callable[..., Any]
    #: The attribute that holds the id, where the noun stands behind one.
    id: str | None = None
    #: The key that a value without keys of its own is meant for.
    short: str | None = None
    #: The key that takes the last word of such a value.
    last_word: str | None = None
    #: The words that this last word may be.
    endings: tuple[str, ...] = ()
    #: The problem when the class refuses the values together.
    refused: str = ""
    #: The attributes that the sentence about it names.
    told: tuple[str, ...] = ()
    #: Short ones stand on one line in braces.
    flow: bool = False

    @property
    def named(self) -> dict[str, Key]:
        """The keys by their names."""
        return {key.name: key for key in self.keys}
