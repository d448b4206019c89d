#!/usr/bin/env bash
# Software: isort 8.0.1.
# Expected: isort sorts the imports of a file and leaves the rest of it as it is: a string that
#   contains U+2028 or U+0085, which end no line in Python, keeps it.
# Seen: where it adds the empty line after the imports, it replaces the character with a line feed,
#   inside the string. The file is no Python any more.
# For a project: generators that sort the imports of what they write, as datamodel-code-generator
#   does by default, break on a JSON Schema whose pattern names all kinds of white space.
# Needs: Python 3.11 or later, with venv. Takes a quarter of a minute.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv env
env/bin/python -m pip install --quiet --disable-pip-version-check isort==8.0.1

cat >sort.py <<'PYTHON'
import isort

SOURCES = {
    'U+2028': 'import re\nblank = re.compile("[ \u2028]")\n',
    'U+0085': 'import re\nblank = re.compile("[ \x85]")\n',
    'U+2028, without an import': 'blank = "[ \u2028]"\n',
}


def is_python(code):
    try:
        compile(code, 'file', 'exec')
    except SyntaxError:
        return 'no Python'
    return 'Python'


for title, source in SOURCES.items():
    written = isort.code(source)
    print(f'{title}: {is_python(source)} becomes {is_python(written)}: {ascii(written)}')
PYTHON
env/bin/python sort.py >seen
cat >expected <<'TEXT'
U+2028: Python becomes no Python: 'import re\n\nblank = re.compile("[ \n]")\n'
U+0085: Python becomes no Python: 'import re\n\nblank = re.compile("[ \n]")\n'
U+2028, without an import: Python becomes Python: 'blank = "[ \u2028]"\n'
TEXT

echo "$(python3 --version); isort 8.0.1"
cat seen
if ! diff expected seen; then
    echo 'Changed: isort no longer breaks the string as stated above.' >&2
    exit 1
fi
echo 'As stated: the string is broken.'
