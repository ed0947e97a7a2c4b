const ONE = 36;
const TWO = ONE + 36 ** 2;

/** How a number begins to be read: letters to skip, letters to read, what to add. */
const ONE_LETTER = [0, 1, 0] as const;
const TWO_LETTERS = [1, 2, ONE] as const;
const FOUR_LETTERS = [1, 4, TWO] as const;

/** A small whole number in few letters that need no separator: one letter below 36, `.` and two below 1,332, else `_` and four. */
export function writeNumber(number: number): string {
  if (number < ONE) return number.toString(36);
  if (number < TWO) return `.${(number - ONE).toString(36).padStart(2, "0")}`;
  return `_${(number - TWO).toString(36).padStart(4, "0")}`;
}

/** The numbers that were written one after the other; undefined when the text is nothing of the kind. */
export function readNumbers(packed: string): number[] | undefined {
  const numbers: number[] = [];
  for (let at = 0; at < packed.length; ) {
    const first = packed.charAt(at);
    const [skip, letters, offset] = first === "." ? TWO_LETTERS : first === "_" ? FOUR_LETTERS : ONE_LETTER;
    const digits = packed.slice(at + skip, at + skip + letters);
    const number = Number.parseInt(digits, 36);
    if (digits.length < letters || digits.includes(".") || digits.includes("_") || Number.isNaN(number)) return undefined;
    numbers.push(number + offset);
    at += skip + letters;
  }
  return numbers;
}
