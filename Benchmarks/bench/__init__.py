"""Measures AltText against named rivals, in one run, as ratios."""
