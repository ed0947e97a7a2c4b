/** Presses within this many ms of a screen's or dialog's coming into view do nothing: longer than a double press, shorter than anyone reads. */
const MOMENT_MS = 250;

let hasPressed = false;
let arrivedAt = Number.NEGATIVE_INFINITY;
let settling: ReturnType<typeof setTimeout> | undefined;

/**
 * To be called when another screen or a dialog comes into view. A press led to it, and its second half, or the next of an impatient series, must
 * not press what has come under the hand. The first screen of a page was led to by no press in it.
 */
export function arrived(): void {
  if (!hasPressed) return;
  arrivedAt = performance.now();
  document.documentElement.dataset.arriving = "";
  clearTimeout(settling);
  settling = setTimeout(() => {
    delete document.documentElement.dataset.arriving;
  }, MOMENT_MS);
}

/**
 * Lets no press through that was not meant: one within a moment of an arrival, the repeats of a key held down, and a press that only ends the
 * selecting of a text.
 */
export function guardPresses(): void {
  addEventListener("pointerdown", onPointerDown, { capture: true });
  addEventListener("keydown", onKeyDown, { capture: true });
  addEventListener("keyup", onKeyUp, { capture: true });
  addEventListener("click", onClick, { capture: true });
}

/** What was selected when the press began. */
let wasSelected = "";

function onPointerDown(): void {
  wasSelected = String(getSelection());
  noted();
}

function noted(): void {
  hasPressed = true;
}

/** Space acts when it is let go of: after a press that was held back, that must be held back too. */
let isSpaceHeldBack = false;

function onKeyDown(event: KeyboardEvent): void {
  const { key, repeat } = event;
  const goesOn = key === "Enter" || (key === " " && isOnControl(event));
  const isHeldBack = goesOn ? repeat || isArriving() : key.length === 1 && !isTyping(event) && isArriving();
  if (key === " ") isSpaceHeldBack = isHeldBack;
  if (isHeldBack) holdBack(event);
  else noted();
}

function onKeyUp(event: KeyboardEvent): void {
  if (event.key !== " " || !isSpaceHeldBack) return;
  isSpaceHeldBack = false;
  holdBack(event);
}

function onClick(event: MouseEvent): void {
  // What the app itself presses was meant: a key's control, a download.
  if (!event.isTrusted) return;
  if (isArriving() || (event.detail > 0 && endsSelection(event.target))) holdBack(event);
}

function isArriving(): boolean {
  return performance.now() - arrivedAt < MOMENT_MS;
}

function holdBack(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function isOnControl({ target }: Event): boolean {
  return target instanceof Element && target.closest("a, button, summary, label, input, select") !== null;
}

function isTyping({ target }: Event): boolean {
  return target instanceof Element && target.closest("input:not([type=radio]):not([type=checkbox]), textarea, select") !== null;
}

/** Whether the press selected a text of what it ends on. */
function endsSelection(target: EventTarget | null): boolean {
  const selection = getSelection();
  const pressed = target instanceof Element ? target.closest("label, a, button, [role=radiogroup]") : null;
  if (pressed === null || selection?.type !== "Range" || String(selection) === wasSelected) return false;
  return selection.containsNode(pressed, true);
}
