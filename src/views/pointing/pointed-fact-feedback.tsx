import "../../ui/icon/icons-later.css";
import "./pointed-fact-feedback.css";
import type { Fact } from "../../engine/generate/pointable-facts.ts";
import type { Block } from "../../engine/question.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import type { FactSlots } from "../exhibit/fact-slots.ts";
import { factName } from "./fact-name.ts";

/** What became of a fact that was pointed at: it decides, it doesn’t, or in a twin it stands there as well. */
export type FactSign = "check" | "cross" | "same";

const SAID: Readonly<Record<FactSign, string>> = {
  check: "You pointed here, and it decides: ",
  cross: "You pointed here: ",
  same: "You pointed at this, and it reads the same here: ",
};

/** The sign beside the fact that was pointed at, in red pencil where it doesn’t decide; never in the yellow of the tell. */
export function signSlots(blocks: readonly Block[], fact: Fact, sign: FactSign): FactSlots {
  const isDrawn = blocks[fact.block]?.kind === "chart";
  const slot = {
    // In a twin “same” is what a narrow screen leaves out.
    className: `pointed ${sign === "same" ? "still" : sign}`,
    isChosen: false,
    margin: (
      <>
        <span className="sign">
          <Icon name={sign} />
        </span>
        <span className="vh">
          {SAID[sign]}
          {isDrawn ? factName(blocks, fact) : null}
        </span>
      </>
    ),
  };
  return (block, line) => (block === fact.block && line === fact.line ? slot : undefined);
}
