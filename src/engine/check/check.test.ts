import { expect, test } from "vitest";
import { CONTRAST, FRAME, PACK } from "../fixtures/sample.ts";
import type { Contrast, Frame } from "../pack.ts";
import { checkContrast } from "./contrast.ts";
import { checkFrame } from "./frame.ts";
import { nameIn } from "./leaks.ts";
import type { Problem } from "./problem.ts";

const textOf = ({ path, message }: Problem) => `${path.join(".")}: ${message}`;
const ofFrame = (change: Partial<Frame>) => checkFrame(PACK, { ...FRAME, ...change }).map(textOf);
const ofContrast = (change: Partial<Contrast>) => checkContrast(PACK, { ...CONTRAST, ...change }).map(textOf);
const [first = {}, second = {}, third = {}] = FRAME.tells;
const decoy = { toward: "flood", text: "A river is far off." };

test("a sound frame and a sound contrast have no problem", () => {
  expect(ofFrame({})).toEqual([]);
  expect(ofContrast({})).toEqual([]);
});

test("a frame that has everything a frame may have is sound as well", () => {
  const decoys = [decoy, { toward: "dew", text: "It was {colour} at {hour} that day." }];
  const rows = [
    { colour: "grey", hour: 6 },
    { colour: "blue", hour: 9 },
  ];
  const slots = [...FRAME.slots, { kind: "rows", rows } as const];
  expect(ofFrame({ level: 3, story: "On {day} cellar {n} was wet. {decoy} {tell}", decoys, slots })).toEqual([]);
  const pack = {
    ...PACK,
    families: [...PACK.families, { id: "fire", name: "" }],
    sections: [{ id: "garden", name: "", weight: 1 }, ...PACK.sections],
  };
  expect(checkContrast(pack, CONTRAST)).toEqual([]);
});

test("a number is no name, and neither are two values that only stand side by side", () => {
  const pack = { ...PACK, terms: PACK.terms.map((term) => (term.id === "rain" ? { ...term, others: ["7", "wet day"] } : term)) };
  const rows = [{ a: "wet", b: "day" }];
  const slots = [...FRAME.slots, { kind: "rows", rows } as const];
  expect(checkFrame(pack, { ...FRAME, slots, ask: "Where did {a} things of the {b} come from?" })).toEqual([]);
});

test("a name is one by any writing, today’s among them, and whatever signs are in it", () => {
  const named = { name: "burst pipe", now: "C++ (new)", others: [] };
  for (const text of ["A burst  pipe.", "Burst-pipes!", "In C++ (new) it is."]) expect(nameIn(named, text)).toBeDefined();
  for (const text of ["An outburst pipe.", "A burst piper.", "In C+++ new it is.", "In CCC new it is."])
    expect(nameIn(named, text)).toBeUndefined();
  expect(nameIn({ name: "a - b", others: [] }, "It is a b.")).toBe("a - b");
});

