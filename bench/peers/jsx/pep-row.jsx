// A PEP in a row.
import { Link, Prose } from "./card.jsx";

export function row({ entry, hidden, lang }) {
  const { address, number, url, title, version, status, tone, authors, note } = entry;
  return (
    <li part="pep" data-address={address} hidden={hidden}>
      <span className="pep-number" part="pep-number"><Link url={url}>{number}</Link></span>{" "}
      <span className="pep-title">{title && <bdi>{title}</bdi>} {authors && <span className="authors"><bdi>{authors}</bdi></span>}</span>{" "}
      <span className="pep-facts">{version && <span className="version"><bdi>{version}</bdi></span>} {status && <span className={tone} part="pep-status"><bdi>{status}</bdi></span>}</span>
      {note && <div className="note" dir="auto"><Prose text={note} lang={lang} /></div>}
    </li>
  );
}

/** The field of the filter. */
export function Field({ onInput, found }) {
  return (
    <div className="filter">
      <label><span>Filter PEPs</span>{" "}<input type="search" autoComplete="off" spellCheck="false" onInput={onInput} /></label>{" "}
      <output role="status">{found}</output>
    </div>
  );
}
