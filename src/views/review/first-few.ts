import { useState } from "react";

export interface FirstFew<T> {
  readonly shown: readonly T[];
  /** How many are not shown. */
  readonly rest: number;
  readonly showAll: () => void;
}

/** The first of a long list, until the rest is asked for. */
export function useFirstFew<T>(items: readonly T[], most: number): FirstFew<T> {
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, most);
  return { shown, rest: items.length - shown.length, showAll: () => setAll(true) };
}
