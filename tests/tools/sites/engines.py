"""Lets Python-Markdown read each page: python3 engines.py PAGES"""

import sys
from pathlib import Path

import markdown

pages = Path(sys.argv[1])
# As MkDocs has it, and with everything that Material for MkDocs asks its users to enable.
ENGINES = {
    "python-markdown": ["extra", "toc", "sane_lists"],
    "python-markdown-with-everything": [
        "abbr", "admonition", "attr_list", "codehilite", "def_list", "fenced_code", "footnotes",
        "md_in_html", "meta", "nl2br", "smarty", "tables", "toc", "wikilinks",
    ],
}  # fmt: skip
for engine, extensions in ENGINES.items():
    folder = pages / "engines" / engine
    folder.mkdir()
    for path in sorted((pages / "source").iterdir()):
        html = markdown.markdown(path.read_text("utf-8"), extensions=extensions)
        (folder / path.with_suffix(".html").name).write_text(html, "utf-8")
