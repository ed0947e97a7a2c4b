import "./term.css";
import { Link, useParams } from "react-router";
import type { Term } from "../../engine/pack.ts";
import { mixUpWindowEnd } from "../../mastery/confusions/mix-up-window-end.ts";
import { sentence } from "../../ui/humanize.ts";
import { EnterKey } from "../../ui/keys/key-cap-and-binding.tsx";
import { TakeElsewhereButton } from "../elsewhere/take-elsewhere-button.tsx";
import type { TakenElsewhere } from "../elsewhere/taken-elsewhere.ts";
import { type LearnerRecord, useRecord } from "../lookup/learner-record.ts";
import { familiesOf, labelOf } from "../lookup/term-names.ts";
import { windowName } from "../lookup/window-name.ts";
import { NotFound } from "../shell/not-found.tsx";
import { Page } from "../shell/page.tsx";
import { useStart } from "../start-quiz/start-quiz.tsx";
import { Against } from "./against.tsx";
import { CaseOfIt } from "./case-of-it.tsx";
import { neighboursOf } from "./neighbours.ts";
import { TermRecord } from "./term-record.tsx";
import { TermTrend } from "./term-trend.tsx";

/** A term, known by its neighbours. */
export function TermPage() {
  const { id } = useParams();
  const record = useRecord();
  const term = record.pack.terms.find((one) => one.id === id);
  return term === undefined ? <NotFound /> : <Known key={term.id} term={term} record={record} />;
}

function Known({ term, record }: { readonly term: Term; readonly record: LearnerRecord }) {
  const { pack } = record;
  const start = useStart(record);
  const practise = () => start.begin({ scope: { kind: "term", id: term.id }, length: 12, clock: "none", feedback: "each" });
  return (
    <Page title={labelOf(pack, term.id)} tab="Terms" columns>
      <div>
        <section className="hero">
          <Crumb term={term} record={record} />
          <h1>{labelOf(pack, term.id)}</h1>
          {term.now === undefined ? null : <p className="small">Now called {term.now}</p>}
          <p className="statement def">{term.meaning}</p>
          <p className="soft read">{term.matters}</p>
          <div className="row">
            <button type="button" className="btn go" onClick={practise}>
              Practise {term.name} <EnterKey />
            </button>
            <TakeElsewhereButton record={record} taken={() => takenOfTerm(term, record)} />
          </div>
          {start.dialog}
        </section>
        <section className="part" aria-labelledby="near">
          <header>
            <h2 id="near">Told apart from</h2>{" "}
            <span className="small">
              The question that separates them is marked; counts of the {windowName(mixUpWindowEnd(record.mastery, record.now), record.now)}
            </span>
          </header>
          {neighboursOf(pack, term.id).map((neighbour) => (
            <Against key={neighbour} term={term.id} neighbour={neighbour} record={record} />
          ))}
        </section>
        {record.ready ? <TermTrend key={term.id} term={term.id} record={record} /> : null}
        <CaseOfIt term={term.id} pack={pack} />
        <section className="part" aria-labelledby="more">
          <h2 id="more">Read more</h2>
          <ul className="after sources">
            {term.sources.map((source) => (
              <li key={source}>
                <a href={source}>{source.replace(/^https:\/\//, "")}</a>
              </li>
            ))}
          </ul>
        </section>
      </div>
      <TermRecord term={term.id} record={record} />
    </Page>
  );
}

function takenOfTerm({ id, name }: Term, { pack, allAttempts }: LearnerRecord): TakenElsewhere {
  return {
    what: `cases of ${name} and your answers to it`,
    attempts: allAttempts.filter(({ answer, chosen }) => answer === id || chosen === id),
    contrasts: pack.contrasts.filter(({ terms }) => terms.includes(id)).map((contrast) => contrast.id),
    term: id,
  };
}

function Crumb({ term, record: { pack } }: { readonly term: Term; readonly record: LearnerRecord }) {
  const families = familiesOf(pack).filter(({ terms }) => terms.includes(term.id));
  return (
    <p className="small crumb">
      {families.map(({ id, name }, index) => (
        <span key={id}>
          {index === 0 ? "" : index === 1 ? ", also in " : " and "}
          <Link to={`/mastery#${id}`}>{sentence(name)}</Link>
        </span>
      ))}
    </p>
  );
}
