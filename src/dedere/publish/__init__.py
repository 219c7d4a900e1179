"""What leaves the house: briefs, the data set, calendars and feeds."""

from dedere.publish.brief import ADDRESSEES, FORMATS, compose, render
from dedere.publish.calendar import calendar
from dedere.publish.stamp import Stamp, stamp

__all__ = ["ADDRESSEES", "FORMATS", "Stamp", "calendar", "compose", "render", "stamp"]
