"""Turns news summaries on multilateral diplomacy into the pages of a searchable static site."""

__version__ = "0.1.0"
