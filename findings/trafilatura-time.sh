#!/usr/bin/env bash
# Software: trafilatura 2.3.1 (Python), which takes the text of an article out of its page.
# Expected: the words of a sentence that a browser shows come out, whatever inline element they are
#   in, and words that no browser shows do not.
# Seen: the words in <time>, <output> and <label> are left out of the middle of the sentence, with
#   favor_recall too. The words of a <template> and of a paragraph that is hidden come out.
# For a project: a date marked up with <time> is missing from what search and language models are
#   fed, and a template in the page is read as its text. <span> and <data> lose nothing.
# Needs: Python 3.10 or later, with venv. Takes half a minute.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv env
env/bin/python -m pip install --quiet --disable-pip-version-check \
    trafilatura==2.3.1 lxml_html_clean==0.4.6

cat >extract.py <<'PYTHON'
import trafilatura

BEFORE = 'Ann Doe and Bob Roe met in the town hall and spoke about buses, schools and bread.'
AFTER = 'The next debate is in the same hall, and its doors open an hour before the first question.'
SHOWN = 'It took place on the {} of May and was heard by everyone who had come to the hall.'
UNSEEN = 'Nobody who reads this page with a browser is shown a single word of this sentence.'

bodies = {name: f'<p>{SHOWN.format(f"<{name}>third</{name}>")}</p>'
          for name in ('span', 'data', 'time', 'output', 'label')}
bodies['template'] = f'<template><p>{UNSEEN}</p></template>'
bodies['hidden'] = f'<p hidden>{UNSEEN}</p>'

for title, body in bodies.items():
    page = (f'<!DOCTYPE html><html lang="en"><head><title>Debate</title></head><body><article>'
            f'<h1>Debate</h1><p>{BEFORE}</p>{body}<p>{AFTER}</p></article></body></html>')
    for recall in (False, True):
        lines = trafilatura.extract(page, favor_recall=recall).split('\n')
        rest = [line for line in lines if line not in ('Debate', BEFORE, AFTER)]
        print(f'{title}{", recall" if recall else ""}: {" ".join(rest) or "nothing"}')
PYTHON
env/bin/python extract.py >seen
cat >expected <<'TEXT'
span: It took place on the third of May and was heard by everyone who had come to the hall.
span, recall: It took place on the third of May and was heard by everyone who had come to the hall.
data: It took place on the third of May and was heard by everyone who had come to the hall.
data, recall: It took place on the third of May and was heard by everyone who had come to the hall.
time: It took place on the of May and was heard by everyone who had come to the hall.
time, recall: It took place on the of May and was heard by everyone who had come to the hall.
output: It took place on the of May and was heard by everyone who had come to the hall.
output, recall: It took place on the of May and was heard by everyone who had come to the hall.
label: It took place on the of May and was heard by everyone who had come to the hall.
label, recall: It took place on the of May and was heard by everyone who had come to the hall.
template: Nobody who reads this page with a browser is shown a single word of this sentence.
template, recall: Nobody who reads this page with a browser is shown a single word of this sentence.
hidden: Nobody who reads this page with a browser is shown a single word of this sentence.
hidden, recall: Nobody who reads this page with a browser is shown a single word of this sentence.
TEXT

echo "$(python3 --version); trafilatura 2.3.1"
cat seen
if ! diff expected seen; then
    echo 'Changed: trafilatura no longer keeps and drops words as stated above.' >&2
    exit 1
fi
echo 'As stated: shown words are left out of a sentence, words never shown come out.'
