import { useRef, useState } from "react";
import { Link } from "react-router";
import type { TermId } from "../../engine/pack.ts";
import type { Question } from "../../engine/question.ts";
import { MOST_KEPT, MOST_NOTE_LENGTH } from "../../learner/kept-cases/kept-shape.ts";
import { keepCase, letCaseGo, useKept } from "../../learner/kept-cases/kept-store.ts";

interface KeepProps {
  readonly question: Pick<Question, "frame" | "revision" | "seed">;
  readonly chosen: TermId | undefined;
}

/** Keeps a case, with a note of the learner’s own; each letter is stored as it is typed. */
export function Keep({ question: { frame, revision, seed }, chosen }: KeepProps) {
  const kept = useKept((list) => list.find((one) => one.frame === frame && one.seed === seed));
  const [isFull, setFull] = useState(false);
  // What was pressed goes away: focus is to go to what comes in its place.
  const isPressed = useRef(false);
  const takeFocus = (control: HTMLElement | null) => {
    if (control === null || !isPressed.current) return;
    isPressed.current = false;
    control.focus();
  };
  const press = (act: () => void) => {
    isPressed.current = true;
    act();
  };
  const write = (note: string) => setFull(!keepCase({ frame, revision, seed, chosen, note }));
  if (kept === undefined) {
    return (
      <div>
        <button type="button" className="btn link" ref={takeFocus} onClick={() => press(() => write(""))}>
          Keep
        </button>
        {isFull ? (
          <p role="alert" className="bad">
            {MOST_KEPT} cases are kept already. Let one go first.
          </p>
        ) : null}
      </div>
    );
  }
  return (
    <div className="kept-note">
      <label>
        <span className="small">A note of your own</span>
        <textarea
          className="writing"
          ref={takeFocus}
          rows={2}
          dir="auto"
          maxLength={MOST_NOTE_LENGTH}
          value={kept.note}
          onChange={(event) => write(event.target.value)}
        />
      </label>
      <p className="small" role="status">
        Kept, with its note, under <Link to="/kept">Kept cases</Link>.{" "}
        <button type="button" className="btn link" onClick={() => press(() => letCaseGo({ frame, seed }))}>
          Let it go
        </button>
      </p>
    </div>
  );
}
