// The list of PEPs. Each library has its own hooks, and its own way not to draw a row again.
import { Field } from "./pep-row.jsx";
import { Folded } from "./card.jsx";
import { PEPS_FILTERED_FROM, PEPS_SHOWN, counted, fold, matching, passes, pepEntries, typedWords } from "../view.js";

export function pepList({ useMemo, useState }, Row) {
  return function Peps({ nomination }) {
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
  };
}
