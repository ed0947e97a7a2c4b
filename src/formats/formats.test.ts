import { DOMParser } from "@xmldom/xmldom";
import fc from "fast-check";
import { parse as parseGift } from "gift-pegjs";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { EXHIBITS, FRAME, PACK } from "../engine/fixtures/sample.ts";
import { pose } from "../engine/generate/pose.ts";
import type { Pack } from "../engine/pack.ts";
import type { Posed } from "../engine/question.ts";
import { ankiText } from "./anki.ts";
import { caseHtml } from "./case-html.ts";
import { type CaseSet, caseId, type TakenCase } from "./case-set.ts";
import { csvText } from "./csv/csv.ts";
import { giftText } from "./gift.ts";
import { escapeHtml } from "./markup.ts";
import { moodleXml } from "./moodle-xml.ts";
import { quizletRows } from "./quizlet.ts";

const CASES: readonly TakenCase[] = [
  { posed: pose(PACK, EXHIBITS, 3) },
  { posed: pose(PACK, FRAME, 8) },
  { posed: pose(PACK, FRAME, 9), mistakenFor: "rain", note: "read the meter" },
];
const SET: CaseSet = { pack: PACK, cases: CASES };

/** Texts that break importers: separators, quotes, markup, formulas, writing from right to left. */
const awkward = fc
  .array(
    fc.constantFrom(
      "\t",
      "\r\n",
      '"',
      "'",
      "#",
      "=",
      "+",
      "-",
      "@",
      "{",
      "}",
      "~",
      ":",
      "::",
      "\\",
      "]]>",
      "<b>",
      "&amp;",
      "\u0085",
      "عربي",
      "🙂",
      "a ",
      "b",
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((parts) => `${parts.join("")}z`);

/** A case with awkward words in its sentence, its title, an option and a reason. */
function caseWith(text: string): CaseSet {
  const { question, key } = pose(PACK, FRAME, 8);
  const options = question.options.map((option) => (option.term === key.answer ? { ...option, label: text } : option));
  const posed: Posed = {
    question: { ...question, about: text, options, blocks: [{ kind: "prose", text: [text, "tell"] }] },
    key: { ...key, why: new Map([...key.why, [key.answer, text]]) },
  };
  return { pack: PACK, cases: [{ posed }] };
}

/** What HTML shows of a text: its tags away, its entities read. */
function shown(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&nbsp;", " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}

const oneLine = (text: string) => text.replaceAll(/[\s\u0085]+/g, " ").trim();

describe("a case as HTML", () => {
  const { question, key } = pose(PACK, EXHIBITS, 6);

  test("shows every kind of block, with the tell bold and nothing bold in the case before the answer", () => {
    const html = caseHtml(question.blocks, key.tell);
    for (const part of [
      "<p>Cellar 10,0",
      "<pre>cellar: 100",
      "<br>&nbsp; every: ",
      '<table border="1"><tr><th>place</th>',
      "<svg ",
      "<polyline ",
    ])
      expect(html).toContain(part);
    expect(html).toMatch(/<b>It rained \d\.<\/b>/);
    expect(html).toMatch(/<td><b>10,0\d\d<\/b><\/td>/);
    expect(html.match(/<td><b>\d+\.\d<\/b><\/td>/g)).toHaveLength(6);
    const plain = caseHtml(question.blocks).replaceAll(/<p><b>(?:watch\.yaml|meter|Rows of 10,0\d\d|Attempts|Wetness)<\/b>/g, "");
    expect(plain).not.toContain("<b>");
    expect(plain).not.toContain("\n");
  });
});

/** The rules of Anki's text importer, as read in its source: headers, then a line a note, tabs between fields, by position beside guid and tags. */
function readAnki(text: string) {
  const lines = text.split("\n").filter((line) => line !== "");
  const head = Object.fromEntries(lines.filter((line) => line.startsWith("#")).map((line) => line.slice(1).split(/:(.*)/).slice(0, 2)));
  const notes = lines
    .filter((line) => !line.startsWith("#"))
    .map((line) => line.split("\t"))
    .map((fields) => ({
      fields: fields.length,
      guid: fields[0] ?? "",
      front: fields[1] ?? "",
      back: fields[2] ?? "",
      tags: fields[3] ?? "",
    }));
  return { head, notes };
}

describe("Anki text", () => {
  test("names guid and tags columns and a deck, and no note type and no columns", () => {
    const { head } = readAnki(ankiText(SET));
    expect(head).toEqual({ separator: "tab", html: "true", "guid column": "1", "tags column": "4", deck: "Tell Apart::Sample" });
  });

  test("has a card of what separates the terms, then own mistakes, then other cases, twin on the back", () => {
    const { notes } = readAnki(ankiText(SET));
    expect(notes.map(({ guid }) => guid)).toEqual([
      "ta-apart-rain-vs-leak",
      ...[2, 0, 1].map((at) => caseId(CASES[at] ?? { posed: pose(PACK, FRAME, 0) })),
    ]);
    expect(notes.every(({ fields, tags }) => fields === 4 && tags === "tell-apart::rain-vs-leak")).toBe(true);
    expect(notes[0]?.back).toContain("rain: Yes");
    expect(notes[1]?.back).toContain("You took it for rain.");
    expect(notes[1]?.back).toContain("Your note: read the meter");
    expect(notes[1]?.back).toContain("The twin, where it is rain:");
    expect(notes[1]?.front).not.toContain(FRAME.why.leak?.right ?? "-");
  });

  test("keeps any text within its field", () => {
    fc.assert(
      fc.property(awkward, (text) => {
        const { notes } = readAnki(ankiText(caseWith(text)));
        expect(notes.map(({ fields }) => fields)).toEqual([4, 4]);
        expect(oneLine(shown(notes[1]?.front ?? ""))).toContain(oneLine(`${text}tell`));
      }),
    );
  });
});

describe("CSV", () => {
  test("is read back cell by cell, and no cell can be taken for a formula", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(awkward, awkward), { minLength: 1, maxLength: 5 }), (rows) => {
        const { data } = Papa.parse<string[]>(csvText(["one", "two"], rows).slice(1), { skipEmptyLines: true, newline: "\r\n" });
        expect(data[0]).toEqual(["one", "two"]);
        const cells = data.slice(1).flat();
        expect(cells).toEqual(rows.flat().map((text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)));
        for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });

  test("writes numbers as they are and nothing for what is not known", () => {
    expect(csvText(["a", "b", "c"], [[-1.5, undefined, "x"]])).toBe("\u{FEFF}a,b,c\r\n-1.5,,x\r\n");
  });
});

describe("GIFT", () => {
  test("is read by another reader: titles, choices with their reasons, ids and tags", () => {
    const questions = parseGift(giftText(SET));
    expect(questions.map(({ type }) => type)).toEqual(["MC", "MC", "MC"]);
    const [first] = questions;
    if (first?.type !== "MC") throw new Error("no multiple choice");
    expect(first.id).toBe(caseId(CASES[0] ?? { posed: pose(PACK, FRAME, 0) }));
    expect(first.tags).toEqual(["rain-vs-leak", "level-1"]);
    expect(first.choices.filter(({ isCorrect }) => isCorrect).map(({ text }) => text.text)).toEqual(["Leak"]);
    expect(first.choices.every(({ feedback }) => (feedback?.text ?? "").length > 0)).toBe(true);
  });

  test("keeps any text", () => {
    fc.assert(
      fc.property(awkward, (text) => {
        const [question] = parseGift(giftText(caseWith(text)));
        if (question?.type !== "MC") throw new Error("no multiple choice");
        expect(oneLine(shown(question.stem.text))).toContain(oneLine(`${text}tell`));
        expect(oneLine(shown(question.choices.find(({ isCorrect }) => isCorrect)?.text.text ?? ""))).toBe(oneLine(text));
      }),
    );
  });
});

describe("Moodle XML", () => {
  const read = (text: string) =>
    new DOMParser({
      onError: (_, message) => {
        throw new Error(message);
      },
    }).parseFromString(text, "text/xml");

  test("is read by another reader: one right answer each, feedback for all, ids and tags", () => {
    const questions = [...read(moodleXml(SET)).getElementsByTagName("question")];
    expect(questions).toHaveLength(3);
    for (const question of questions) {
      const fractions = [...question.getElementsByTagName("answer")].map((answer) => answer.getAttribute("fraction"));
      expect(fractions.sort()).toEqual(["0", "0", "0", "100"]);
      expect([...question.getElementsByTagName("feedback")].every(({ textContent }) => (textContent ?? "").length > 0)).toBe(true);
      expect(question.getElementsByTagName("idnumber")[0]?.textContent).toMatch(/^ta-rain-vs-leak-/);
    }
  });

  test("keeps any text", () => {
    fc.assert(
      fc.property(awkward, (text) => {
        const [question] = read(moodleXml(caseWith(text))).getElementsByTagName("question");
        const html = question?.getElementsByTagName("questiontext")[0]?.textContent ?? "";
        expect(oneLine(shown(html))).toContain(oneLine(`${text}tell`));
        expect(oneLine(question?.getElementsByTagName("name")[0]?.textContent ?? "")).toBe(oneLine(text));
      }),
    );
  });
});

test("Quizlet rows are a term and its meaning, then pairs and what separates them, one tab a line", () => {
  const pack: Pack = { ...PACK, terms: PACK.terms.map((term) => ({ ...term, meaning: `What ${term.id}\tis.` })) };
  const rows = quizletRows({ pack, cases: CASES }).trimEnd().split("\n");
  expect(rows).toEqual(["rain\tWhat rain is.", "leak\tWhat leak is.", "rain or leak\tIs the street wet? Yes: rain; No: leak"]);
});

test("markup in a text stays text", () => {
  expect(escapeHtml(`<script>"&'`)).toBe("&lt;script&gt;&quot;&amp;&#39;");
});

test("every case that is asked for is written, and none twice", () => {
  const cases = Array.from({ length: 60 }, (_, seed) => ({ posed: pose(PACK, EXHIBITS, seed) }));
  const from = { pack: PACK, cases };
  const cards = ankiText(from)
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
  // One more says what separates the contrast's terms.
  expect(new Set(cards.map((card) => card.split("\t")[0])).size).toBe(61);
  expect(cards).toHaveLength(61);
  expect(giftText(from).match(/^::/gm)).toHaveLength(60);
  expect(moodleXml(from).match(/<question type="multichoice">/g)).toHaveLength(60);
});
