"""Schedules: when a campaign judges its rounds, every so often or on listed days."""

from __future__ import annotations

from thidua.values.listed import Listed, Phased
from thidua.values.repeating import Repeating

#: When the rounds of a campaign are: at even steps, on listed days, or in phases.
Schedule = Repeating | Listed | Phased
