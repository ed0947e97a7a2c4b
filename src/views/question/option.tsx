import { type ReactNode, useContext } from "react";
import type { Option as OptionOf } from "../../engine/question.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { ShortcutKey, SingleKeys } from "../../ui/keys/key-cap-and-binding.tsx";
import { Prose } from "../../ui/prose.tsx";

interface OptionProps {
  readonly option: OptionOf;
  readonly number: number;
  readonly chosen: boolean;
  readonly struck: boolean;
  readonly onChoose: () => void;
  readonly onStrike: () => void;
  /** What stands for the option’s label, where that is more than words. */
  readonly children?: ReactNode;
}

/** A radio with its key, or its number where single keys are off, and beside it what strikes it out. */
export function Option({ option: { term, label, now }, number, chosen, struck, onChoose, onStrike, children }: OptionProps) {
  const singleKeys = useContext(SingleKeys);
  return (
    <div className={struck ? "option out" : "option"}>
      <label>
        <input type="radio" name="answer" value={term} checked={chosen} onChange={onChoose} onClick={struck ? onChoose : undefined} />{" "}
        {singleKeys ? <ShortcutKey name={String(number)} does="choose an option" /> : <i className="place-mark">{number}</i>}{" "}
        <span>
          {children ?? <Prose text={label} />}
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
        <ShortcutKey name={`shift+${number}`} does="strike an option out, or restore it" shown={false} />
        {/* A layout that wants Shift for its digits has no other key for it. */}
        {chosen ? <ShortcutKey name="x" does="strike the chosen option out" shown={false} /> : null}
      </button>
    </div>
  );
}
