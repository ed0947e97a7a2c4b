import { useSettings } from "../../learner/settings/settings-store.ts";
import { flag } from "../../session/machine/marking.ts";
import type { Mark } from "../../session/plan/plan.ts";
import { Icon } from "../../ui/icon.tsx";
import { EnterKey } from "../../ui/key.tsx";
import { PreviousButton } from "./previous-button.tsx";
import type { Quiz } from "./use-quiz.ts";

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
        <Icon name={mark.flagged ? "flag on" : "flag"} /> {mark.flagged ? "Flagged" : "Flag"}
      </button>
      {walks ? <PreviousButton quiz={quiz} index={index} /> : null}
      {walks ? (
        <button type="button" className="btn go" onClick={onNext}>
          Next <EnterKey />
        </button>
      ) : (
        <button type="submit" form="question" className="btn go" aria-disabled={mark.chosen === null}>
          Answer <EnterKey />
        </button>
      )}
    </>
  );
}

function SomeKeys({ options, onKeys }: Pick<QuestionActionsProps, "options" | "onKeys">) {
  const shortcuts = useSettings((settings) => settings.shortcuts);
  if (!shortcuts) return null;
  return (
    <p className="keys">
      <span aria-hidden="true">
        <kbd>1</kbd> to <kbd>{options}</kbd> choose
      </span>
      <span aria-hidden="true">
        <kbd>shift</kbd> <kbd>1</kbd> strike out
      </span>
      <button type="button" className="btn link" onClick={onKeys}>
        All keys
      </button>
    </p>
  );
}
