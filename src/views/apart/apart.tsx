import "../../ui/form/fields.css";
import "../case/facing.css";
import "./apart.css";
import { useState } from "react";
import { Link, useParams, useSearchParams } from "react-router";
import { pose } from "../../engine/generate/pose.ts";
import type { Contrast, Frame, TermId } from "../../engine/pack.ts";
import { integerBelow, randomFrom } from "../../engine/random.ts";
import { SEED_LIMIT, seedFor } from "../../engine/seed-encoding.ts";
import { contrastOfFrame, useFrames } from "../../packs/use-pack.ts";
import { ShortcutKey } from "../../ui/keys/key-cap-and-binding.tsx";
import { Prose } from "../../ui/prose.tsx";
import { Waiting } from "../../ui/waiting.tsx";
import { ToldCase, TwinCase } from "../case-view/marked-case.tsx";
import { TakeElsewhereButton } from "../elsewhere/take-elsewhere-button.tsx";
import { type LearnerRecord, useRecord } from "../lookup/learner-record.ts";
import { separatorAnswer, separatorOf } from "../lookup/separator.ts";
import { labelOf, nameOf } from "../lookup/term-names.ts";
import { FramesFault } from "../shell/frames-error.tsx";
import { NotFound } from "../shell/not-found.tsx";
import { Page } from "../shell/page.tsx";
import { useStart } from "../start-quiz/start-quiz.tsx";

/** Study before practice: two terms of a contrast as a pair of cases with only the tell differing. */
export function Apart() {
  const { id } = useParams();
  const record = useRecord();
  const contrast = record.pack.contrasts.find((one) => one.id === id);
  return contrast === undefined ? <NotFound /> : <SideBySide key={contrast.id} contrast={contrast} record={record} />;
}

function SideBySide({ contrast, record }: { readonly contrast: Contrast; readonly record: LearnerRecord }) {
  const { pack } = record;
  const [search, setSearch] = useSearchParams();
  const [turn, setTurn] = useState(0);
  const start = useStart(record);
  const book = useFrames([contrast.id]);
  const one = contrast.terms.find((term) => term === search.get("a")) ?? contrast.terms[0] ?? "";
  const other =
    contrast.terms.find((term) => term === search.get("b") && term !== one) ?? contrast.terms.find((term) => term !== one) ?? "";
  const frame = book.get(contrast.frames[turn % contrast.frames.length]?.id ?? "");
  const next = () => setTurn(turn + 1);
  if (book.fault !== null) return <FramesFault book={book} />;
  return (
    <Page title={contrast.name} tab="Terms">
      <section className="hero">
        <h1>{contrast.name}</h1>
        <ol className="procedure soft read">
          {contrast.procedure.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p className="lede">{contrast.remember}</p>
        <div className="row">
          <button
            type="button"
            className="btn go"
            onClick={() => start.begin({ scope: { kind: "contrast", id: contrast.id }, length: 12, clock: "none", feedback: "each" })}
          >
            Practise
          </button>
          <button type="button" className="btn" onClick={next}>
            Next pair of cases <ShortcutKey name="n" does="the next pair of cases" />
          </button>
          <TakeElsewhereButton
            record={record}
            taken={() => ({
              what: `cases of ${contrast.name} and your answers to them`,
              attempts: record.allAttempts.filter(({ frame: id }) => contrastOfFrame(id) === contrast.id),
              contrasts: [contrast.id],
            })}
          />
        </div>
        {start.dialog}
      </section>
      <section className="part" aria-label="A pair of cases" aria-live="polite">
        {contrast.terms.length > 2 ? (
          <div className="row pickers">
            <TermPicker
              name="This"
              terms={contrast.terms}
              value={one}
              record={record}
              onPick={(term) => setSearch({ a: term, b: other }, { replace: true })}
            />
            <TermPicker
              name="Beside"
              terms={contrast.terms.filter((term) => term !== one)}
              value={other}
              record={record}
              onPick={(term) => setSearch({ a: one, b: term }, { replace: true })}
            />
          </div>
        ) : null}
        {frame === undefined ? (
          <Waiting for="Fetching the cases" />
        ) : (
          <Cases key={`${turn} ${one} ${other}`} frame={frame} one={one} other={other} turn={turn} record={record} />
        )}
      </section>
      <p className="small part">
        {contrast.terms.map((term, index) => (
          <span key={term}>
            {index > 0 ? " · " : ""}
            <Link to={`/terms/${term}`}>{nameOf(pack, term)}</Link>: {contrast.axis[term]}
          </span>
        ))}
      </p>
    </Page>
  );
}

interface TermPickerProps {
  readonly name: string;
  readonly terms: readonly TermId[];
  readonly value: TermId;
  readonly record: LearnerRecord;
  readonly onPick: (term: TermId) => void;
}

function TermPicker({ name, terms, value, record, onPick }: TermPickerProps) {
  return (
    <label className="row">
      <span className="small">{name}</span>
      <select value={value} onChange={(event) => onPick(event.target.value)}>
        {terms.map((term) => (
          <option key={term} value={term}>
            {labelOf(record.pack, term)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface CasesProps {
  readonly frame: Frame;
  readonly one: TermId;
  readonly other: TermId;
  readonly turn: number;
  readonly record: LearnerRecord;
}

function Cases({ frame, one, other, turn, record: { pack } }: CasesProps) {
  const story = integerBelow(randomFrom("side by side", frame.id, turn), SEED_LIMIT);
  const posed = pose(pack, frame, seedFor(frame.terms, one, story));
  const { question, key } = posed;
  const twin = key.twins.find(({ answer }) => answer === other);
  const separator = separatorOf(pack, one, other);
  return (
    <div className="facing">
      <p className="soft ask">
        <Prose text={question.ask} />
      </p>
      <article>
        <h2 className="cap">
          {labelOf(pack, one)} <span className="small">{separator === undefined ? "" : separatorAnswer(separator, one)}</span>
        </h2>
        <ToldCase posed={posed} twin={twin} />
        <p className="why">
          <Prose text={key.why.get(one)} />
        </p>
      </article>
      {twin === undefined ? null : (
        <article>
          <h2 className="cap">
            {labelOf(pack, other)} <span className="small">{separator === undefined ? "" : separatorAnswer(separator, other)}</span>
          </h2>
          <TwinCase twin={twin} before={question.blocks} isStruck={false} />
          <p className="why">
            <Prose text={twin.why} />
          </p>
        </article>
      )}
      {separator === undefined ? null : (
        <p className="hook">
          <span>The question that separates them</span> {separator.ask}
        </p>
      )}
    </div>
  );
}