const FRAME_PROBLEMS: readonly (readonly [string, Partial<Frame>, string])[] = [
  ["two twin sets are too few", { tells: [first, { ...second, ...third }] }, "tells: holds 2 twin sets, not 3"],
  ["a term has no tell", { tells: [first, second, { rain: third.rain ?? "" }] }, "tells.2: has no tell for “leak”"],
  ["a tell is for a stranger", { tells: [first, second, { ...third, dew: "The night was clear." }] }, "tells.2.dew: “dew” is not a term"],
  ["an answer has no reasons", { why: { rain: FRAME.why.rain ?? {} } }, "why: says nothing for “leak”"],
  ["a rival has no reason", { why: { ...FRAME.why, rain: { right: "It fell." } } }, "why.rain: has no “leak”"],
  [
    "a reason is for no rival",
    { why: { ...FRAME.why, rain: { ...FRAME.why.rain, dew: "No." } } },
    "why.rain.dew: “dew” is not a rival here",
  ],
  ["extras are too few", { extras: { flood: "No river is near." } }, "extras: names 1, and 2 are needed for four options"],
  ["an extra is one of the terms", { extras: { ...FRAME.extras, rain: "No." } }, "extras.rain: “rain” is a term of this contrast"],
  ["an extra is unknown", { extras: { ...FRAME.extras, fog: "No." } }, "extras.fog: no term “fog” in terms.yaml"],
  ["the tell has no place", { story: "On {day} cellar {n} was wet." }, "story: has 0 places for the tell, not one"],
  ["the tell has two places", { story: "On {day}. {tell} {n} {tell}" }, "story: has 2 places for the tell, not one"],
  ["something touches the tell", { story: "On {day} in cellar {n}. {tell}." }, "story: something touches {tell}"],
  ["two decoys have a place", { story: "{day} {n} {decoy} {decoy} {tell}", decoys: [decoy] }, "story: has 2 places for a decoy"],
  ["a place waits for decoys", { story: "{day} {n} {decoy} {tell}" }, "story: has a place for a decoy, and no decoys"],
  ["decoys have no place", { decoys: [decoy] }, "decoys: has no place in the story: put {decoy} there"],
  ["level 3 has one decoy", { level: 3, story: "{day} {n} {decoy} {tell}", decoys: [decoy] }, "decoys: level 3 needs two"],
  [
    "a decoy points at a stranger",
    { story: "{day} {n} {decoy} {tell}", decoys: [{ ...decoy, toward: "fog" }] },
    "decoys.0.toward: no term “fog” in terms.yaml",
  ],
  [
    "a slot is filled twice",
    { slots: [...FRAME.slots, { kind: "values", name: "day", values: ["Sunday"] }] },
    "slots: “day” is filled twice",
  ],
  [
    "a slot is named like a place",
    { slots: [...FRAME.slots, { kind: "values", name: "tell", values: ["x"] }] },
    "slots.tell: “tell” is the name of a place, not of a slot",
  ],
  ["no text uses a slot", { slots: [...FRAME.slots, { kind: "values", name: "town", values: ["Graz"] }] }, "slots: no text uses {town}"],
  ["nothing fills a slot", { story: "{town} {day} {n} {tell}" }, "story: nothing fills {town}"],
  ["a value can’t be computed", { story: "{day*2} {n} {tell}" }, "story: {day*2} can't be computed from “Monday”"],
  [
    "a range is empty",
    { slots: [...FRAME.slots.slice(1), { kind: "range", name: "n", from: 9, to: 3, step: 1 }] },
    "slots.n: holds no value",
  ],
  [
    "a slot holds nothing",
    { slots: [...FRAME.slots.slice(0, 1), { kind: "values", name: "day", values: [] }] },
    "slots.day: holds no value",
  ],
  [
    "lines fill the same names in another order",
    {
      slots: [
        ...FRAME.slots.slice(0, 1),
        {
          kind: "rows",
          rows: [
            { day: "Monday", hour: 1 },
            { hour: 3, day: "Friday" },
          ],
        },
      ],
    },
    "slots: every line must fill the same names in the same order (day, hour)",
  ],
  [
    "a decoy can’t be filled",
    { story: "{day} {n} {decoy} {tell}", decoys: [{ ...decoy, text: "{fog}" }] },
    "decoys.0.text: nothing fills {fog}",
  ],
  ["a reason can’t be filled", { why: { ...FRAME.why, rain: { ...FRAME.why.rain, leak: "{fog}" } } }, "why.rain.leak: nothing fills {fog}"],
  [
    "lines fill unlike names",
    { slots: [...FRAME.slots.slice(0, 1), { kind: "rows", rows: [{ day: "Monday" }, { hour: 3 }] }] },
    "slots: every line must fill the same names in the same order (day)",
  ],
  ["the story names a term", { story: "On {day} cellar {n} was wet. Leaks are rare. {tell}" }, "story: names the answer (“leak”)"],
  ["the ask names a term", { ask: "Was it the shower?" }, "ask: names the answer (“shower”)"],
  [
    "a tell names its own term",
    { tells: [first, second, { ...third, leak: "It was a burst-pipe that night." }] },
    "tells.2.leak: names the",
  ],
  [
    "a slot’s value names a term",
    { slots: [...FRAME.slots.slice(0, 1), { kind: "values", name: "day", values: ["Rain"] }], tells: [first, third, third] },
    "slots: names the answer (“rain”)",
  ],
  ["the ask is negative", { ask: "What was it not?" }, "ask: asks in the negative (“not”)"],
  ["the ask is no question", { ask: "Say where it came from." }, "ask: does not end as a question"],
  ["tells are uneven", { tells: [first, second, { ...third, rain: "Dry." }] }, "tells: the longest is"],
  [
    "one value makes tells uneven",
    {
      slots: [...FRAME.slots.slice(0, 1), { kind: "values", name: "day", values: ["Monday", "the day after the great flood"] }],
      tells: [first, third, { rain: "It was wet on {day}.", leak: "It was dry on {day}." }],
    },
    "tells: the longest is 2.",
  ],
  ["an apostrophe is straight", { extras: { ...FRAME.extras, dew: "It isn't." } }, "extras.dew: has a straight apostrophe"],
  ["a space is too many", { extras: { ...FRAME.extras, dew: "It is  not." } }, "extras.dew: has a space too many"],
  ["a backtick has no mate", { extras: { ...FRAME.extras, dew: "It is `not." } }, "extras.dew: has a backtick without its mate"],
  [
    "a tell has no full stop",
    { tells: [first, second, { ...third, rain: "The meter stood still at night" }] },
    "tells.2.rain: does not end",
  ],
  ["an article is wrong", { extras: { ...FRAME.extras, dew: "A hour is not enough." } }, "extras.dew: “A hour”: the wrong article"],
  [
    "an article is wrong for one value",
    { slots: [{ kind: "range", name: "n", from: 8, to: 9, step: 1 }, ...FRAME.slots.slice(1)], ask: "Whose is a {n}?" },
    "ask: “a 8”: the wrong article",
  ],
];

