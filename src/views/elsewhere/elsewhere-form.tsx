import "./elsewhere.css";
import { useState } from "react";
import { contrastOfFrame, useFrames } from "../../packs/queries.ts";
import { counted } from "../../ui/counts.ts";
import { download } from "../../ui/download.ts";
import { Choice } from "../../ui/form/choice.tsx";
import { Waiting } from "../../ui/waiting.tsx";
import type { LearnerRecord } from "../lookup/learner-record.ts";
import type { Taken } from "./taken.ts";
import { TARGETS, type Target } from "./targets.ts";
import { casesOf, isWrong, termsOf, written } from "./written.ts";

interface ElsewhereFormProps {
  readonly record: LearnerRecord;
  readonly taken: Taken;
  readonly onClose: () => void;
}

/** Which tool, how it is imported there, and the file. */
export function ElsewhereForm({ record, taken, onClose }: ElsewhereFormProps) {
  const { pack } = record;
  const [target, setTarget] = useState(TARGETS[0]);
  const [told, setTold] = useState("");
  const named = [...taken.attempts, ...(taken.kept ?? [])];
  const book = useFrames([...new Set([...taken.contrasts, ...named.map(({ frame }) => contrastOfFrame(frame))])]);
  const needsCases = target.holds === "cases";
  const count = countOf(target, taken, record);
  const save = () => {
    const cases = needsCases ? casesOf(taken, pack, book) : { pack, cases: [], lost: 0 };
    download(target.file, written(target, taken, cases, record));
    setTold(saved(target, needsCases ? cases.cases.length : count, cases.lost));
  };
  const choose = (chosen: Target) => {
    setTarget(chosen);
    setTold("");
  };
  return (
    <>
      <p className="soft">A file of {taken.what}, for another tool.</p>
      <Targets legend="Cases, your wrong answers first" holds={(holds) => holds === "cases"} target={target} onChoose={choose} />
      {taken.kept === undefined ? (
        <Targets legend="Your record" holds={(holds) => holds !== "cases"} target={target} onChoose={choose} />
      ) : null}
      <p>{target.how}</p>
      {needsCases ? <p className="small">New cases stay in the app: one that comes again is soon known by heart.</p> : null}
      {needsCases && book.fault !== null ? (
        <p role="alert">
          <b className="bad">The cases could not be fetched.</b>{" "}
          <button type="button" className="btn link" onClick={book.retry}>
            Try again
          </button>
        </p>
      ) : needsCases && !book.complete ? (
        <Waiting for="Fetching the cases" />
      ) : null}
      <div className="row">
        <button type="button" className="btn go" disabled={count === 0 || (needsCases && !book.complete)} onClick={save}>
          Download
        </button>
        <button type="button" className="btn bare" onClick={onClose}>
          Close
        </button>
      </div>
      <p className="small" role="status">
        {count === 0 ? "There is nothing of this kind yet." : told}
      </p>
    </>
  );
}

interface TargetsProps {
  readonly legend: string;
  readonly holds: (holds: Target["holds"]) => boolean;
  readonly target: Target;
  readonly onChoose: (target: Target) => void;
}

function Targets({ legend, holds, target, onChoose }: TargetsProps) {
  return (
    <fieldset>
      <legend className="label">{legend}</legend>
      {TARGETS.filter((one) => holds(one.holds)).map((one) => (
        <Choice key={one.id} type="radio" name="target" checked={one === target} onChange={() => onChoose(one)} note={one.note}>
          {one.name}
        </Choice>
      ))}
    </fieldset>
  );
}

/** What there is to write, before it is written. */
function countOf({ holds }: Target, taken: Taken, { pack }: LearnerRecord): number {
  if (holds === "mastery") return termsOf(taken, pack).length;
  if (holds === "wrong") return taken.attempts.filter(isWrong).length;
  return holds === "answers" ? taken.attempts.length : taken.attempts.length + taken.contrasts.length + (taken.kept?.length ?? 0);
}

function saved({ file, holds }: Target, count: number, lost: number): string {
  const what = holds === "cases" ? counted(count, "case") : holds === "mastery" ? counted(count, "term") : counted(count, "answer");
  const gone = lost === 0 ? "" : ` ${lost} of your answers are left out: their cases have been rewritten since.`;
  return `${file} holds ${what}.${gone}`;
}
