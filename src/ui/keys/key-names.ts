/** A key as the app speaks of it: what it types, "Enter", or Shift with the key of a digit. */
export type KeyName = string;

/** What tells a key press apart; a `KeyboardEvent` is one. */
export interface Press {
  /** What the key types on the learner's layout, or its name. */
  readonly key: string;
  /** Where the key lies, by its name on a US keyboard. */
  readonly code: string;
  readonly shiftKey: boolean;
}

/**
 * The names that a press can go by, the likeliest first: what it types, and then where the key lies. A digit's key chooses whether or not the
 * layout wants Shift for the digit, and never strikes out when it types the digit. A letter's key counts by its place only where the layout
 * types no Latin letters: on one that moves them, each letter is where it says.
 */
export function namesOf(press: Press): readonly KeyName[] {
  const placed = placeName(press);
  const typed = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  return placed === undefined || placed === typed ? [typed] : [typed, placed];
}

function placeName({ key, code, shiftKey }: Press): KeyName | undefined {
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  if (digit !== undefined) return shiftKey && !/^\d$/.test(key) ? `shift+${digit}` : digit;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  return letter === undefined || isLatin(key) ? undefined : letter.toLowerCase();
}

/** Whether a key types a Latin letter or a sign; a letter of another script and a key in the hands of an input method are neither. */
function isLatin(key: string): boolean {
  if (key === "Process" || key === "Unidentified" || key === "Dead") return false;
  return !/^\p{L}$/u.test(key) || /^\p{Script=Latin}$/u.test(key);
}

/** What a press tells about the layout's digits: whether they need Shift, as on French keyboards; undefined where it tells nothing. */
export function needsShiftForDigits({ key, code, shiftKey }: Press): boolean | undefined {
  if (!/^Digit[1-9]$/.test(code)) return undefined;
  return /^\d$/.test(key) === shiftKey;
}

/** The texts on a key's caps: "F", or "shift" and "1". */
export function capsOf(name: KeyName): readonly string[] {
  return name.split("+").map((part) => (part.length === 1 ? part.toUpperCase() : part === "Escape" ? "esc" : part));
}
