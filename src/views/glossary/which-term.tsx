import type { Posed } from "../../engine/question.ts";
import { useSettings } from "../../learner/settings/settings-store.ts";
import { Key } from "../../ui/key.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { CaseView } from "../case/case-view.tsx";
import { useFocusOnArrival } from "../quiz/focus-on-arrival.ts";

interface WhichTermProps {
  readonly posed: Posed;
  readonly chosen: string | undefined;
  readonly onChoose: (term: string) => void;
  readonly onAnswer: () => void;
}

/** A meaning and, facing it, four terms. */
export function WhichTerm({ posed: { question }, chosen, onChoose, onAnswer }: WhichTermProps) {
  const heading = useFocusOnArrival();
  const shortcuts = useSettings((settings) => settings.shortcuts);
  useShortcuts(Object.fromEntries(question.options.map(({ term }, at) => [String(at + 1), () => onChoose(term)])), shortcuts);
  useShortcuts({ Enter: onAnswer });
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
              <Key>{at + 1}</Key> <span>{label}</span>
            </label>
          </div>
        ))}
      </fieldset>
    </form>
  );
}
