"""Schedules: when a campaign judges its rounds, every so often or on listed days."""

from __future__ import annotations

from thidua.values.listed import Listed
from thidua.values.repeating import Repeating

#: When the rounds of a campaign are: at even steps, or on listed days.
Schedule = Repeating | Listed
