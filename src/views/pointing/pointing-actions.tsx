import "../../ui/icon/icons-later.css";
import "./pointing-actions.css";
import { useContext, useEffect, useEffectEvent } from "react";
import type { Fact } from "../../engine/generate/pointable-facts.ts";
import type { Block } from "../../engine/question.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { EnterKey, KeyHint, ShortcutKey, SingleKeys } from "../../ui/keys/key-cap-and-binding.tsx";
import { factName } from "./fact-name.ts";
import { letterAt } from "./letters.ts";

interface PointingActionsProps {
  readonly blocks: readonly Block[];
  readonly facts: readonly Fact[];
  readonly chosen: string | null;
  readonly onChoose: (fact: string) => void;
  readonly onSkip: () => void;
  /** Back to the options; missing where the answer is final, and Escape skips. */
  readonly onBack?: () => void;
}

/** What can be done while the learner is asked which fact decides: point, step from fact to fact, say that it decides, skip, go back. */
export function PointingActions({ blocks, facts, chosen, onChoose, onSkip, onBack }: PointingActionsProps) {
  const place = facts.findIndex(({ id }) => id === chosen);
  const fact = facts[place];
  const step = (by: 1 | -1) => {
    const next = facts[place < 0 ? (by > 0 ? 0 : facts.length - 1) : (place + by + facts.length) % facts.length];
    if (next !== undefined) onChoose(next.id);
  };
  useArrows(step);
  return (
    <>
      <PointingKeys facts={facts} onChoose={onChoose} escapeDoes={onBack === undefined ? "skip" : "back to your answer"} />
      <ShortcutKey
        name="Escape"
        does={onBack === undefined ? "show the tell without pointing" : "go back to your answer"}
        shown={false}
        act={onBack ?? onSkip}
      />
      <div className="says">
        <p role="status">
          {fact === undefined ? null : (
            <>
              <span>You point at</span> <b>{letterAt(place)}</b> <bdi>{beginning(factName(blocks, fact))}</bdi>
            </>
          )}
        </p>
        <span className="steps">
          <button type="button" className="btn" aria-label="Previous fact" onClick={() => step(-1)}>
            <Icon name="up" />
          </button>
          <button type="button" className="btn" aria-label="Next fact" onClick={() => step(1)}>
            <Icon name="down" />
          </button>
        </span>
      </div>
      <button type="button" className="btn" onClick={onSkip}>
        Skip
      </button>
      <button type="submit" form="question" className="btn go" aria-disabled={fact === undefined}>
        This decides <EnterKey does="say that this decides" shown={fact !== undefined} />
      </button>
    </>
  );
}

/** So much of a text as the bar has room for. */
function beginning(text: string): string {
  return text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS - 1).trimEnd()}…`;
}

const MOST_CHARACTERS = 28;

interface PointingKeysProps extends Pick<PointingActionsProps, "facts" | "onChoose"> {
  /** What Escape does. */
  readonly escapeDoes: string;
}

function PointingKeys({ facts, onChoose, escapeDoes }: PointingKeysProps) {
  const singleKeys = useContext(SingleKeys);
  const letters = facts.flatMap((_, place) => letterAt(place) ?? []);
  return (
    <>
      {facts.map(({ id }, place) => {
        const letter = letterAt(place);
        return letter === undefined ? null : (
          <ShortcutKey key={id} name={letter} does="point at a fact" shown={false} act={() => onChoose(id)} />
        );
      })}
      <p className="keys">
        {singleKeys ? (
          <KeyHint names={[letters[0] ?? "", letters.at(-1) ?? ""]}>point</KeyHint>
        ) : (
          <span aria-hidden="true">arrows point</span>
        )}
        <KeyHint names={["Escape"]}>{escapeDoes}</KeyHint>
      </p>
    </>
  );
}

/** Arrows move among the facts also from the heading, where the focus is at first; in a group of radios they are the browser’s. */
function useArrows(step: (by: 1 | -1) => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : undefined;
    const isFree = event.target instanceof Element && event.target.closest("input, button, a, summary, [role=region], dialog") === null;
    if (by === undefined || !isFree || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    step(by);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}
