import { useEffect } from "react";

let count = 0;

/** Marks a screen, while it is drawn, as one that opening the page again would interrupt: a form half filled in, a dialog, a file on its way. */
export function useInProgress(active = true): void {
  useEffect(() => {
    if (!active) return;
    count++;
    return () => {
      count--;
    };
  }, [active]);
}

/** Whether something is in progress on the page: a screen says so, or a field has the focus. */
export function isInProgress(): boolean {
  return count > 0 || document.activeElement?.matches("input, select, textarea") === true;
}
