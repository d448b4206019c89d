#!/usr/bin/env bash
# Software: Python-Markdown 3.11.3; html5lib 1.1 reads what it wrote, as a browser would.
# Expected: a custom element whose tags stand alone on their lines is passed through as it is, as
#   a <div> is, with the blocks between its tags inside it.
# Seen: it takes the unknown element for a piece of text and wraps each of its tags in a paragraph.
#   In a browser the first block ends that paragraph and the element with it: the element is empty,
#   and its fallback content stands after it.
# For a project: on a site written with this library, content in a custom element is not in its
#   slot, and is shown twice once the element draws the same. A <div> around the element keeps both.
# Needs: Python 3.11 or later, with venv. Takes a quarter of a minute.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv env
env/bin/python -m pip install --quiet --disable-pip-version-check Markdown==3.11.3 html5lib==1.1

cat >render.py <<'PYTHON'
import html5lib
import markdown

BLOCKS = '<h2>Ann Doe</h2>\n<p>Stands for the board.</p>'
SOURCES = {
    'div': ('div', f'<div>\n{BLOCKS}\n</div>'),
    'custom element': ('x-card', f'<x-card>\n{BLOCKS}\n</x-card>'),
    'custom element in a div': ('x-card', f'<div>\n<x-card>\n{BLOCKS}\n</x-card>\n</div>'),
}

for title, (name, source) in SOURCES.items():
    written = markdown.markdown(source)
    print(f'{title}: {written}'.replace('\n', ' '))
    tree = html5lib.parseFragment(written, namespaceHTMLElements=False)
    inside = [child.tag for child in tree.find(f'.//{name}')]
    print(f'{title}, elements inside: {" ".join(inside) or "none"}')
PYTHON
env/bin/python render.py >seen
cat >expected <<'TEXT'
div: <div> <h2>Ann Doe</h2> <p>Stands for the board.</p> </div>
div, elements inside: h2 p
custom element: <p><x-card></p> <h2>Ann Doe</h2> <p>Stands for the board.</p> <p></x-card></p>
custom element, elements inside: none
custom element in a div: <div> <x-card> <h2>Ann Doe</h2> <p>Stands for the board.</p> </x-card> </div>
custom element in a div, elements inside: h2 p
TEXT

echo "$(python3 --version); Python-Markdown 3.11.3; html5lib 1.1"
cat seen
if ! diff expected seen; then
    echo 'Changed: Python-Markdown no longer empties the custom element as stated above.' >&2
    exit 1
fi
echo 'As stated: the blocks in the custom element end up after it.'
