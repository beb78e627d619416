"""One small site with a summary for each oddity, so that tests of such a page need not build one each.

It has no error, but a notice, with which a strict build is content.
"""

from __future__ import annotations

UNDATED = "The leaders of Italy and Spain met in Rome."
TYPED = "Leaders of <b>Japan</b> & *France* met: {{ x }} {% raw %} `code` <script>alert(1)</script> [a](b) :smile: &amp; {: .c } $5"
FULL = """\
---
date: 2024-05-01
source: The Example Times
url: https://example.com/report
corrections:
  - {date: 2024-06-07, text: The place.}
---

Japan's prime minister, Fumio Kishida, and French President Emmanuel Macron met in Tokyo & signed a trade deal.
"""
FILES: dict[str, str | bytes] = {
    "summaries/undated.md": f"{UNDATED}\n",
    "summaries/typed.txt": TYPED,
    "summaries/hostile.md": "---\ntitle: '</title><script>alert(1)</script>'\nsource: '\"><img src=x onerror=alert(1)>'\n---\n\nThe leaders of Peru and Chile met in Lima.\n",
    "summaries/new-name.md": "---\naliases: [old-name]\n---\n\nThe leaders of Laos and Nepal met in Kathmandu.\n",
    "summaries/full.md": FULL.replace("date:", 'title: "</script><script>alert(1)</script>"\ndate:', 1),
    "summaries/corrected.md": "---\ncorrections:\n  - {date: 2024-07-01, text: It was <b>in</b> Rome.}\n---\n\nThe leaders of Malta and Iceland met.\n",
    "summaries/nobody.md": "The committee will meet again some day.\n",
    "summaries/bare.md": "Kenya and Ghana met in Accra.\n",
    "pages/data/briefings.csv": "own",
}
