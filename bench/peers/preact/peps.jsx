// The list of PEPs in Preact: rows that a key draws again only where it changes them.
import { Component } from "preact";
import { useMemo, useState } from "preact/hooks";
import { Field, row } from "../jsx/pep-row.jsx";
import { Folded } from "../jsx/card.jsx";
import { PEPS_FILTERED_FROM, PEPS_SHOWN, counted, fold, matching, passes, pepEntries, typedWords } from "../view.js";

class Row extends Component {
  shouldComponentUpdate(next) {
    return next.hidden !== this.props.hidden || next.entry !== this.props.entry;
  }

  render(props) {
    return row(props);
  }
}

export function Peps({ nomination }) {
  const entries = useMemo(() => pepEntries(nomination), [nomination]);
  const [typed, setTyped] = useState("");
  const words = typedWords(typed);
  const [shown, rest] = fold(entries, PEPS_SHOWN);
  const rows = (items) => (
    <ul class="pep-rows" role="list">
      {items.map((entry) => <Row key={entry.address} entry={entry} hidden={!passes(entry, words)} lang={nomination.lang} />)}
    </ul>
  );
  return (
    <div class="pep-list">
      {entries.length >= PEPS_FILTERED_FROM && <Field onInput={(event) => setTyped(event.target.value)} found={matching(entries, words)} />}
      {rows(shown)}
      {rest.length > 0 && <Folded label={counted(rest.length, "PEP", "PEPs")} open={words.length > 0}>{rows(rest)}</Folded>}
    </div>
  );
}
