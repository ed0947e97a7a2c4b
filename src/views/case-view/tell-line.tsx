import "./tell-line.css";
import type { Block, Mark } from "../../engine/question.ts";
import { tellLocations } from "./tell-locations.ts";

interface TellLineProps {
  readonly blocks: readonly Block[];
  readonly marks: readonly Mark[];
  readonly isMarked?: boolean;
}

const MOST = 2;

/** The tell of a case in a line: where it stands, plain, and what it says, marked. */
export function TellLine({ blocks, marks, isMarked = true }: TellLineProps) {
  return tellLocations(blocks, marks)
    .slice(0, MOST)
    .map(({ address, value }, index) => (
      <span key={`${address}${value}`} className="tell-line">
        {index === 0 ? "" : "; "}
        {address}
        {isMarked ? <mark>{value}</mark> : value}
      </span>
    ));
}
