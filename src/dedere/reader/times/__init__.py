"""Temporal expressions of news, each resolved to days against the day of the report."""

from dedere.reader.times.api import find_times
from dedere.reader.times.spans import TimeMention, TimeSpan

__all__ = ["TimeMention", "TimeSpan", "find_times"]
