import type { Option as OptionOf } from "../../engine/question.ts";
import { Icon } from "../../ui/icon.tsx";
import { Key } from "../../ui/key.tsx";
import { Prose } from "../../ui/prose.tsx";

interface OptionProps {
  readonly option: OptionOf;
  readonly number: number;
  readonly chosen: boolean;
  readonly struck: boolean;
  readonly onChoose: () => void;
  readonly onStrike: () => void;
}

/** A radio with its key, and beside it what strikes it out. */
export function Option({ option: { term, label, now }, number, chosen, struck, onChoose, onStrike }: OptionProps) {
  return (
    <div className={struck ? "option out" : "option"}>
      <label>
        <input type="radio" name="answer" value={term} checked={chosen} onChange={onChoose} onClick={struck ? onChoose : undefined} />{" "}
        <Key>{number}</Key>{" "}
        <span>
          <Prose text={label} />
          {now === undefined ? null : <small className="now">now {now}</small>}
          {struck ? <span className="vh">, struck out</span> : null}
        </span>
      </label>
      <button
        type="button"
        className="btn bare"
        aria-pressed={struck}
        aria-label={`Strike out ${label.replaceAll("`", "")}`}
        onClick={onStrike}
      >
        <Icon name={struck ? "undo" : "strike"} />
      </button>
    </div>
  );
}
