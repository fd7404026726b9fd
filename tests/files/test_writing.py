"""What is written reads back as the same campaign, in YAML and in JSON."""

from pathlib import Path

import yaml
from hypothesis import HealthCheck, given, settings

from tests.strategies.campaigns import campaigns
from thidua.files import read, write
from thidua.files.json_nodes import json_nodes
from thidua.files.json_text import json_text
from thidua.files.outlines import outline_of
from thidua.files.plans import plan_of
from thidua.files.shape import CAMPAIGN
from thidua.files.sources import FileText
from thidua.model.campaign import Campaign
from thidua.values import Period

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


class TestTheLook:
    def test_it_is_short_and_flat(self, tmp_path: Path) -> None:
        text = """\
thidua: 1
id: demo
title: Phong trào thi đua
plan: {number: 52/KH-UBND, date: 2022-04-06, issuer: UBND tỉnh Sóc Trăng}
period: {start: at launch, end: 2030-12-31}
also_stated:
  - {start: 2021-01-01, end: 2021-12-31}
  - {start: 2022-01-01, end: 2022-12-31}
  - {start: 2023-01-01, end: 2023-12-31}
launch: 2022-04-06
rounds:
  annual: {every: year, first: 2022}
contents_open: yes
facts:
  par_index: {kind: decimal, label: Điểm Chỉ số, least: 0, most: 100, decimals: 2}
  rate: {kind: share, least: 0 %, if_silent: 98 %, cite: "Điều 9: điểm a"}
  marks:
    kind: set
    options: [nữ, "05", "yes", "a, b"]
    applies: who == "individual"
pools:
  index_group: {label: Nhóm, of: [N1, N2]}
  area: {of: {A: [x1, x2], B: {title: Khối B, members: [z]}}}
requirements:
  done: not (late or excused)
  marked: '"nữ" in marks'
awards:
  flag:
    kind: title
    recipients: collectives
    rounds: [annual]
    rank:
      by_index: par_index desc
    quota:
      leaders: {per: index_group, prizes: {first: 1, second: {at_most: 2, money: 5000000}}}
  all:
    kind: form
    quota:
      everyone: all
"""
        plan = plan_of(FileText(file=None, text=text))

        assert plan.problems == ()
        assert plan.campaign is not None
        path = tmp_path / "plan.yaml"
        assert write(plan.campaign, path) == text
        assert path.read_text(encoding="utf-8") == text

    def test_a_name_that_ends_in_json_asks_for_json(self, tmp_path: Path) -> None:
        campaign = Campaign(id="demo", title="Thi đua", period=Period(None, None))
        path = tmp_path / "plan.json"
        text = write(campaign, path)

        assert text == (
            '{\n  "thidua": 1,\n  "id": "demo",\n  "title": "Thi đua",\n  "period": {}\n}\n'
        )
        assert read(path) == campaign
