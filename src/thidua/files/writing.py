"""Writing plans: from a campaign to a file that reads back as the same campaign."""

from __future__ import annotations

import os
from pathlib import Path

from thidua.files.json_text import json_text
from thidua.files.outlines import outline_of
from thidua.files.shape import CAMPAIGN
from thidua.files.yaml_text import yaml_text
from thidua.model.campaign import Campaign


def write(campaign: Campaign, path: str | os.PathLike[str] | None = None) -> str:
    """Write a campaign as a plan file.

    Args:
        campaign: The campaign.
        path: Where to; a name that ends in `.json` asks for JSON. None writes no file.

    Returns:
        The text of the file; YAML when there is no path.

    Raises:
        OSError: The file cannot be written.

    Examples:
        >>> from thidua.values import Period
        >>> print(write(Campaign(id="demo", title="Thi đua", period=Period.of_year(2022))))
        thidua: 1
        id: demo
        title: Thi đua
        period: {start: 2022-01-01, end: 2022-12-31}
        <BLANKLINE>
    """
    outline = outline_of(CAMPAIGN, campaign)
    is_json = path is not None and os.fspath(path).lower().endswith(".json")
    text = json_text(outline) if is_json else yaml_text(outline)
    if path is not None:
        Path(path).write_text(text, encoding="utf-8", newline="\n")
    return text
