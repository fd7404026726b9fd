"""Citations: the documents that rules rest on, and the places in them."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from attrs import frozen

from thidua.values.period import refuse_moments

# The number of a Party document is joined to its symbol by a hyphen: 05-CT/TW.
_PARTY_NUMBER: Final = re.compile(r"[0-9]+-(.+/.+)")


@frozen(kw_only=True)
class Document:
    """A document of the administration or the Party, as one refers to it.

    Vietnamese:
        văn bản

    The parts of its number follow Decree 30/2020/NĐ-CP, Appendix I (thể thức văn bản).

    Raises:
        ValueError: Neither number, date, issuer nor title is given: a link names nothing.

    Examples:
        >>> plan = Document(
        ...     number="52/KH-UBND", issued=date(2022, 4, 6), issuer="UBND tỉnh Sóc Trăng"
        ... )
        >>> str(plan)
        '52/KH-UBND ngày 06/04/2022 của UBND tỉnh Sóc Trăng'
        >>> plan.symbol
        'KH-UBND'
    """

    #: The number with its symbol, "52/KH-UBND"; None when not known.
    number: str | None = None
    #: The day it was issued; None when not known.
    issued: date | None = None
    #: Who issued it, as printed; None when not known.
    issuer: str | None = None
    #: What it is called; None when not known.
    title: str | None = None
    #: Where it can be read; kept, never followed.
    link: str | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a document by which nothing could be found."""
        refuse_moments(self.issued)
        if not (self.number or self.issued or self.issuer or self.title):
            raise ValueError("a document needs a number, a date, an issuer or a title")

    @property
    def symbol(self) -> str | None:
        """The kind and issuer in short that follow the number; None where there is no symbol.

        Examples:
            >>> Document(number="98/2023/NĐ-CP").symbol, Document(number="05-CT/TW").symbol
            ('NĐ-CP', 'CT/TW')
        """
        number = self.number or ""
        if party := _PARTY_NUMBER.fullmatch(number):
            return party[1]
        return number.rpartition("/")[2] or None if "/" in number else None

    def __str__(self) -> str:
        """Write the parts that are known, in the order of Vietnamese references."""
        parts = [self.number or self.title or "văn bản"]
        if self.issued:
            parts.append(f"ngày {self.issued.day:02}/{self.issued.month:02}/{self.issued.year:04}")
        if self.issuer:
            parts.append(f"của {self.issuer}")
        if self.number and self.title:
            parts.append(f"({self.title})")
        return " ".join(parts)


@frozen(kw_only=True)
class Citation:
    """The ground that a rule stands on: a document, a clause in it, its words.

    Vietnamese:
        căn cứ

    Raises:
        ValueError: Nothing is cited.

    Examples:
        >>> law = Document(number="06/2022/QH15")
        >>> str(Citation(document=law, clause="điểm a khoản 2 Điều 9"))
        'điểm a khoản 2 Điều 9, 06/2022/QH15'
        >>> str(Citation(clause="mục III", quote="tối đa 10 tập thể"))
        'mục III: “tối đa 10 tập thể”'
    """

    #: The document; None when the clause stands in the campaign's own plan.
    document: Document | None = None
    #: The place in it, as one writes it: "điểm a khoản 2 Điều 9".
    clause: str | None = None
    #: The words themselves.
    quote: str | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a citation of nothing."""
        if not (self.document or self.clause or self.quote):
            raise ValueError("a citation needs a document, a clause or a quote")

    def __str__(self) -> str:
        """Write clause, document and quote, leaving out what is not given."""
        place = ", ".join(str(part) for part in (self.clause, self.document) if part)
        quote = f"“{self.quote}”" if self.quote else ""
        return ": ".join(part for part in (place, quote) if part)
