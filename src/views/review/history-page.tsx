import "../../ui/form/fields.css";
import "./review.css";
import { useDeferredValue, useMemo, useRef } from "react";
import type { Attempt } from "../../engine/attempt.ts";
import { isForWrongReason } from "../../mastery/model/pointing-weight.ts";
import { contrastOfFrame, type FrameBook, useFrames } from "../../packs/use-pack.ts";
import { inWords } from "../../ui/humanize.ts";
import { Waiting } from "../../ui/waiting.tsx";
import { TakeElsewhereButton } from "../elsewhere/take-elsewhere-button.tsx";
import { mixUpText } from "../lookup/confusion.tsx";
import { type LearnerRecord, useRecord } from "../lookup/learner-record.ts";
import { familiesOf, labelOf, nameOf, withArticle } from "../lookup/term-names.ts";
import { useAddressFields } from "../shell/address-fields.ts";
import { Page } from "../shell/page.tsx";
import { keyOf } from "./cases.tsx";
import { filterIn, passes } from "./history-filter.ts";
import { WrongCase } from "./wrong-case.tsx";

const PAGE_LENGTH = 30;

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
  const [fields, setFields] = useAddressFields();
  const filter = filterIn(fields);
  const shown = Math.max(PAGE_LENGTH, Math.min(Number(fields.get("shown")) || 0, record.allAttempts.length));
  const change = (name: string, value: string) => {
    const next = new URLSearchParams(fields);
    next.delete("shown");
    if (value === "") next.delete(name);
    else next.set(name, value);
    setFields(next);
  };
  const everyContrast = record.pack.contrasts.map(({ id }) => id);
  const needed = filter.text === "" ? contrastsOf(record.allAttempts.slice(-PAGE_LENGTH)) : everyContrast;
  const searching = useFrames(needed);
  const found = useFound(record, fields, searching);
  const visible = found.slice(0, shown);
  const book = useFrames(contrastsOf(visible));
  return (
    <>
      <Filters fields={fields} change={change} record={record} />
      <div className="row">
        <p className="small" role="status">
          {foundSentence(found, record)}
        </p>
        {found.length === 0 ? null : (
          <TakeElsewhereButton
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
        <button type="button" className="btn" onClick={() => change("shown", String(shown + PAGE_LENGTH))}>
          {`Show ${Math.min(PAGE_LENGTH, found.length - shown)} more`}
        </button>
      ) : null}
    </>
  );
}

/** "28 of 30 answers, and two to cases that are set aside". */
export function foundSentence(found: readonly Attempt[], { attempts, counts }: Pick<LearnerRecord, "attempts" | "counts">): string {
  const counted = found.filter(counts).length;
  const aside = found.length - counted;
  const told = `${counted.toLocaleString("en")} of ${attempts.length.toLocaleString("en")} ${attempts.length === 1 ? "answer" : "answers"}`;
  return aside === 0
    ? told
    : `${told}, and ${inWords(aside)} to cases that are set aside, which ${aside === 1 ? "doesn’t" : "don’t"} count`;
}

/** The answers that pass, the latest first. Typing goes on while a long record is searched. */
function useFound({ allAttempts: attempts, pack }: LearnerRecord, fields: URLSearchParams, book: FrameBook): readonly Attempt[] {
  const text = useDeferredValue(fields.toString());
  const settled = useMemo(() => filterIn(new URLSearchParams(text)), [text]);
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
        {attempt.change !== undefined
          ? `${right ? "Right" : "Wrong"}: the change that makes it ${withArticle(pack, attempt.answer)}`
          : right
            ? `Right${isForWrongReason(attempt) ? ", for the wrong reason" : ""}: ${nameOf(pack, attempt.answer)}`
            : mixUpText({ answer: attempt.answer, chosen: attempt.chosen, pack })}
      </p>
      <ul className="single">
        <WrongCase attempt={attempt} record={record} book={book} />
      </ul>
    </li>
  );
}

interface FiltersProps {
  readonly fields: URLSearchParams;
  readonly change: (name: string, value: string) => void;
  readonly record: LearnerRecord;
}

function Filters({ fields, change, record: { pack } }: FiltersProps) {
  const field = (name: string) => ({ value: fields.get(name) ?? "", onChange: (value: string) => change(name, value) });
  return (
    <search className="filters part">
      <Pick label="Family" {...field("family")} options={familiesOf(pack).map(({ id, name }) => [id, name])} />
      <Pick label="It was" {...field("answer")} options={pack.terms.map(({ id }) => [id, labelOf(pack, id)])} />
      <Pick label="You said" {...field("chosen")} options={pack.terms.map(({ id }) => [id, labelOf(pack, id)])} />
      <Pick
        label="Answers"
        {...field("kind")}
        options={[
          ["wrong", "Wrong ones"],
          ["sure", "Sure but wrong"],
          ["right", "Right ones"],
          ["reason", "Right for the wrong reason"],
          ["flip", "Flips that went wrong"],
        ]}
      />
      <TextField type="date" label="From" {...field("from")} />
      <TextField type="date" label="To" {...field("to")} />
      <TextField type="search" label="Words in the case" {...field("words")} />
    </search>
  );
}

interface TextFieldProps {
  readonly type: "date" | "search";
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function TextField({ type, label, value, onChange }: TextFieldProps) {
  return (
    <label>
      <span className="small">{label}</span>
      <input type={type} value={value} onChange={(event) => onChange(event.target.value)} />
    </label>
  );
}

interface PickProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string) => void;
}

function Pick({ label, value, options, onChange }: PickProps) {
  return (
    <label>
      <span className="small">{label}</span>
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
