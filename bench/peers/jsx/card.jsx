// The card, for both libraries that are written in JSX; each has its own list of PEPs.
import { CONTRIBUTIONS_SHOWN, ENDORSEMENTS_SHOWN, atHandle, counted, dateWords, dates, facts, fold, host, paragraphs } from "../view.js";

export function Link({ url, children }) {
  return url ? (
    <a href={url} rel="nofollow noopener noreferrer ugc" referrerPolicy="no-referrer">{children}</a>
  ) : (
    children
  );
}

export function Prose({ text, lang }) {
  return (
    <div className="prose" lang={lang}>
      {paragraphs(text).map((paragraph, index) => <p key={index}>{paragraph}</p>)}
    </div>
  );
}

function Copy({ part }) {
  return <button type="button" className="copy" aria-label={`Copy link to ${part}`} />;
}

export function Folded({ label, open, children }) {
  return (
    <details className="more" open={open}>
      <summary><span>{label}</span></summary>
      {children}
    </details>
  );
}

function Facts({ nomination }) {
  const all = facts(nomination);
  return all.length > 0 && (
    <dl className="facts">
      {all.map(({ label, items }) => (
        <div key={label}>
          <dt>{label}</dt>
          {items.map((item, index) => (
            <dd key={index}>
              <Link url={item.url}><bdi>{item.label}</bdi></Link>
              {item.remark && <>{" "}<span className="remark"><bdi>{item.remark}</bdi></span></>}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

function Header({ nomination }) {
  const { candidate: { name, url, handle, pronouns }, election } = nomination;
  return (
    <header part="header">
      <div className="who">
        {election && (
          <p className="election" part="election">
            <Link url={election.url}><bdi>{election.name}</bdi></Link>
            {election.term && <>{" · "}<span className="term"><bdi>{election.term}</bdi></span></>}
          </p>
        )}
        <h2 className="name" part="name"><Link url={url}><bdi>{name}</bdi></Link></h2>
        {(handle || pronouns) && (
          <p className="aside">
            {handle && <bdi>{atHandle(handle)}</bdi>}
            {handle && pronouns && " · "}
            {pronouns && <bdi>{pronouns}</bdi>}
          </p>
        )}
      </div>
      <Facts nomination={nomination} />
    </header>
  );
}

function Section({ name, heading, children }) {
  return (
    <section className={name} part="section" data-address={name}>
      {heading && <h3 className="heading" part="heading">{heading}</h3>}
      {children}
      <Copy part={heading ?? "Summary"} />
    </section>
  );
}

/** A title, a text, or both. */
function Entry({ title, url, body, lang }) {
  const name = title && <Link url={url}>{title}</Link>;
  return (
    <>
      {title && (body ? <h4 className="title">{name}</h4> : <p className="title">{name}</p>)}
      {body && <Prose text={body} lang={lang} />}
    </>
  );
}

function Contributions({ items, first, lang }) {
  return (
    <ul className="entries" dir="auto">
      {items.map((item, index) => (
        <li key={index} part="contribution" data-address={`contributions/${first + index}`} lang={lang}>
          <Entry {...item} lang={lang} />
          <Copy part={`Contributions ${first + index}`} />
        </li>
      ))}
    </ul>
  );
}

function Author({ by }) {
  if (!by) {
    return <cite part="endorsement-author">Anonymous</cite>;
  }
  return (
    <>
      <cite part="endorsement-author"><Link url={by.url}><bdi>{by.name}</bdi></Link></cite>
      {by.handle && <>{" "}<bdi className="remark">{atHandle(by.handle)}</bdi></>}
      {by.organization && <>{" · "}<bdi>{by.organization}</bdi></>}
    </>
  );
}

function Endorsements({ items, first, lang }) {
  return items.map(({ quote, by, url, date }, index) => (
    <figure key={index} part="endorsement" data-address={`endorsements/${first + index}`}>
      <blockquote dir="auto"><Prose text={quote} lang={lang} /></blockquote>
      <figcaption>
        <Author by={by} />
        {date && <>{" · "}<Link url={url}><time dateTime={date}>{dateWords(date)}</time></Link></>}
        {url && !date && <>{" · "}<Link url={url}>Source</Link></>}
      </figcaption>
      <Copy part={`Endorsements ${first + index}`} />
    </figure>
  ));
}

function Footer({ source }) {
  return (
    <footer part="source">
      <span className="label">Source</span>{" "}
      <Link url={source.url}><bdi>{host(source.url)}</bdi></Link>
      {dates(source).flatMap(({ date, words }) => [" · ", <time key={words} dateTime={date}>{words}</time>])}
    </footer>
  );
}

/** `Peps` draws the list of PEPs. */
export function Card({ nomination, Peps }) {
  const { candidate, lang, summary, agenda = [], statements = [], contributions = [], peps = [], endorsements = [], source } = nomination;
  const [contributed, alsoContributed] = fold(contributions, CONTRIBUTIONS_SHOWN);
  const [endorsed, alsoEndorsed] = fold(endorsements, ENDORSEMENTS_SHOWN);
  return (
    <article className="nomination-card" part="card" lang="en" data-copied="Link copied" aria-label={candidate.name}>
      <Header nomination={nomination} />
      {summary && (
        <Section name="summary">
          <div className="lede" part="summary" dir="auto"><Prose text={summary} lang={lang} /></div>
        </Section>
      )}
      {agenda.length > 0 && (
        <Section name="agenda" heading="Agenda">
          <ol className="entries" dir="auto">
            {agenda.map((item, index) => (
              <li key={index} part="agenda-item" data-address={`agenda/${index + 1}`} lang={lang}>
                <Entry {...item} lang={lang} />
                <Copy part={`Agenda ${index + 1}`} />
              </li>
            ))}
          </ol>
        </Section>
      )}
      {statements.length > 0 && (
        <Section name="statements" heading="Statements">
          {statements.map((item, index) => (
            <div key={index} className="statement" dir="auto" data-address={`statements/${index + 1}`} lang={lang}>
              <Entry {...item} lang={lang} />
              <Copy part={`Statements ${index + 1}`} />
            </div>
          ))}
        </Section>
      )}
      {contributions.length > 0 && (
        <Section name="contributions" heading="Contributions">
          <Contributions items={contributed} first={1} lang={lang} />
          {alsoContributed.length > 0 && (
            <Folded label={counted(alsoContributed.length, "contribution", "contributions")}>
              <Contributions items={alsoContributed} first={contributed.length + 1} lang={lang} />
            </Folded>
          )}
        </Section>
      )}
      {peps.length > 0 && <Section name="peps" heading="PEPs"><Peps nomination={nomination} /></Section>}
      {endorsements.length > 0 && (
        <Section name="endorsements" heading="Endorsements">
          <Endorsements items={endorsed} first={1} lang={lang} />
          {alsoEndorsed.length > 0 && (
            <Folded label={counted(alsoEndorsed.length, "endorsement", "endorsements")}>
              <Endorsements items={alsoEndorsed} first={endorsed.length + 1} lang={lang} />
            </Folded>
          )}
        </Section>
      )}
      {source && <Footer source={source} />}
    </article>
  );
}
