"""A site is built beside the last one and takes its place whole; a build that fails leaves the last one."""

from __future__ import annotations

import shutil
from pathlib import Path


class Staging:
    """The folder that a build writes to, until it takes the place of the published one."""

    def __init__(self, site: Path) -> None:
        self.site = site
        self.folder = site.with_name(f".{site.name}.partial")
        self._former = site.with_name(f".{site.name}.former")
        self._recover()

    def publish(self) -> None:
        """Puts the finished build in the place of the last site, by renaming; then deletes the last."""
        shutil.rmtree(self._former, ignore_errors=True)
        if self.site.exists():
            self.site.rename(self._former)
        self.folder.rename(self.site)
        shutil.rmtree(self._former, ignore_errors=True)

    def discard(self) -> None:
        """Deletes the unfinished build; the last site stays."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def _recover(self) -> None:
        """A run killed between the two renames of `publish` left the last site under another name: put it back."""
        if self._former.exists() and not self.site.exists():
            self._former.rename(self.site)
