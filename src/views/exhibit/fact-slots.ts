import { createContext, type ReactNode, useContext } from "react";

/** What stands beside a fact of a case, over its margin, so that nothing of the case moves. */
export interface FactSlot {
  readonly className: string;
  /** Comes first in the fact: a radio with its letter, or the sign of what was pointed at. */
  readonly margin: ReactNode;
  /** Whether the fact is chosen, for those that are drawn. */
  readonly isChosen: boolean;
}

export type FactSlots = (block: number, line: number) => FactSlot | undefined;

/** Beside no fact stands anything. */
export const NO_SLOTS: FactSlots = () => undefined;

/** What the facts of the case around have beside them; mostly nothing. */
export const FactSlotsContext = createContext(NO_SLOTS);

export function useFactSlot(block: number, line: number): FactSlot | undefined {
  return useContext(FactSlotsContext)(block, line);
}

/** These class names, those that are there; undefined for none. */
export function classesOf(...names: readonly (string | false | undefined)[]): string | undefined {
  const all = names.filter((name) => name !== undefined && name !== false && name !== "").join(" ");
  return all === "" ? undefined : all;
}
