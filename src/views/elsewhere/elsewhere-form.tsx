import "./elsewhere.css";
import { useState } from "react";
import type { TakenSet } from "../../formats/case-set-of.ts";
import { useKept } from "../../learner/kept-cases/kept-store.ts";
import { contrastOfFrame, useFrames } from "../../packs/use-pack.ts";
import { download } from "../../ui/download.ts";
import { Choice } from "../../ui/form/choice.tsx";
import { counted, inWords, sentence } from "../../ui/humanize.ts";
import { Waiting } from "../../ui/waiting.tsx";
import type { LearnerRecord } from "../lookup/learner-record.ts";
import { casesOf, exportText, isWrong, termsOf } from "./export-text.ts";
import type { TakenElsewhere } from "./taken-elsewhere.ts";
import { TARGETS, type Target } from "./targets.ts";

interface ElsewhereFormProps {
  readonly record: LearnerRecord;
  readonly taken: TakenElsewhere;
  readonly onClose: () => void;
}

/** Which tool, how it is imported there, and the file. */
export function ElsewhereForm({ record, taken, onClose }: ElsewhereFormProps) {
  const [target, setTarget] = useState(TARGETS[0]);
  const [told, setTold] = useState("");
  const named = [...taken.attempts, ...(taken.kept ?? [])];
  const book = useFrames([...new Set([...taken.contrasts, ...named.map(({ frame }) => contrastOfFrame(frame))])]);
  const needsBook = target.holds === "cases" || target.holds === "kept";
  const notes = useKept();
  const count = countOf(target, taken, record);
  const save = () => {
    const cases = casesOf(taken, record, book, notes);
    download(target.file, exportText(target, taken, cases, record, book));
    setTold(
      target.holds === "cases" ? savedCases(target, cases, taken.kept !== undefined) : `${target.file} holds ${nameOfRows(target, count)}.`,
    );
  };
  const choose = (chosen: Target) => {
    setTarget(chosen);
    setTold("");
  };
  return (
    <>
      <p className="soft">A file of {taken.what}, for another tool.</p>
      <Targets
        legend={taken.kept === undefined ? "Cases, your wrong answers first" : "Cases"}
        holds={["cases"]}
        target={target}
        onChoose={choose}
      />
      <Targets
        legend={taken.kept === undefined ? "Your record" : "Your notes"}
        holds={taken.kept === undefined ? ["answers", "wrong", "mastery"] : ["kept"]}
        target={target}
        onChoose={choose}
      />
      <p>{target.how}</p>
      {target.holds === "cases" ? <p className="small">New cases stay in the app: one that comes again is soon known by heart.</p> : null}
      {needsBook && book.fault !== null ? (
        <p role="alert">
          <b className="bad">The cases could not be fetched.</b>{" "}
          <button type="button" className="btn link" onClick={book.retry}>
            Try again
          </button>
        </p>
      ) : needsBook && !book.complete ? (
        <Waiting for="Fetching the cases" />
      ) : null}
      <footer>
        <div className="row">
          <button type="button" className="btn go" disabled={count === 0 || (needsBook && !book.complete)} onClick={save}>
            Download
          </button>
          <button type="button" className="btn bare" onClick={onClose}>
            Close
          </button>
        </div>
        <p className="small" role="status">
          {count === 0 ? "There is nothing of this kind yet." : told}
        </p>
      </footer>
    </>
  );
}

interface TargetsProps {
  readonly legend: string;
  readonly holds: readonly Target["holds"][];
  readonly target: Target;
  readonly onChoose: (target: Target) => void;
}

function Targets({ legend, holds, target, onChoose }: TargetsProps) {
  return (
    <fieldset>
      <legend className="label">{legend}</legend>
      {TARGETS.filter((one) => holds.includes(one.holds)).map((one) => (
        <Choice key={one.id} type="radio" name="target" checked={one === target} onChange={() => onChoose(one)} note={one.note}>
          {one.name}
        </Choice>
      ))}
    </fieldset>
  );
}

/** What there is to write, before it is written. */
function countOf({ holds }: Target, taken: TakenElsewhere, { pack, counts }: LearnerRecord): number {
  const kept = taken.kept?.length ?? 0;
  if (holds === "mastery") return termsOf(taken, pack).length;
  if (holds === "wrong") return taken.attempts.filter(isWrong).length;
  if (holds === "kept") return kept;
  if (holds === "answers") return taken.attempts.length;
  return taken.attempts.filter((one) => counts(one) && one.change === undefined).length + taken.contrasts.length + kept;
}

function nameOfRows({ holds }: Target, count: number): string {
  return counted(count, holds === "mastery" ? "term" : holds === "kept" ? "kept case" : "answer");
}

function savedCases({ file }: Target, { cases, lost }: TakenSet, isKept: boolean): string {
  const told = `${file} holds ${counted(cases.length, "case")}.`;
  if (lost === 0) return told;
  const of = isKept ? "kept cases" : "answers";
  return `${told} ${sentence(inWords(lost))} of your ${of} ${lost === 1 ? "is" : "are"} left out: ${lost === 1 ? "its case has" : "their cases have"} been rewritten or taken out since.${isKept ? ` “Notes” takes ${lost === 1 ? "its note" : "their notes"} along.` : ""}`;
}
