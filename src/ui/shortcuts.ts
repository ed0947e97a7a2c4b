import { useEffect, useEffectEvent } from "react";

/** What a key does: by `event.key`, or by `shift+` and the digit on the key. */
export type Shortcuts = Readonly<Record<string, (() => void) | undefined>>;

/**
 * Listens for single keys on the page. Keys are left alone while a dialog is open, a text is being typed, or a modifier is held;
 * Enter is left to the control that has the focus.
 */
export function useShortcuts(shortcuts: Shortcuts, enabled = true): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const action = shortcuts[nameOf(event)];
    if (action === undefined || event.repeat || isTaken(event)) return;
    event.preventDefault();
    action();
  });
  useEffect(() => {
    if (!enabled) return;
    const listener = (event: KeyboardEvent) => press(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, [enabled]);
}

function nameOf(event: KeyboardEvent): string {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
  if (digit !== undefined && (event.shiftKey || /^\d$/.test(event.key))) return event.shiftKey ? `shift+${digit}` : digit;
  return event.key.length === 1 ? event.key.toLowerCase() : event.key;
}

function isTaken(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]") !== null) return true;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest("input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]")) return true;
  return event.key === "Enter" && target?.closest("a, button, summary") !== null && target !== null;
}
