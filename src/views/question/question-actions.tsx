import { useContext } from "react";
import { flag } from "../../session/machine/choose-strike-flag.ts";
import type { Mark } from "../../session/plan/plan.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { EnterKey, KeyHint, ShortcutKey, SingleKeys } from "../../ui/keys/key-cap-and-binding.tsx";
import type { Quiz } from "../current-quiz/use-quiz.ts";
import { PreviousButton } from "./previous-button.tsx";

interface QuestionActionsProps {
  readonly quiz: Quiz;
  readonly mark: Mark;
  /** Answers can be changed until the end: there are ways back and on, and nothing to confirm. */
  readonly walks: boolean;
  readonly index: number;
  /** How many there are to choose from. */
  readonly options: number;
  readonly onKeys: () => void;
  readonly onNext: () => void;
}

/** What can be done with the question in view. */
export function QuestionActions({ quiz, mark, walks, index, options, onKeys, onNext }: QuestionActionsProps) {
  return (
    <>
      <SomeKeys options={options} onKeys={onKeys} />
      <button type="button" className="btn" aria-pressed={mark.flagged} onClick={() => quiz.dispatch(flag)}>
        <Icon name={mark.flagged ? "flag on" : "flag"} /> <span>{mark.flagged ? "Flagged" : "Flag"}</span>
        <ShortcutKey name="f" does="flag the question" shown={false} />
      </button>
      {walks ? <PreviousButton quiz={quiz} index={index} /> : null}
      {walks ? (
        <button type="button" className="btn go" onClick={onNext}>
          Next <EnterKey />
        </button>
      ) : (
        <button type="submit" form="question" className="btn go" aria-disabled={mark.chosen === null}>
          Answer <EnterKey does="answer" shown={mark.chosen !== null} />
        </button>
      )}
    </>
  );
}

function SomeKeys({ options, onKeys }: Pick<QuestionActionsProps, "options" | "onKeys">) {
  if (!useContext(SingleKeys)) return null;
  return (
    <p className="keys">
      <KeyHint names={["1", String(options)]}>choose</KeyHint>
      <KeyHint names={["shift+1"]}>strike out</KeyHint>
      <button type="button" className="btn link" onClick={onKeys}>
        All keys <ShortcutKey name="?" does="this list" shown={false} />
      </button>
    </p>
  );
}
