import type { TermId } from "../../engine/pack.ts";
import { contrastBetween } from "../lookup/contrast-between.ts";
import type { LearnerRecord } from "../lookup/learner-record.ts";
import { nameOf } from "../lookup/term-names.ts";
import { useStart } from "./start-quiz.tsx";

const DRILL_LENGTH = 12;

interface PractiseButtonProps {
  readonly record: LearnerRecord;
  readonly between: readonly [TermId, TermId];
}

/** Starts a drill of the smallest contrast that holds both terms. */
export function PractiseButton({ record, between: [one, other] }: PractiseButtonProps) {
  const start = useStart(record);
  const contrast = contrastBetween(record.pack, one, other);
  if (contrast === undefined) return null;
  return (
    <>
      <button
        type="button"
        className="btn link"
        onClick={() => start.begin({ scope: { kind: "contrast", id: contrast.id }, length: DRILL_LENGTH, clock: "none", feedback: "each" })}
      >
        Practise
        <span className="vh">
          {" "}
          {nameOf(record.pack, one)} and {nameOf(record.pack, other)}
        </span>
      </button>
      {start.dialog}
    </>
  );
}
