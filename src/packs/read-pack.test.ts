import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readPack } from "./read-pack.ts";
import { problemText } from "./source/source-file.ts";
import { KNOTS, packIn } from "./testing/packs.ts";

const SOUND = new Map(readdirSync(KNOTS).map((name) => [name, readFileSync(join(KNOTS, name), "utf8")] as const));
const PAIR = "sheet-bend-vs-reef-knot.yaml";

/** The pack about knots with other words in one file. */
function knotsWith(file: string, from: string, to: string): Map<string, string> {
  const text = SOUND.get(file) ?? "";
  if (!text.includes(from)) throw new Error(`${file} does not hold “${from}”`);
  return new Map([...SOUND, [file, text.replace(from, to)]]);
}

const problemsOf = (files: ReadonlyMap<string, string>) => readPack(files).problems.map(problemText);

test("a pack is added by adding a folder", () => {
  const { pack, frames } = packIn(KNOTS);
  expect([pack.id, pack.contrasts.length, frames.length]).toEqual(["knots", 2, 3]);
});

const PROBLEMS: readonly (readonly [string, string, string, string, RegExp])[] = [
  ["a quote is left open", "terms.yaml", "name: bowline", 'name: "bowline', /^terms\.yaml:\d+: .*quote/i],
  ["a field stands twice", PAIR, "name: Sheet", "name: Bend\nname: Sheet", /^sheet-.*:4: Map keys must be unique$/],
  ["a field is missing", PAIR, "about: A line in the harbour log\n", "\n", /^sheet-.*:18: frames\[0\]\.about: is missing$/],
  ["a field is unknown", PAIR, "about: A line", "abut: A line", /^sheet-.*:19: frames\[0\]\.abut: unknown field “abut”$/],
  ["a text is empty", "pack.yaml", "title: Knots", 'title: ""', /^pack\.yaml:3: title: is empty$/],
  ["a list is a text", PAIR, "terms: [sheet-bend, reef-knot]\nfamily", "terms: sheet-bend\nfamily", /^sheet-.*:4: terms: is not a list$/],
  ["a text is a list", PAIR, "about: A line in the harbour log", "about: [harbour]", /^sheet-.*:19: frames\[0\]\.about: is not a text$/],
  ["fields are a text", "pack.yaml", "exam:\n", "exam: harbour\nexams:\n", /^pack\.yaml:5: exam: is not a group of fields$/],
  [
    "three answers stand where two belong",
    PAIR,
    `["No", "Yes"]`,
    "[No, Yes, one rope]",
    /^sheet-.*:\d+: apart\[0\]\.answers: does not hold two$/,
  ],
  [
    "an article is neither of the two",
    "terms.yaml",
    "article: a",
    "article: the",
    /^terms\.yaml:\d+: \[0\]\.article: is neither “a” nor “an”$/,
  ],
  ["a part refers to another", "pack.yaml", "minutes: 10", "minutes: *ten", /^pack\.yaml:10: “\*ten” refers to another part of the file/],
  ["a number is broken", "pack.yaml", "minutes: 10", "minutes: 1.5", /^pack\.yaml:10: exam\.minutes: is not a whole number$/],
  ["a number is too small", "pack.yaml", "minutes: 10", "minutes: 0", /^pack\.yaml:10: exam\.minutes: is below 1$/],
  ["an id is not one", "terms.yaml", "id: bowline", "id: Bowline!", /^terms\.yaml:22: \[2\]\.id: is not an id/],
  ["a range is not one", PAIR, "n: 3..40", "n: 3 to 40", /^sheet-.*:\d+: frames\[0\]\.slots\.n: is (?:not|neither) a range/],
  [
    "an address is not public",
    "pack.yaml",
    "https://example.org",
    "http://example.org",
    /^pack\.yaml:8: exam\.guide: is not a public https/,
  ],
  ["a level is unheard of", PAIR, "level: 1", "level: 4", /^sheet-.*:20: frames\[0\]\.level: is not 1, 2 or 3$/],
  [
    "a tell is missing",
    PAIR,
    "reef-knot: The marks",
    "clove-hitch: The marks",
    /^sheet-.*:\d+: frames\[0\]\.tells\[1\]: has no tell for “reef-knot”$/,
  ],
  [
    "a tell names a term",
    PAIR,
    "Two marks are named there",
    "No square knot is named there",
    /^sheet-.*:\d+: frames\[0\]\.tells\[0\]\.sheet-bend: names a term of the contrast \(“square knot”\)$/,
  ],
  [
    "a number stands for a tell",
    PAIR,
    "sheet-bend: a quay",
    "sheet-bend: 9.0",
    /^sheet-.*:\d+: frames\[1\]\.tells\[0\]\.sheet-bend: is neither a text/,
  ],
  [
    "an exhibit is of no kind",
    PAIR,
    "- table: Where",
    "- tabel: Where",
    /^sheet-.*:\d+: frames\[1\]\.case\[1\]\.tabel: unknown field “tabel”/,
  ],
  [
    "an exhibit lacks its rows",
    PAIR,
    "        rows: |",
    "        row: |",
    /^sheet-.*:\d+: frames\[1\]\.case\[1\]\.row: unknown field “row”/,
  ],
  [
    "a bank is not there",
    PAIR,
    "ask: Which knot is on line {n}?",
    "ask: Which knot is on line {n}?\n    options: causes",
    /no bank “causes” in this file$/,
  ],
  ["a kind is unheard of", "terms.yaml", "kinds: [object]", "kinds: [thing]", /^terms\.yaml:\d+: \[0\]\.kinds\[0\]: is not object, cause/],
  ["two frames share an id", PAIR, "id: shed-sale", "id: harbour-log", /^sheet-.*:\d+: frames\[1\]\.id: stands twice$/],
  ["two terms share an id", "terms.yaml", "id: clove-hitch", "id: bowline", /^terms\.yaml:\d+: \[3\]\.id: “bowline” stands twice$/],
  [
    "the opening is not there",
    "pack.yaml",
    "harbour-log",
    "harbour-fog",
    /^pack\.yaml:4: opening: no frame “sheet-bend-vs-reef-knot\/harbour-fog”$/,
  ],
  [
    "a hook’s contrast is not there",
    "pack.yaml",
    "families:",
    "hooks:\n  - { id: rope, text: Rope., contrasts: [loops] }\nfamilies:",
    /^pack\.yaml:\d+: hooks\[0\]\.contrasts\[0\]: no contrast “loops”$/,
  ],
  [
    "a file is named unlike its contrast",
    PAIR,
    "id: sheet-bend-vs-reef-knot",
    "id: sheet-or-reef",
    /^sheet-.*:2: id: is “sheet-or-reef”, unlike/,
  ],
];