test.each(FRAME_PROBLEMS)("the writer is told when %s", (_, change, message) => {
  expect(ofFrame(change)).toContainEqual(expect.stringContaining(message));
});

const CONTRAST_PROBLEMS: readonly (readonly [string, Partial<Contrast>, string])[] = [
  ["a term is unknown", { terms: ["rain", "fog"] }, "terms.1: no term “fog” in terms.yaml"],
  ["a term stands twice", { terms: ["rain", "leak", "rain"] }, "terms.2: “rain” stands twice"],
  ["a family is unknown", { family: "fire" }, "family: no family “fire” in pack.yaml"],
  ["a section is unknown", { section: "garden" }, "section: no section “garden” in pack.yaml"],
  ["the axis leaves a term out", { axis: { rain: "from above" } }, "axis: says nothing of “leak”"],
  ["the axis names a stranger", { axis: { ...CONTRAST.axis, dew: "from the air" } }, "axis.dew: “dew” is not a term of this contrast"],
  ["nothing separates two terms", { apart: [] }, "apart: nothing separates “rain” and “leak”"],
  [
    "a question separates strangers",
    { apart: [...CONTRAST.apart, { terms: ["rain", "dew"], ask: "?", answers: ["", ""] }] },
    "apart.1.terms: separates “rain” and “dew”",
  ],
];

test.each(CONTRAST_PROBLEMS)("the writer is told when %s", (_, change, message) => {
  expect(ofContrast(change)).toContainEqual(expect.stringContaining(message));
});

test("the writer is told of each two terms of a cluster that nothing separates", () => {
  expect(ofContrast({ terms: ["rain", "leak", "dew"], axis: { ...CONTRAST.axis, dew: "from the air" } })).toEqual([
    "apart: nothing separates “rain” and “dew”",
    "apart: nothing separates “leak” and “dew”",
  ]);
});

test("the writer is told of all problems at once", () => {
  const problems = ofFrame({ ask: "What was it not", extras: {}, tells: [first], story: "Nothing." });
  for (const path of ["ask", "extras", "tells", "story", "slots"]) expect(problems.some((one) => one.startsWith(`${path}: `))).toBe(true);
});
