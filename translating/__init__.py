"""Keeps `generator/catalogues` abreast of what code, templates and mkdocs.yml say: `make catalogues`."""