test.each(PROBLEMS)("the writer is told file and line when %s", (_, file, from, to, line) => {
  expect(problemsOf(knotsWith(file, from, to))).toContainEqual(expect.stringMatching(line));
});

test("the writer is told when a file of the pack is missing", () => {
  const files = new Map([...SOUND].filter(([name]) => name !== "terms.yaml"));
  expect(problemsOf(files)).toEqual(["terms.yaml:1: is missing from the pack"]);
});

test("the writer is told of a fault in the YAML, of the shape and of the sense at once", () => {
  const files = knotsWith(PAIR, "ask: Which knot is on line {n}?", "ask: Which knot is on line {m}.")
    .set("loop-grip-stop.yaml", "id: [loop\nname: x\n")
    .set("pack.yaml", (SOUND.get("pack.yaml") ?? "").replace("questions: 6", "questions: six"))
    .set("more.yaml", "id: more\n");
  const problems = problemsOf(files);
  for (const line of [
    "loop-grip-stop.yaml:2: ",
    "pack.yaml:9: exam.questions: is not a whole number",
    "more.yaml:1: frames: is missing",
    "frames[0].ask: nothing fills {m}",
    "frames[0].ask: does not end as a question",
  ]) {
    expect(problems).toContainEqual(expect.stringContaining(line));
  }
});

test("one unreadable file is not blamed on the files that name it", () => {
  expect(problemsOf(knotsWith(PAIR, "level: 1", "level: 4"))).toEqual([expect.stringContaining("frames[0].level")]);
  expect(problemsOf(knotsWith("pack.yaml", "title: Knots", ""))).toEqual(["pack.yaml:1: title: is missing"]);
});

test("a contrast with a problem is left out, and the others can be used", () => {
  const { whole } = readPack(knotsWith(PAIR, "level: 1", "level: 4"));
  expect(whole?.pack.contrasts.map(({ id }) => id)).toEqual(["loop-grip-stop"]);
});

test("a frame’s revision changes with anything a learner could see of it", () => {
  const revisionOf = (files: ReadonlyMap<string, string>) =>
    readPack(files).whole?.frames.find(({ id }) => id.endsWith("harbour-log"))?.revision;
  const sound = revisionOf(SOUND);
  for (const [from, to] of [
    ["Every rope", "Each rope"],
    ["n: 3..40", "n: 3..41"],
    ["It is made with one end, and each line", "One end makes it, and each line"],
  ] as const) {
    expect(revisionOf(knotsWith(PAIR, from, to))).not.toBe(sound);
  }
  expect(revisionOf(knotsWith(PAIR, "remember: One", "remember: A"))).toBe(sound);
});
