import { expect, test } from "vitest";
import { namesOf, needsShiftForDigits } from "./key-names.ts";

const press = (key: string, code: string, shiftKey = false) => ({ key, code, shiftKey });

test("a digit's key chooses on every layout", () => {
  expect(namesOf(press("1", "Digit1"))).toEqual(["1"]);
  expect(namesOf(press("&", "Digit1")), "French, without Shift").toEqual(["&", "1"]);
  expect(namesOf(press("1", "Digit1", true)), "French, with Shift").toEqual(["1"]);
  expect(namesOf(press("ą", "Digit1")), "Lithuanian").toEqual(["ą", "1"]);
  expect(namesOf(press("١", "Digit1")), "Arabic").toEqual(["١", "1"]);
  expect(namesOf(press("1", "Numpad1"))).toEqual(["1"]);
});

test("Shift with a digit's key strikes out, but never where it types the digit", () => {
  expect(namesOf(press("!", "Digit1", true))).toEqual(["!", "shift+1"]);
  for (const digit of "123456789") expect(namesOf(press(digit, `Digit${digit}`, true))).not.toContain(`shift+${digit}`);
  expect(namesOf(press("End", "Numpad1", true))).toEqual(["End"]);
});

test("a letter is what the key types; where a layout types no Latin letters, it is where the key lies", () => {
  expect(namesOf(press("F", "KeyF", true))).toEqual(["f"]);
  expect(namesOf(press("а", "KeyF")), "Russian").toEqual(["а", "f"]);
  expect(namesOf(press("φ", "KeyF")), "Greek").toEqual(["φ", "f"]);
  expect(namesOf(press("כ", "KeyF")), "Hebrew").toEqual(["כ", "f"]);
  expect(namesOf(press("Process", "KeyN")), "an input method").toEqual(["Process", "n"]);
  expect(namesOf(press("y", "KeyT")), "Dvorak").toEqual(["y"]);
  expect(namesOf(press("è", "KeyT")), "Bépo").toEqual(["è"]);
  expect(namesOf(press(",", "KeyM")), "French").toEqual([","]);
});

test("a question mark is one wherever it lies", () => {
  expect(namesOf(press("?", "Slash", true))[0]).toBe("?");
  expect(namesOf(press("?", "Digit7", true))[0], "Russian").toBe("?");
  expect(namesOf(press("?", "KeyM", true))[0], "French").toBe("?");
});

test("the presses of digits tell whether they need Shift", () => {
  expect(needsShiftForDigits(press("1", "Digit1"))).toBe(false);
  expect(needsShiftForDigits(press("!", "Digit1", true))).toBe(false);
  expect(needsShiftForDigits(press("&", "Digit1"))).toBe(true);
  expect(needsShiftForDigits(press("1", "Digit1", true))).toBe(true);
  expect(needsShiftForDigits(press("f", "KeyF"))).toBe(undefined);
});
