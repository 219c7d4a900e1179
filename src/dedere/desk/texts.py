"""The words on the pages, one file a language, so that another language is one more file."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any

Leaf = str | dict[str, str]


class Texts:
    """Texts by dotted key. A text with the forms `one` and `other` is chosen by `n`."""

    def __init__(self, leaves: Mapping[str, Leaf]) -> None:
        self.leaves = leaves

    def __call__(self, key: str, /, **values: Any) -> str:
        """Return the text with its values put in; raises KeyError for a key that is missing."""
        leaf = self.leaves[key]
        if isinstance(leaf, dict):
            n = values.get("n", 0)
            leaf = leaf.get("none", leaf["other"]) if n == 0 else leaf["one" if n == 1 else "other"]
        return leaf.format(**values) if values else leaf

    def word(self, group: str, name: str) -> str:
        """Return the word for a value of the record (`word("outcome", "obliged")`).

        A value without a word of its own is shown with blanks for underscores.
        """
        leaf = self.leaves.get(f"{group}.{name}")
        return leaf if isinstance(leaf, str) else name.replace("_", " ")


@lru_cache(maxsize=4)
def load_texts(language: str = "en") -> Texts:
    """Return the texts of a language; raises FileNotFoundError where there are none."""
    path = files("dedere.desk") / "data" / f"{language}.toml"
    return Texts(_flat(tomllib.loads(path.read_text(encoding="utf-8")), ""))


def _flat(tree: Mapping[str, Any], at: str) -> dict[str, Leaf]:
    found: dict[str, Leaf] = {}
    for name, value in tree.items():
        if isinstance(value, str) or isinstance(value.get("other"), str):
            found[at + name] = value
        else:
            found.update(_flat(value, f"{at}{name}."))
    return found
