import "../../ui/fields.css";
import "./review.css";
import { useDeferredValue, useMemo, useRef, useState } from "react";
import type { Attempt } from "../../engine/attempt.ts";
import { contrastOfFrame, type FrameBook, useFrames } from "../../packs/queries.ts";
import { startOfDay } from "../../ui/days.ts";
import { Waiting } from "../../ui/waiting.tsx";
import { TakeElsewhere } from "../elsewhere/take-elsewhere.tsx";
import { familiesOf, labelOf, nameOf } from "../names.ts";
import { Page } from "../page.tsx";
import { type LearnerRecord, useRecord } from "../record.ts";
import { keyOf } from "./cases.tsx";
import { EVERYTHING, type Filter, passes } from "./history-filter.ts";
import { WrongCase } from "./wrong-case.tsx";

const PAGE_LENGTH = 30;
const DAY_MS = 86_400_000;

/** Every answer given, filtered and searched. */
export function History() {
  const record = useRecord();
  return (
    <Page title="All answers" tab="Review">
      <section className="hero">
        <h1>All answers</h1>
        <p className="lede">Every answer in this browser, the latest first.</p>
      </section>
      {record.ready ? <Answers record={record} /> : <Waiting for="Reading your answers" />}
    </Page>
  );
}

function Answers({ record }: { readonly record: LearnerRecord }) {
  const [filter, setFilter] = useState<Filter>(EVERYTHING);
  const [shown, setShown] = useState(PAGE_LENGTH);
  const change = (wanted: Partial<Filter>) => {
    setFilter({ ...filter, ...wanted });
    setShown(PAGE_LENGTH);
  };
  const everyContrast = record.pack.contrasts.map(({ id }) => id);
  const needed = filter.text === "" ? contrastsOf(record.attempts.slice(-PAGE_LENGTH)) : everyContrast;
  const searching = useFrames(needed);
  const found = useFound(record, filter, searching);
  const visible = found.slice(0, shown);
  const book = useFrames(contrastsOf(visible));
  return (
    <>
      <Filters filter={filter} change={change} record={record} />
      <div className="row">
        <p className="small" role="status">
          {found.length.toLocaleString("en")} of {record.attempts.length.toLocaleString("en")} answers
        </p>
        {found.length === 0 ? null : (
          <TakeElsewhere
            record={record}
            taken={() => ({ what: "the answers in this list", attempts: found.toReversed(), contrasts: [] })}
          />
        )}
      </div>
      <ul className="rows history">
        {visible.map((attempt) => (
          <Row key={keyOf(attempt)} attempt={attempt} record={record} book={book} />
        ))}
      </ul>
      {found.length > shown ? (
        <button type="button" className="btn" onClick={() => setShown(shown + PAGE_LENGTH)}>
          Show {Math.min(PAGE_LENGTH, found.length - shown)} more
        </button>
      ) : null}
    </>
  );
}

/** The answers that pass, the latest first. Typing goes on while a long record is searched. */
function useFound({ attempts, pack }: LearnerRecord, filter: Filter, book: FrameBook): readonly Attempt[] {
  const settled = useDeferredValue(filter);
  // The book is a new one at every drawing; what it gives changes only when it is complete.
  const stories = useRef(book);
  stories.current = book;
  return useMemo(
    () => (book.complete || settled.text === "" ? attempts.filter((one) => passes(settled, one, pack, stories.current)).reverse() : []),
    [attempts, pack, settled, book.complete],
  );
}

interface RowProps {
  readonly attempt: Attempt;
  readonly record: LearnerRecord;
  readonly book: ReturnType<typeof useFrames>;
}

function Row({ attempt, record, book }: RowProps) {
  const { pack } = record;
  const right = attempt.answer === attempt.chosen;
  return (
    <li className="group-row">
      <p className={right ? "soft" : "bad"}>
        {right
          ? `Right: ${nameOf(pack, attempt.answer)}`
          : `Picked ${nameOf(pack, attempt.chosen)}, it was ${nameOf(pack, attempt.answer)}`}
      </p>
      <ul className="single">
        <WrongCase attempt={attempt} record={record} book={book} />
      </ul>
    </li>
  );
}

interface FiltersProps {
  readonly filter: Filter;
  readonly change: (wanted: Partial<Filter>) => void;
  readonly record: LearnerRecord;
}

function Filters({ filter, change, record: { pack } }: FiltersProps) {
  return (
    <search className="filters part">
      <Pick
        name="Family"
        value={filter.family}
        onChange={(family) => change({ family })}
        options={familiesOf(pack).map(({ id, name }) => [id, name])}
      />
      <Pick
        name="It was"
        value={filter.answer}
        onChange={(answer) => change({ answer })}
        options={pack.terms.map(({ id }) => [id, labelOf(pack, id)])}
      />
      <Pick
        name="Picked"
        value={filter.chosen}
        onChange={(chosen) => change({ chosen })}
        options={pack.terms.map(({ id }) => [id, labelOf(pack, id)])}
      />
      <Pick
        name="Answers"
        value={filter.kind}
        onChange={(kind) => change({ kind })}
        options={[
          ["wrong", "Wrong ones"],
          ["sure", "Sure but wrong"],
          ["right", "Right ones"],
        ]}
      />
      <DayField name="From" onChange={(since) => change({ since: since ?? 0 })} />
      <DayField name="To" onChange={(day) => change({ until: day === null ? Number.POSITIVE_INFINITY : day + DAY_MS })} />
      <label>
        <span className="small">Words in the story</span>
        <input type="search" value={filter.text} onChange={(event) => change({ text: event.target.value })} />
      </label>
    </search>
  );
}

/** A day of the learner's own calendar, as its first moment; null while there is none. */
function DayField({ name, onChange }: { readonly name: string; readonly onChange: (start: number | null) => void }) {
  const pick = (day: string) => onChange(day === "" ? null : startOfDay(new Date(`${day}T12:00`).getTime()));
  return (
    <label>
      <span className="small">{name}</span>
      <input type="date" onChange={(event) => pick(event.target.value)} />
    </label>
  );
}

interface PickProps {
  readonly name: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string) => void;
}

function Pick({ name, value, options, onChange }: PickProps) {
  return (
    <label>
      <span className="small">{name}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">All</option>
        {options.map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

function contrastsOf(attempts: readonly Attempt[]): string[] {
  return [...new Set(attempts.map(({ frame }) => contrastOfFrame(frame)))];
}
