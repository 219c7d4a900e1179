"""Drawings as SVG, made on the server: signs, the map, the timeline, strips."""
