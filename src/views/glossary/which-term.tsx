import { useContext } from "react";
import type { Posed } from "../../engine/question.ts";
import { ShortcutKey, SingleKeys } from "../../ui/keys/key-cap-and-binding.tsx";
import { CaseView } from "../case-view/case-view.tsx";
import { useFocusOnArrival } from "../shell/focus-on-arrival.ts";

interface WhichTermProps {
  readonly posed: Posed;
  readonly chosen: string | undefined;
  readonly onChoose: (term: string) => void;
  readonly onAnswer: () => void;
}

/** A meaning and, facing it, four terms. */
export function WhichTerm({ posed: { question }, chosen, onChoose, onAnswer }: WhichTermProps) {
  const heading = useFocusOnArrival();
  const singleKeys = useContext(SingleKeys);
  return (
    <form
      className="facing"
      id="which-term"
      onSubmit={(event) => {
        event.preventDefault();
        onAnswer();
      }}
    >
      <h1 id="ask" ref={heading} tabIndex={-1}>
        {question.ask}
      </h1>
      <article>
        <h2 className="cap">{question.about}</h2>
        <CaseView blocks={question.blocks} />
      </article>
      <fieldset aria-describedby="ask">
        <legend className="cap">Your answer</legend>
        {question.options.map(({ term, label }, at) => (
          <div key={term} className="option">
            <label>
              <input type="radio" name="answer" value={term} checked={chosen === term} onChange={() => onChoose(term)} />{" "}
              {singleKeys ? <ShortcutKey name={String(at + 1)} does="choose an option" /> : <i className="place-mark">{at + 1}</i>}{" "}
              <span>{label}</span>
            </label>
          </div>
        ))}
      </fieldset>
    </form>
  );
}
