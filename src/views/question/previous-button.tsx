import { goTo } from "../../session/machine/transitions.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import type { Quiz } from "../current-quiz/use-quiz.ts";

/** Back to the question before this one, where answers can still be changed. */
export function PreviousButton({ quiz, index }: { readonly quiz: Quiz; readonly index: number }) {
  return (
    <button
      type="button"
      className="btn"
      aria-label="Previous question"
      disabled={index === 0}
      onClick={() => quiz.dispatch((session, now) => goTo(session, index - 1, now))}
    >
      <Icon name="left" />
    </button>
  );
}
