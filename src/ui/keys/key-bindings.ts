import { type KeyName, namesOf, needsShiftForDigits } from "./key-names.ts";

/** A key that acts on the screen in view. */
export interface Binding {
  readonly name: KeyName;
  /** What it does, for the list of keys: "flag the question". */
  readonly does: string;
  readonly act: () => void;
}

const bindings = new Set<Binding>();
const listeners = new Set<() => void>();
/** Until a digit was pressed the layout counts as one that types digits without Shift. */
let isShiftForDigits = false;

/** Makes a key act, until what it gives is called. Where two share a name, the later one acts. */
export function bind(binding: Binding): () => void {
  if (bindings.size === 0) document.addEventListener("keydown", press);
  bindings.add(binding);
  tell();
  return () => {
    bindings.delete(binding);
    tell();
  };
}

/** The keys that act now, and can be pressed on the learner's layout. */
export function boundKeys(): readonly Binding[] {
  const all = [...bindings];
  const acts = ({ name }: Binding, at: number) => all.findLastIndex((other) => other.name === name) === at;
  return all.filter((one, at) => acts(one, at) && !(isShiftForDigits && one.name.startsWith("shift+")));
}

export function onBindings(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  for (const listener of listeners) listener();
}

function press(event: KeyboardEvent): void {
  learnLayout(event);
  if (event.repeat || isTaken(event)) return;
  for (const name of namesOf(event)) {
    const binding = [...bindings].findLast((one) => one.name === name);
    if (binding === undefined) continue;
    event.preventDefault();
    binding.act();
    return;
  }
}

function learnLayout(event: KeyboardEvent): void {
  const needsShift = needsShiftForDigits(event);
  if (needsShift === undefined || needsShift === isShiftForDigits) return;
  isShiftForDigits = needsShift;
  tell();
}

/**
 * Keys are left alone while a dialog is open, a text is being typed, or a modifier is held; Enter is left to the control that has the focus.
 */
function isTaken(event: KeyboardEvent): boolean {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return true;
  if (document.querySelector("dialog[open]") !== null) return true;
  const target = event.target instanceof Element ? event.target : null;
  if (target === null) return false;
  if (target.closest("input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]") !== null) return true;
  return event.key === "Enter" && target.closest("a, button, summary") !== null;
}
