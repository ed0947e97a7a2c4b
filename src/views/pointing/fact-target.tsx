import "../../ui/styles/margin-mark.css";
import "./fact-target.css";
import type { Fact } from "../../engine/generate/pointable-facts.ts";

interface FactTargetProps {
  readonly fact: Fact;
  readonly letter: string | undefined;
  readonly isChosen: boolean;
  readonly onChoose: (fact: string) => void;
}

/** A fact as something that can be pointed at: a radio over its whole line, named by the fact, and its letter in the margin. */
export function FactTarget({ fact: { id, text }, letter, isChosen, onChoose }: FactTargetProps) {
  return (
    <>
      <input type="radio" name="fact" value={id} aria-label={text.replaceAll("`", "")} checked={isChosen} onChange={() => onChoose(id)} />
      <span className="at" aria-hidden="true">
        {letter}
      </span>
    </>
  );
}
