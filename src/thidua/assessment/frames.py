"""The door for data frames: canonical columns, and everything that is wrong before any work."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from attrs import frozen

from thidua.assessment.frame_columns import canonical, expected
from thidua.assessment.headings import headings
from thidua.assessment.small_tables import beside
from thidua.language.spans import NOT_APPLICABLE
from thidua.model import Campaign
from thidua.problems import Problem, error, has_errors
from thidua.values import nfc
from thidua.wording import say

if TYPE_CHECKING:
    from narwhals.stable.v2 import Expr, LazyFrame

#: Headings and values of one row.
Cells = tuple[tuple[str, object], ...]
#: What a column is called that says where a fact does not apply.
_FLAG = "__na"
#: The name of the column that marks rows with a cell that does not fit.
ODD = "odd row"
#: As many ids as a problem can name.
_MOST_NAMED = 20


class UnfitFrame(ValueError):  # noqa: N818 - reads as what it says
    """Raised when a data frame does not fit the plan; carries every problem.

    Vietnamese:
        bảng dữ liệu không phù hợp
    """

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        """Keep the problems; the text is their sentences."""
        super().__init__("\n".join(say(problem) for problem in problems))
        self.problems = problems


@frozen(kw_only=True)
class FrameTable:
    """A data frame with its columns understood.

    Vietnamese:
        bảng dữ liệu đã nhận diện cột
    """

    campaign: Campaign
    #: The frame as it came in, its engine's lazy form.
    raw: LazyFrame[Any]
    #: Target to heading.
    headings: Mapping[str, str]
    #: Fact to the heading of the column that says where it does not apply.
    flags: Mapping[str, str]
    #: What is worth knowing about its columns.
    problems: tuple[Problem, ...]

    @property
    def frame(self) -> LazyFrame[Any]:
        """The canonical columns: id, `who`, `unit`, facts and pools, each in its exact form."""
        import narwhals.stable.v2 as nw

        kinds = self.raw.collect_schema()
        columns: dict[str, Expr] = {"id": nw.col(self.headings["id"]).cast(nw.String)}
        odd: list[Expr] = []
        names = (fact.id for fact in self.campaign.facts)
        for target in ("who", "unit", *(pool.id for pool in self.campaign.pools), *names):
            heading = self.headings.get(target)
            kind = nw.Unknown() if heading is None else kinds[heading]
            column = nw.lit(None) if heading is None else nw.col(heading)
            found = canonical(self.campaign, target, column, kind)
            if found is not None:
                columns[target] = found.value
                odd.extend(() if found.odd is None else (found.odd,))
        for fact in self.campaign.facts:
            if fact.may_be_not_applicable:
                columns[f"{fact.id}{_FLAG}"] = self._flag(fact.id)
            elif fact.id in self.flags:
                odd.append(self._flag(fact.id))
        columns[ODD] = nw.any_horizontal(*odd, ignore_nulls=True) if odd else nw.lit(value=False)
        return self.raw.select(**columns)

    def _flag(self, fact: str) -> Any:
        import narwhals.stable.v2 as nw

        if fact not in self.flags:
            return nw.lit(value=False)
        return nw.col(self.flags[fact]).fill_null(value=False)

    def cells(self, ids: Iterable[str]) -> dict[str, Cells]:
        """Return the cells of nominees as the host gave them, each with its heading."""
        import narwhals.stable.v2 as nw

        key, wanted = "wanted id", sorted(set(ids))
        if not wanted:
            return {}
        keyed = self.raw.with_columns(nw.col(self.headings["id"]).cast(nw.String).alias(key))
        kept = keyed.join(beside(self.raw, {key: wanted}), on=key, how="inner")
        rows = kept.collect().iter_rows(named=True)
        return {str(row[key]): tuple(self._cells(row)) for row in rows}

    def _cells(self, row: Mapping[str, object]) -> Iterator[tuple[str, object]]:
        for target, heading in self.headings.items():
            flagged = target in self.flags and row[self.flags[target]]
            yield heading, NOT_APPLICABLE if flagged else row[heading]


def opened(campaign: Campaign, frame: object) -> FrameTable:
    """Take a data frame: Polars, DuckDB, PyArrow, pandas, PySpark, or what narwhals can wrap.

    Args:
        campaign: The plan.
        frame: The frame; a column `<fact>__na` marks where a fact does not apply.

    Raises:
        UnfitFrame: When columns or ids do not fit; the problems say all that is wrong.
        TypeError: When it is no data frame that narwhals knows.
    """
    raw = lazily(frame)
    kinds = raw.collect_schema()
    known = [fact.id for fact in campaign.facts]
    names = tuple(name for name in kinds if not name.endswith(_FLAG))
    found = headings(names, campaign)
    by_target = {target: heading for heading, target in reversed([*found.targets.items()])}
    flags = {}
    for heading in kinds:
        stem = heading.removesuffix(_FLAG)
        target = found.targets.get(stem, stem)
        if heading != stem and target in known:
            flags[target] = heading
    table = FrameTable(
        campaign=campaign, raw=raw, headings=by_target, flags=flags, problems=found.problems
    )
    wrong = (*found.problems, *_wrong_kinds(table))
    if not has_errors(wrong):
        wrong = (*wrong, *_wrong_ids(table))
    if has_errors(wrong):
        raise UnfitFrame(wrong)
    return table


def lazily(frame: object) -> LazyFrame[Any]:
    """Return the lazy form of a frame; what is in memory only is taken to Polars.

    pandas without nullable types would lose what is unknown, and PyArrow has no windows.
    """
    try:
        import narwhals.stable.v2 as nw
    except ImportError as missing:
        message = "data frames need an extra package: pip install 'thidua[frames]'"
        raise ImportError(message) from missing

    found = nw.from_native(frame)  # type: ignore[call-overload] # narwhals refuses what it does not know
    if isinstance(found, nw.LazyFrame):
        return found
    if found.implementation.is_polars():
        return found.lazy()  # type: ignore[no-any-return] # a lazy frame
    return found.lazy(backend="polars")  # type: ignore[no-any-return] # a lazy frame


def _wrong_kinds(table: FrameTable) -> Iterator[Problem]:
    import narwhals.stable.v2 as nw

    kinds = table.raw.collect_schema()
    for target, heading in table.headings.items():
        wanted = expected(table.campaign, target, kinds[heading])
        if wanted is not None:
            found = str(kinds[heading])
            yield error("column-kind", heading, text=heading, found=found, expected=wanted)
    for heading in table.flags.values():
        if kinds[heading] not in (nw.Boolean, nw.Unknown):
            found = str(kinds[heading])
            yield error("column-kind", heading, text=heading, found=found, expected="yes/no")


def _wrong_ids(table: FrameTable) -> Iterator[Problem]:
    """Look through all rows once: ids that are missing or double, cells that say two things."""
    import narwhals.stable.v2 as nw

    heading = table.headings["id"]
    name = nw.col(heading).cast(nw.String)
    checks = {
        "rows": nw.len(),
        "empty": (name.is_null() | (name.str.strip_chars() == "")).cast(nw.Int64).sum(),
    }
    for number, (fact, flag) in enumerate(table.flags.items()):
        if fact in table.headings:
            stands = ~nw.col(table.headings[fact]).is_null() & nw.col(flag)
            checks[f"both {number}"] = stands.cast(nw.Int64).sum()
    counts = table.raw.select(**checks).collect().row(0)
    found = dict(zip(checks, counts, strict=True))
    rows, empty = found["rows"], found["empty"] or 0
    if empty:
        yield error("ids-missing", heading, text=heading, count=int(empty))
    elif not _are_different(table, rows):
        yield _doubles(table)
    else:
        yield from _strange_ids(table)
    for number, (fact, flag) in enumerate(table.flags.items()):
        count = found.get(f"both {number}") or 0
        if count:
            heading = table.headings[fact]
            yield error("value-and-flag", heading, text=heading, flag=flag, count=int(count))


def _are_different(table: FrameTable, rows: int) -> bool:
    """Tell whether no id stands twice among so many rows."""
    import narwhals.stable.v2 as nw

    if table.raw.implementation.is_polars():
        import polars as pl

        native = table.raw.to_native()
        hashes = native.select(pl.col(table.headings["id"]).hash().n_unique()).collect()
        if hashes.item() == rows:
            # Numbers of 64 bits are counted four times as fast as words; all differ, so do these.
            return True
    ids = nw.col(table.headings["id"]).n_unique()
    return (table.raw.select(ids=ids).collect().row(0)[0] or 0) == rows


def _doubles(table: FrameTable) -> Problem:
    import narwhals.stable.v2 as nw

    heading = table.headings["id"]
    keyed = table.raw.select(id=nw.col(heading).cast(nw.String))
    counted = keyed.group_by("id").agg(number=nw.len()).filter(nw.col("number") > 1)
    ids = sorted(row[0] for row in counted.collect().select("id").iter_rows())
    return error("ids-double", heading, text=heading, count=len(ids), ids=tuple(ids[:_MOST_NAMED]))


def _strange_ids(table: FrameTable) -> Iterator[Problem]:
    """Yield ids that another Unicode form or white space keeps from being what they look like."""
    import narwhals.stable.v2 as nw

    heading = table.headings["id"]
    ids = table.raw.select(id=nw.col(heading).cast(nw.String))
    odd = ids.filter(~nw.col("id").str.contains("^[!-~]+$")).collect()
    strange = sorted(one for (one,) in odd.iter_rows() if nfc(one).strip() != one)
    if strange:
        named = tuple(strange[:_MOST_NAMED])
        yield error("ids-not-normal", heading, text=heading, count=len(strange), ids=named)
