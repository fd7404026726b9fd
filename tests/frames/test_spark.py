"""Spark gives what rows give: `pytest -m spark`, with Java and pyspark."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings

import thidua
from tests.frames.equality import assert_equal
from tests.frames.tables import Typed, polars_of
from tests.frames.worlds import worlds
from thidua.assessment import Prepared

pytestmark = [
    pytest.mark.spark,
    pytest.mark.filterwarnings("ignore"),
    pytest.mark.skipif(shutil.which("java") is None, reason="Spark needs Java"),
]


@pytest.fixture(scope="module")
def session() -> Iterator[Any]:
    sql = pytest.importorskip("pyspark.sql", reason="comes with the extra `spark`")
    made = (
        sql.SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "2")
        .getOrCreate()
    )
    yield made
    made.stop()


def test_spark_gives_the_same(session: Any) -> None:
    @settings(
        max_examples=5,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(world=worlds())
    def holds(world: tuple[Prepared, Typed]) -> None:
        prepared, rows = world
        if not rows:
            return
        frame = session.createDataFrame(polars_of(prepared.campaign, rows).to_arrow())
        found = thidua.propose_frame(prepared, frame)
        assert_equal(found, thidua.propose(prepared, rows), ids=[str(rows[0]["id"])])

    holds()


def test_partitioned_parquet_goes_through_spark(session: Any, tmp_path: Path) -> None:
    plan = thidua.read(Path(thidua.__file__).parent / "examples" / "soc-trang" / "plan.yaml")
    prepared = thidua.prepare(plan, "annual-2022")
    rows: Typed = [
        {"id": f"T{at:02}", "who": "collective", "unit": f"X{at % 3}"} for at in range(20)
    ]
    frame = session.createDataFrame(polars_of(plan, rows).to_arrow())
    frame.write.partitionBy("unit").parquet(str(tmp_path / "nominees"))
    read = session.read.parquet(str(tmp_path / "nominees"))

    assert_equal(thidua.propose_frame(prepared, read), thidua.propose(prepared, rows), ids=["T00"])
