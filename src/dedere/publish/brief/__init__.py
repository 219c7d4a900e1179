"""A brief: the facts, the duty, the objections, what to do, what is asked; two to four pages."""

from dedere.publish.brief.compose import ADDRESSEES, compose
from dedere.publish.brief.model import Brief
from dedere.publish.brief.render import FORMATS, render

__all__ = ["ADDRESSEES", "FORMATS", "Brief", "compose", "render"]
