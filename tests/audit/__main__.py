"""`make audit`: Lighthouse reads a briefing and a bloc on a phone, the W3C's checker reads every page's HTML.

Both are programs for Node and Java, so that this is no part of `make test`. Usage: python -m tests.audit SITE TOOLS,
TOOLS being the folder where `npm ci` has put what package.json asks for.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from tests.audit.hosting import host

LEAST = {"performance": 0.95, "accessibility": 1.0, "best-practices": 1.0, "seo": 1.0}
PAGES = ("briefings/camp-david-summit/", "blocs/china-japan-south-korea/")
_RUNS = 5
"""Performance scatters from run to run; as Lighthouse's own guide has it, the median of five counts."""
_ALLOWED = (
    "Attribute “autocomplete” is only allowed when the input type is",  # Material 9.8's own: two switches of its layout
    "Duplicate “dt” name",  # an office that a person has held twice; offices stand in the order of time
)


def main(site: Path, tools: Path) -> int:
    """Prints every score and every fault; 1 where one is not good enough."""
    lacking = [name for name in ("node", "java") if not shutil.which(name)]
    if lacking:
        print(f"make audit needs {' and '.join(lacking)}: Node 18 and Java 17, or newer", file=sys.stderr)
        return 2
    with host(site) as address:
        low = [line for page in PAGES for line in _find_low_scores(tools, address + page)]
    faults = list(_find_faults(tools, site))
    print(*low, *faults, f"{len(low)} low scores, {len(faults)} faults in the HTML", sep="\n")
    return 1 if low or faults else 0


def _find_low_scores(tools: Path, address: str) -> Iterable[str]:
    reports = [_run_lighthouse(tools, address) for _ in range(_RUNS)]
    for category, least in LEAST.items():
        scores = [report["categories"][category]["score"] for report in reports]
        score = median(scores)
        print(f"{address}: {category} {score:.2f} (of {', '.join(f'{s:.2f}' for s in scores)})")
        if score < least:
            yield f"{address}: {category} is {score:.2f}, {least:.2f} is asked for: {_explain(reports[0], category)}"


def _run_lighthouse(tools: Path, address: str) -> Mapping[str, Any]:
    """A report of Lighthouse with its usual settings: a phone of the middle range on a slow mobile network."""
    with TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        subprocess.run(
            [
                tools / "node_modules" / ".bin" / "lighthouse", address, "--quiet", "--output=json",
                f"--output-path={report}", "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
            ],
            env={**os.environ, "CHROME_PATH": os.environ["CHROMIUM"]}, check=True, timeout=180,
        )  # fmt: skip
        return dict(json.loads(report.read_text(encoding="utf-8")))


def _explain(report: Mapping[str, Any], category: str) -> str:
    audits = (report["audits"][ref["id"]] for ref in report["categories"][category]["auditRefs"] if ref["weight"])
    return ", ".join(f"{a['id']} {a.get('displayValue', '')}".strip() for a in audits if (a["score"] or 0) < 0.9)


def _find_faults(tools: Path, site: Path) -> Iterable[str]:
    """What the Nu Html Checker says of the pages, errors and warnings alike."""
    checker = tools / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    command = ["java", "-jar", checker, "--skip-non-html", "--format", "json", "--exit-zero-always", "."]
    done = subprocess.run(command, cwd=site, capture_output=True, text=True, check=True)
    messages = json.loads(done.stderr)["messages"]
    for message in messages:
        told = message.get("subType") == "warning" or message["type"] != "info"
        if told and not message["message"].startswith(_ALLOWED):
            page = Path(message["url"].removeprefix("file:")).relative_to(site.resolve())
            yield f"{page}:{message.get('lastLine', 0)}: {message['message']}"


if __name__ == "__main__":
    sys.exit(main(*(Path(argument).resolve() for argument in sys.argv[1:3])))
