"""What is written reads back as the same campaign, in YAML and in JSON."""

from pathlib import Path

import yaml
from hypothesis import HealthCheck, given, settings

from tests.strategies.campaigns import campaigns
from thidua.files import write
from thidua.files.json_nodes import json_nodes
from thidua.files.json_text import json_text
from thidua.files.outlines import outline_of
from thidua.files.plans import plan_of
from thidua.files.shape import CAMPAIGN
from thidua.files.sources import FileText
from thidua.model.campaign import Campaign

EXAMPLES = sorted(Path("src/thidua/examples").glob("*/*.yaml"))

few = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@few
@given(campaigns)
def test_writing_yaml_and_reading_it_gives_the_same_campaign(campaign: Campaign) -> None:
    plan = plan_of(FileText(file="plan.yaml", text=write(campaign)))

    assert plan.problems == ()
    assert plan.campaign == campaign


@few
@given(campaigns)
def test_writing_json_and_reading_it_gives_the_same_campaign(campaign: Campaign) -> None:
    text = json_text(outline_of(CAMPAIGN, campaign))
    plan = plan_of(FileText(file="plan.json", text=text))

    assert plan.problems == ()
    assert plan.campaign == campaign
    assert json_nodes(text).problems == ()


@few
@given(campaigns)
def test_other_readers_of_yaml_take_every_text_for_text(campaign: Campaign) -> None:
    loaded = yaml.safe_load(write(campaign))

    assert loaded["title"] == campaign.title
    assert [reading["about"] for reading in loaded.get("readings", {}).values()] == [
        reading.about for reading in campaign.readings
    ]
