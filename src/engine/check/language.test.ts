import { expect, test } from "vitest";
import { FRAME } from "../fixtures/sample.ts";
import type { Frame } from "../pack.ts";
import { checkLanguage } from "./language.ts";

const problems = (change: Partial<Frame>) =>
  checkLanguage({ ...FRAME, ...change }).map(({ path, message }) => `${path.join(".")}: ${message}`);
const ofText = (dew: string) => problems({ extras: { ...FRAME.extras, dew } });

test.each([
  "a user, a unit, a usable one, a usual one, a utensil, a utility, a URI, a urate, a euro, a one-off, a once-only run, a U-turn",
  "an hour, an honest one, an heir, an FBI man, an HTTP call, an LLM, an ML run, an NLP job, an R-value, an SLO, an X ray, an S3 bucket",
  "an 8, an 80 %, an 11 o’clock call, an 18, an item, an end, an apple, an onion, an umbrella, an urn, an A10",
  "a 1, a 7, a 110, a 180, a dog, a house, a Monday, a Fred, a name, a list, a year, a hotel, a Room",
  "Data in it. Alpha use. A user. An item. Banana apple.",
])("the right article is no fault: %s", (text) => {
  expect(ofText(text)).toEqual([]);
});

test.each([
  ...["a item", "a hour", "a honest", "a heir", "an user", "an unit", "an euro", "an one", "an usual", "an utility", "an URI", "an dog"],
  ...[
    "a 8",
    "a 80",
    "a 11",
    "a 18",
    "an 7",
    "a LLM",
    "a S3",
    "a X",
    "an Fred",
    "A end",
    "An house",
    "a SLO",
    "an urate",
    "a urn",
    "an U-turn",
  ],
])("a wrong article is one wherever it stands: %s", (wrong) => {
  expect(ofText(`There was ${wrong} there.`)).toEqual([`extras.dew: “${wrong}”: the wrong article`]);
  expect(ofText(`${wrong}.`)).toEqual([`extras.dew: “${wrong}”: the wrong article`]);
});

test("an article before a slot is right for every value, and one value that makes it wrong is enough", () => {
  const slots = [...FRAME.slots, { kind: "values", name: "thing", values: ["dog", "house", "owl"] } as const];
  expect(problems({ slots, ask: "Who has a {thing}?" })).toEqual(["ask: “a owl”: the wrong article"]);
  expect(problems({ slots, ask: "Who has an {thing}?" })).toEqual([expect.stringMatching(/^ask: “an (dog|house)”: the wrong article$/)]);
  expect(problems({ slots, ask: "A {thing} or no?" })).toEqual(["ask: “A owl”: the wrong article"]);
  expect(problems({ slots, ask: "Is it data {thing}?" })).toEqual([]);
});

test("every way to ask in the negative is told, and no word that only looks like one", () => {
  for (const word of ["not", "except", "least likely", "cannot", "isn’t", "doesn’t", "Not"]) {
    expect(problems({ ask: `Which ${word} it?` })).toEqual([`ask: asks in the negative (“${word}”)`]);
  }
  expect(problems({ ask: "Which note, and at least what? " })).toEqual([]);
});

test("a space before a stop is one too many, and so are two in a row", () => {
  for (const text of ["It is , so.", "It is .", "It is ; so.", "It is : so.", "It is ?", "It is !", "It  is."]) {
    expect(ofText(text)).toEqual(["extras.dew: has a space too many"]);
  }
});

test("an apostrophe between letters must be a curved one, and a quotation mark is none", () => {
  expect(ofText("It isn't.")).toEqual(["extras.dew: has a straight apostrophe; write ’"]);
  expect(ofText("It was 'so', at 5' or 6'2.")).toEqual([]);
});

test("only a tell must end as a sentence, in whatever way", () => {
  const [first = {}, second = {}, third = {}] = FRAME.tells;
  for (const end of [".", "?", "!", "”", "’", ")"]) {
    expect(problems({ tells: [first, second, { ...third, rain: `The meter stood still one night${end}` }] })).toEqual([]);
  }
  expect(problems({ tells: [first, second, { ...third, rain: "The meter. It stood still so" }] })).toEqual([
    "tells.2.rain: does not end with a full stop",
  ]);
  expect(ofText("It was dry")).toEqual([]);
});

test("backticks come in pairs", () => {
  expect(ofText("Run `it` and `that`.")).toEqual([]);
  expect(ofText("Run `it` and `that.")).toEqual(["extras.dew: has a backtick without its mate"]);
});

test("tells may be as much as 1.8 times as long as one another, whatever fills them", () => {
  const tellsOf = (most: number) => [{ rain: `${"a".repeat(9)}.`, leak: `${"b".repeat(most - 1)}.` }];
  expect(problems({ tells: tellsOf(18) })).toEqual([]);
  expect(problems({ tells: tellsOf(19) })).toEqual(["tells: the longest is 1.90 times the shortest, over 1.8"]);
  const slots = [...FRAME.slots, { kind: "values", name: "thing", values: ["ox", "o".repeat(21)] } as const];
  const tells = [{ rain: "It saw oxen.", leak: "It saw {thing}." }];
  expect(problems({ slots, tells })).toEqual([`tells: the longest is ${(29 / 10).toFixed(2)} times the shortest, over 1.8`]);
});
