#!/usr/bin/env bash
# Software: happy-dom 21.0.4; jsdom 29.1.1 runs the same for comparison.
# Expected: as in a browser, HTML assigned to innerHTML is parsed as a whole and only then put into
#   the document, so connectedCallback finds the children of its element; and an element in a
#   <template> is not made before its copy is.
# Seen: happy-dom runs connectedCallback when it has read the start tag, so there are no children
#   yet. The same HTML by insertAdjacentHTML has them. And it makes the element in the <template>.
# For a project: a custom element that reads its fallback content when connected fails under
#   happy-dom and works in every browser, or the other way about. jsdom, or a browser, shows which.
# Needs: Node 20.19 or later. Takes a quarter of a minute.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" happy-dom@21.0.4 jsdom@29.1.1

cat >connect.mjs <<'JS'
import { Window } from "happy-dom";
import { JSDOM } from "jsdom";

const HTML = "<x-card><a href='#'>Ann Doe</a></x-card>";

for (const [name, window] of [["jsdom", new JSDOM().window], ["happy-dom", new Window()]]) {
    const { document } = window;
    const events = [];
    window.customElements.define(
        "x-card",
        class extends window.HTMLElement {
            constructor() {
                super();
                events.push("made");
            }
            connectedCallback() {
                events.push(`connected with ${this.children.length}`);
            }
        },
    );
    const show = (title) => console.log(`${name}, ${title}: ${events.splice(0).join(", ") || "nothing"}`);

    document.body.innerHTML = HTML;
    show("innerHTML");
    document.body.insertAdjacentHTML("beforeend", HTML);
    show("insertAdjacentHTML");
    document.createElement("template").innerHTML = HTML;
    show("template");
}
JS
node connect.mjs >seen
cat >expected <<'TEXT'
jsdom, innerHTML: made, connected with 1
jsdom, insertAdjacentHTML: made, connected with 1
jsdom, template: nothing
happy-dom, innerHTML: made, connected with 0
happy-dom, insertAdjacentHTML: made, connected with 1
happy-dom, template: made
TEXT

echo "Node $(node --version); happy-dom 21.0.4; jsdom 29.1.1"
cat seen
if ! diff expected seen; then
    echo 'Changed: happy-dom no longer differs as stated above.' >&2
    exit 1
fi
echo 'As stated: with innerHTML happy-dom connects the element before it has its children.'
