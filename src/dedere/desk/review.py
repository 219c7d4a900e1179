"""r"""

from typing import Protocol


class Reviewer(Protocol): ...
