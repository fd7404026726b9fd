"""The table agrees with the model, and schema and reference page are read off it."""

import json
from pathlib import Path
from typing import Any

import attrs
import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings

import thidua.files
from tests.strategies.campaigns import campaigns
from thidua.files import read, schema, write
from thidua.files.json_schema import SCHEMA_FILE, schema_text
from thidua.files.json_text import json_text
from thidua.files.kinds import Noun
from thidua.files.outlines import outline_of
from thidua.files.reference_page import plan_file_page
from thidua.files.shape import CAMPAIGN, NOUNS
from thidua.model.campaign import Campaign

EXAMPLES = sorted(Path("src/thidua/examples").glob("*/*.yaml"))
PACKAGE = Path(str(thidua.files.__file__)).parent

nouns = pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.name)


def as_json(campaign: Campaign) -> Any:  # noqa: ANN401 - JSON is anything
    """The plan as another program would load it."""
    return json.loads(json_text(outline_of(CAMPAIGN, campaign)))


def conforms(plan: object) -> bool:
    """Whether a plan conforms to the schema."""
    return jsonschema.Draft202012Validator(schema()).is_valid(plan)


@nouns
def test_defaults_are_those_of_the_model(noun: Noun) -> None:
    fields = {one.name: one for one in attrs.fields(noun.makes)}
    for key in noun.keys:
        stated = fields.get(key.attribute)
        if stated is None or stated.default is attrs.NOTHING:
            continue

        assert key.default == stated.default or (noun.name, key.name) == ("rank_key", "direction")


@nouns
def test_every_attribute_of_the_model_has_a_key(noun: Noun) -> None:
    held = {key.attribute.partition(".")[0] for key in noun.keys} | {noun.id}

    assert {one.name for one in attrs.fields(noun.makes) if one.eq} <= held


@nouns
def test_every_key_says_what_it_is(noun: Noun) -> None:
    assert all(key.doc.endswith((".", "…")) for key in noun.keys)
    assert len(noun.named) == len(noun.keys)


def test_the_committed_schema_is_fresh() -> None:
    assert (PACKAGE / SCHEMA_FILE).read_text(encoding="utf-8") == schema_text()


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_the_examples_conform_to_the_schema_and_read_back(path: Path) -> None:
    campaign = read(path)

    assert conforms(as_json(campaign))
    assert read(write(campaign).encode()) == campaign


@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(campaigns)
def test_everything_that_can_be_written_conforms(campaign: Campaign) -> None:
    assert conforms(as_json(campaign))


@pytest.mark.parametrize(
    "change",
    [
        {"thidua": 2},
        {"titel": "x"},
        {"id": "../x"},
        {"period": {"start": 2022}},
        {"contents_open": True},
        {"facts": {"x": {"kind": "decimel"}}},
        {"facts": {"a b": {"kind": "date"}}},
        {"awards": {"x": {"title": "no kind"}}},
        {"awards": {"x": {"kind": "form", "rank": {"k": "a"}}}},
        {"awards": {"x": {"kind": "form", "quota": {"a": {"at_least": []}}}}},
        {"requirements": {"x": {"when": "a"}}},
    ],
)
def test_broken_plans_do_not_conform(change: dict[str, object]) -> None:
    plan: dict[str, object] = {"thidua": 1, "id": "x", "title": "X", "period": {}}

    assert conforms(plan)
    assert not conforms(plan | change)


def test_the_page_names_every_key_of_every_noun() -> None:
    page = plan_file_page()
    for noun in NOUNS:
        section = page.partition(f"\n## {noun.name.replace('_', ' ').capitalize()}\n")[2]
        section = section.partition("\n## ")[0]

        assert all(f"| `{key.name}` |" in section for key in noun.keys)
        assert noun.doc in section


def test_links_of_the_page_lead_somewhere() -> None:
    page = plan_file_page()
    headings = {
        line.removeprefix("## ").lower().replace(" ", "-")
        for line in page.splitlines()
        if line.startswith("## ")
    }
    links = {part.partition(")")[0] for part in page.split("](#")[1:]}

    assert links <= headings
