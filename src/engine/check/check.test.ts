import { expect, test } from "vitest";
import { CONTRAST, EXHIBITS, FLIPPED, FRAME, PACK } from "../fixtures/sample.ts";
import type { BlockTemplate, Contrast, Frame, IdleChange, PlaceTexts } from "../pack.ts";
import { nameIn } from "./check-answer-leaks.ts";
import { checkContrast } from "./check-contrast-definition.ts";
import { checkFrame } from "./check-frame.ts";
import type { Problem } from "./problem.ts";

const textOf = ({ path, message }: Problem) => `${path.join(".")}: ${message}`;
const ofFrame = (change: Partial<Frame>) => checkFrame(PACK, { ...FRAME, ...change }).map(textOf);
const ofExhibits = (change: Partial<Frame>) => checkFrame(PACK, { ...EXHIBITS, ...change }).map(textOf);
const ofContrast = (change: Partial<Contrast>) => checkContrast(PACK, { ...CONTRAST, ...change }).map(textOf);
const [first = {}, second = {}, third = {}] = FRAME.tells;
const prose = (text: string): { case: readonly BlockTemplate[] } => ({ case: [{ kind: "prose", text }] });
const one = (text: string): PlaceTexts => ({ "": text });
const decoy = { toward: "flood", texts: one("A river is far off."), why: "It is far." };
const block = (kind: BlockTemplate["kind"], change: object): readonly BlockTemplate[] =>
  EXHIBITS.case.map((each) => (each.kind === kind ? { ...each, ...change } : each));

test("a sound frame and a sound contrast have no problem, and the sample of every exhibit only that it shows too many", () => {
  expect(ofFrame({})).toEqual([]);
  expect(ofExhibits({})).toEqual(["case: 5 exhibits, 2 are the most"]);
  expect(ofContrast({})).toEqual([]);
});

test("a frame that has everything a frame may have is sound as well", () => {
  const decoys = [decoy, { toward: "dew", texts: one("It was {colour} at {hour} that day."), why: "So are others." }];
  const rows = [
    { colour: "grey", hour: 6 },
    { colour: "blue", hour: 9 },
  ];
  const slots = [...FRAME.slots, { kind: "rows", rows } as const];
  expect(ofFrame({ level: 3, ...prose("On {day} cellar {n} was wet. {decoy} {tell}"), decoys, slots })).toEqual([]);
  const pack = {
    ...PACK,
    families: [...PACK.families, { id: "fire", name: "" }],
    sections: [{ id: "garden", name: "", weight: 1 }, ...PACK.sections],
  };
  expect(checkContrast(pack, CONTRAST)).toEqual([]);
});

test("a name is one by any writing, today’s among them, and not as a part of a word or of an identifier", () => {
  const named = { name: "burst pipe", now: "C++ (new)", others: ["tap"] };
  for (const text of ["A burst  pipe.", "Burst-pipes!", "In C++ (new) it is.", "the `tap`"]) expect(nameIn(named, text)).toBeDefined();
  for (const text of ["An outburst pipe.", "A burst piper.", "In C+++ new it is.", "set_tap", "tap_name", "x.tap", "In CCC new it is."])
    expect(nameIn(named, text)).toBeUndefined();
});

test("what twins share may name a term", () => {
  expect(ofFrame(prose("On {day} cellar {n} was wet. Leaks are rare. {tell}"))).toEqual([]);
});

