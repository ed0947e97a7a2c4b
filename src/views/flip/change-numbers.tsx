import type { Change } from "../../engine/question.ts";
import type { FactSlots } from "../exhibit/fact-slots.ts";

/** The number of each change in the margin beside what it would change. The options say where that is, so ears need no number. */
export function changeNumbers(changes: readonly Change[], chosen: string | null): FactSlots {
  return (block, line) => {
    const here = changes.flatMap(({ id, spots }, at) =>
      spots.some((spot) => spot.block === block && spot.line === line) ? [{ number: at + 1, isChosen: id === chosen }] : [],
    );
    if (here.length === 0) return undefined;
    return {
      className: "place-of",
      isChosen: false,
      margin: here.map(({ number, isChosen }) => (
        <span key={number} className={isChosen ? "at on" : "at"} aria-hidden="true">
          {number}
        </span>
      )),
    };
  };
}
