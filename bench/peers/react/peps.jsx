// The list of PEPs in React: rows that are memoized, so that a key draws those that it changes.
import { memo, useMemo, useState } from "react";
import { Field, row } from "../jsx/pep-row.jsx";
import { Folded } from "../jsx/card.jsx";
import { PEPS_FILTERED_FROM, PEPS_SHOWN, counted, fold, matching, passes, pepEntries, typedWords } from "../view.js";

const Row = memo(row);

export function Peps({ nomination }) {
  const entries = useMemo(() => pepEntries(nomination), [nomination]);
  const [typed, setTyped] = useState("");
  const words = typedWords(typed);
  const [shown, rest] = fold(entries, PEPS_SHOWN);
  const rows = (items) => (
    <ul className="pep-rows" role="list">
      {items.map((entry) => <Row key={entry.address} entry={entry} hidden={!passes(entry, words)} lang={nomination.lang} />)}
    </ul>
  );
  return (
    <div className="pep-list">
      {entries.length >= PEPS_FILTERED_FROM && <Field onInput={(event) => setTyped(event.target.value)} found={matching(entries, words)} />}
      {rows(shown)}
      {rest.length > 0 && <Folded label={counted(rest.length, "PEP", "PEPs")} open={words.length > 0}>{rows(rest)}</Folded>}
    </div>
  );
}