const FRAME_PROBLEMS: readonly (readonly [string, Partial<Frame>, string])[] = [
  ["two twin sets are too few", { tells: [first, { ...second, ...third }] }, "tells: holds 2 twin sets, not 3"],
  ["a term has no tell", { tells: [first, second, { rain: third.rain ?? {} }] }, "tells.2: has no tell for “leak”"],
  ["a tell is for a stranger", { tells: [first, second, { ...third, dew: one("Clear.") }] }, "tells.2.dew: “dew” is not a term"],
  [
    "twins tell the same",
    { tells: [first, second, { rain: third.rain ?? {}, leak: third.rain ?? {} }] },
    "tells.2: tells the same for “rain”",
  ],
  ["an answer has no reason", { why: { rain: FRAME.why.rain ?? {} } }, "why.leak: has no “right”"],
  [
    "a reason is for no rival",
    { why: { ...FRAME.why, rain: { ...FRAME.why.rain, dew: "No." } } },
    "why.rain.dew: “dew” is not a rival here",
  ],
  ["a reason is for no answer", { why: { ...FRAME.why, dew: { right: "No." } } }, "why.dew: “dew” is not a term of this contrast"],
  ["options are too few", { extras: {}, rightIf: { rain: "so", leak: "so" } }, "extras: 2 options are too few"],
  ["an extra is one of the terms", { extras: { ...FRAME.extras, rain: "No." } }, "extras.rain: “rain” is a term of this contrast"],
  ["an extra is unknown", { extras: { ...FRAME.extras, fog: "No." } }, "extras.fog: no term “fog” in terms.yaml"],
  ["nothing says what would have to be different", { rightIf: { ...FRAME.rightIf, dew: "" } }, "rightIf: says nothing for “dew”"],
  ["that is said of something not on offer", { rightIf: { ...FRAME.rightIf, fog: "so" } }, "rightIf.fog: “fog” is not on offer"],
  ["that is a sentence of its own", { rightIf: { ...FRAME.rightIf, dew: "If it were cold." } }, "rightIf.dew: completes"],
  ["options are of another kind than is asked for", { kind: "action" }, "kind: mixes kinds: “rain” is cause, not action"],
  ["a wording is missing", { options: { rain: "Wet roof", leak: "Wet pipe", dew: "Wet air" } }, "options: words nothing for “flood”"],
  [
    "a wording is absolute",
    { options: { rain: "Always rain", leak: "Wet pipe", dew: "Wet air", flood: "Wet bank" } },
    "options.rain: an absolute word (“Always”)",
  ],
  [
    "two wordings are the same",
    { options: { rain: "Wet roof", leak: "Wet roof", dew: "Wet air", flood: "Wet bank" } },
    "options: “Wet roof” stands twice",
  ],
  ["the tell has no place", prose("On {day} cellar {n} was wet."), "case: has no place for the tell"],
  [
    "one of several places has no name",
    prose("On {day} {n}. {tell} {tell.more}"),
    "case: has several places for the tell: give each a name",
  ],
  ["a place is left empty", prose("On {day} {n}. {tell.more}"), "tells.0.rain: says nothing for {tell.more}"],
  ["a text has no place", prose("On {day} {n}. {tell.more}"), "tells.0.rain: the case has no {tell}"],
  ["a tell breaks a line", { tells: [first, second, { ...third, rain: one("Wet.\nDry.") }] }, "tells.2.rain: breaks a line"],
  ["a place waits for decoys", prose("{day} {n} {decoy} {tell}"), "case: has a place for a decoy, and no decoys"],
  ["decoys have no place", { decoys: [decoy] }, "decoys.0.text: has no place in the case: put {decoy} there"],
  [
    "a decoy points at a stranger",
    { ...prose("{day} {n} {decoy} {tell}"), decoys: [{ ...decoy, toward: "fog" }] },
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
  [
    "no text uses a slot",
    { slots: [...FRAME.slots, { kind: "values", name: "town", values: ["Graz"] }] },
    "slots.town: no text uses {town}",
  ],
  ["nothing fills a slot", prose("{town} {day} {n} {tell}"), "case.0: nothing fills {town}"],
  ["a value can’t be computed", prose("{day*2} {n} {tell}"), "case.0: {day*2}: can’t compute with “"],
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
  ["a reason can’t be filled", { why: { ...FRAME.why, rain: { ...FRAME.why.rain, leak: "{fog}" } } }, "why.rain.leak: nothing fills {fog}"],
  ["a tell names its own term", { tells: [first, second, { ...third, leak: one("It was a burst-pipe.") }] }, "tells.2.leak: names a term"],
  ["a tell names its rival", { tells: [first, second, { ...third, leak: one("No shower fell.") }] }, "tells.2.leak: names a term"],
  ["the title names a term", { about: "A leak in a cellar" }, "about: names a term of the contrast (“leak”)"],
  ["the ask is negative", { ask: "What was it not?" }, "ask: asks in the negative (“not”)"],
  [
    "tells of a set are uneven",
    { tells: [first, second, { ...third, rain: one("Dry.") }] },
    "tells: the longest of a set is 8.00 times the shortest",
  ],
  ["an apostrophe is straight", { extras: { ...FRAME.extras, dew: "It isn't." } }, "extras.dew: has a straight apostrophe"],
  [
    "an apostrophe of a reason is straight",
    { why: { ...FRAME.why, leak: { ...FRAME.why.leak, right: "It isn't." } } },
    "why.leak.right: has a straight apostrophe",
  ],
  [
    "an article is wrong for one value",
    { slots: [{ kind: "range", name: "n", from: 8, to: 9, step: 1 }, ...FRAME.slots.slice(1)], ask: "Whose is a {n}?" },
    "ask: “a 8”: the wrong article",
  ],
  ["the sentences are too long", prose(`On {day} {n}. ${"It was wet. ".repeat(30)} {tell}`), "words, 90 are the most"],
];

test.each(FRAME_PROBLEMS)("the writer is told when %s", (_, change, message) => {
  expect(ofFrame(change)).toContainEqual(expect.stringContaining(message));
});

const EXHIBIT_PROBLEMS: readonly (readonly [string, Partial<Frame>, string])[] = [
  ["a chart’s line is no series", { case: block("chart", { lines: [{ name: "in", values: "nowhere" }] }) }, "no series “nowhere”"],
  [
    "a tell is no series",
    { tells: EXHIBITS.tells.map((set) => ({ ...set, rain: { ...set.rain, line: "sinking" } })) },
    "tells.0.rain: no series “sinking”",
  ],
  [
    "a series is drawn for nothing",
    { series: EXHIBITS.series.flatMap((each) => [each, { ...each, name: "spare" }]).slice(0, 4) },
    "series.spare: no chart",
  ],
  [
    "a series has one point",
    { series: EXHIBITS.series.map((each) => ({ ...each, waypoints: each.waypoints.slice(0, 1) })) },
    "needs two points",
  ],
  [
    "code is too long",
    { case: block("code", { lines: [...Array.from({ length: 15 }, () => "x"), "{tell.every}{tell.extra}"] }) },
    "16 lines of code",
  ],
  [
    "code is too wide",
    { case: block("code", { lines: ["x".repeat(70), "{tell.every}{tell.extra}"] }) },
    "characters in a line of code, 64",
  ],
  [
    "a row lacks a cell",
    { case: block("table", { rows: [["floor"], ["wall", "{tell.cell}"]] }) },
    "case.3: a row has 1 cells beside 2 columns",
  ],
  [
    "a chart’s line has a long name",
    {
      case: block("chart", {
        lines: [
          { name: "inside all", values: "{tell.line}" },
          { name: "out", values: "outside" },
        ],
      }),
    },
    "characters in the name",
  ],
  [
    "the sentences are too long beside an exhibit",
    { case: block("prose", { text: `Cellar {n}. ${"It was wet. ".repeat(21)} {tell.said}` }) },
    "words beside an exhibit",
  ],
];

test.each(EXHIBIT_PROBLEMS)("the writer is told when %s", (_, change, message) => {
  expect(ofExhibits(change)).toContainEqual(expect.stringContaining(message));
});

const others = FLIPPED.flip?.others ?? [];
const withChange = (change: Partial<IdleChange>): Partial<Frame> => ({
  flip: { others: others.map((one, at) => (at === 1 ? { ...one, ...change } : one)) },
});

const FLIP_PROBLEMS: readonly (readonly [string, Partial<Frame>, string])[] = [
  ["a change is of something not in the case", withChange({ was: "the ceiling" }), "flip.others.1.was: does not stand in the case"],
  [
    "a change is of no line with that text",
    withChange({ beside: "ceiling" }),
    "flip.others.1.was: does not stand in a line with “ceiling”",
  ],
  ["a change is of several places", withChange({ was: "e" }), "flip.others.1.was: stands in 4 places: quote more of one, or add “beside”"],
  ["a change is of the tell", withChange({ was: "{tell}" }), "flip.others.1.was: is the tell itself"],
  ["a change changes nothing", withChange({ now: "{day}" }), "flip.others.1.now: is what it was"],
  ["a change reads as before for one value", withChange({ now: "Friday" }), "flip.others.1: reads “Friday” before and after"],
  ["a change names a term", withChange({ now: "a day of rain" }), "flip.others.1.now: names a term of the contrast (“rain”)"],
  ["nothing fills a change", withChange({ now: "{fog}" }), "flip.others.1.now: nothing fills {fog}"],
  ["a change has a fault of language", withChange({ now: "a evening" }), "flip.others.1: “a evening”: the wrong article"],
  ["a reason has a fault of language", withChange({ why: "It isn't." }), "flip.others.1.why: has a straight apostrophe"],
  ["a part of a placeholder is changed", withChange({ was: "{n" }), "flip.others.1.was: “{n” does not stand in the case as shown"],
  ["two changes read the same", withChange({ ...others[0] }), "flip.others: two changes read the same"],
  [
    "the tell’s change is the longest by far",
    { flip: { others: [..."floor"].map((_, at) => ({ was: "wet", now: `dr${at}`, why: "So." })) } },
    "characters longer than any other, 16 are the most",
  ],
  [
    "the tell’s change is the shortest by far",
    { flip: { tell: { rain: "so", leak: "not" }, others } },
    "characters shorter than any other, 16 are the most",
  ],
  ["the tell says nothing for a term", { flip: { tell: { rain: "the street was wet" }, others } }, "flip.tell: says nothing for “leak”"],
  [
    "the tell says something for a stranger",
    { flip: { tell: { rain: "wet street", leak: "dry street", fog: "none" }, others } },
    "flip.tell.fog: “fog” is not a term",
  ],
  [
    "the tell reads as nothing",
    { flip: { tell: { rain: " ", leak: "the street was dry" }, others } },
    "flip: reads as nothing before or after",
  ],
];

test("a frame with a flip is sound", () => {
  expect(ofFrame(FLIPPED)).toEqual([]);
});

test.each(FLIP_PROBLEMS)("the writer of a flip is told when %s", (_, change, message) => {
  expect(ofFrame({ ...FLIPPED, ...change })).toContainEqual(expect.stringContaining(message));
});

test("the writer is told to word the tell of a flip where it stands in several places or in a chart", () => {
  expect(ofExhibits({ flip: { others } })).toContainEqual(expect.stringContaining("flip: needs a “tell”"));
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
  const problems = ofFrame({ ask: "What was it not", extras: {}, tells: [first], ...prose("Nothing.") });
  for (const path of ["ask", "extras", "tells", "case", "slots.day"])
    expect(problems.filter((problem) => problem.startsWith(`${path}: `))).not.toEqual([]);
});
