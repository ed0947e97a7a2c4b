import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import type { Attempt } from "../engine/attempt.ts";
import { FRAME, PACK } from "../engine/fixtures/sample.ts";
import { plainCase } from "../engine/generate/plain-text.ts";
import { pose } from "../engine/generate/pose.ts";
import { caseId } from "./case-set.ts";
import { caseSetOf } from "./case-set-of.ts";
import { answersCsv } from "./csv/answers-csv.ts";
import { keptCsv } from "./csv/kept-csv.ts";
import { masteryCsv } from "./csv/mastery-csv.ts";
import { pickExampleCases } from "./pick-example-cases.ts";

const WRONG: Attempt = {
  at: Date.UTC(2026, 10, 28, 9),
  frame: FRAME.id,
  revision: FRAME.revision,
  seed: 8,
  answer: "rain",
  chosen: "leak",
  offered: ["leak", "rain"],
  tookMs: 41_400,
  mode: "practice",
  sure: "sure",
};
const frameOf = (id: string) => (id === FRAME.id ? FRAME : undefined);

describe("tables for a spreadsheet", () => {
  const read = (text: string) => Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;

  test("an answer is a row with its time, what was right and what was picked", () => {
    const [row] = read(answersCsv(PACK, [WRONG], () => true));
    expect(row).toEqual({
      answered: "2026-11-28T09:00:00.000Z",
      contrast: "rain-vs-leak",
      case: FRAME.id,
      seed: "8",
      "right term": "rain",
      picked: "leak",
      correct: "no",
      "on offer": "leak | rain",
      seconds: "41",
      mode: "practice",
      sure: "sure",
      counts: "yes",
    });
    expect(read(answersCsv(PACK, [WRONG], () => false))[0]?.counts).toBe("no, set aside");
  });

  test("a term is a row with its level; nothing is said of the chance of one that was never asked", () => {
    const rows = read(
      masteryCsv(PACK, [
        { term: "rain", level: "firm", p: 0.876, answers: 9, right: 8, dueAt: WRONG.at },
        { term: "leak", level: "new", p: 0.4, answers: 0, right: 0, dueAt: null },
      ]),
    );
    expect(rows.map(Object.values)).toEqual([
      ["rain", "firm", "0.88", "9", "8", "2026-11-28T09:00:00.000Z"],
      ["leak", "new", "", "0", "0", ""],
    ]);
  });

  test("a kept case is a row with its note and its story; where the story was rewritten the note is still there", () => {
    const kept = { frame: FRAME.id, revision: FRAME.revision, seed: 8, chosen: "leak", note: '=then;\n“now”, "both"', at: WRONG.at };
    const rows = read(
      keptCsv(PACK, [kept, { ...kept, revision: "old" }, { ...kept, frame: "rain-vs-leak/gone", chosen: undefined }], frameOf),
    );
    expect(rows.map(({ note }) => note)).toEqual(Array(3).fill('\'=then;\n“now”, "both"'));
    expect(rows.map((row) => [row.kept, row.case, row.seed, row.picked, row["right term"]])).toEqual([
      ["2026-11-28T09:00:00.000Z", FRAME.id, "8", "leak", "rain"],
      ["2026-11-28T09:00:00.000Z", FRAME.id, "8", "leak", ""],
      ["2026-11-28T09:00:00.000Z", "rain-vs-leak/gone", "8", "", ""],
    ]);
    const { question } = pose(PACK, FRAME, 8);
    expect([rows[0]?.question, rows[0]?.about, rows[0]?.story]).toEqual([question.ask, question.about, plainCase(question.blocks).text]);
  });

  test("a name that a spreadsheet would take for a formula stays a name", () => {
    const pack = { ...PACK, terms: PACK.terms.map((term) => ({ ...term, name: `=${term.name}` })) };
    expect(read(answersCsv(pack, [WRONG], () => true))[0]?.picked).toBe("'=leak");
  });
});

describe("the cases that are taken along", () => {
  test("each stands once, as a mistake where it ever was one", () => {
    const right = { ...WRONG, chosen: "rain", at: WRONG.at + 1 };
    const { cases, lost } = caseSetOf(PACK, [right, WRONG, right], [], frameOf);
    expect(cases.map(({ mistakenFor }) => mistakenFor)).toEqual(["leak"]);
    expect(lost).toBe(0);
  });

  test("have the learner’s note, mistakes and other stories alike", () => {
    const stories = pickExampleCases(PACK, [FRAME], 1);
    const { cases } = caseSetOf(PACK, [WRONG], stories, frameOf, (_, seed) => (seed === WRONG.seed ? "mine" : `of ${seed}`));
    expect(cases.map(({ note }) => note)).toEqual(["mine", `of ${stories[0]?.question.seed}`]);
  });

  test("one whose story was rewritten, or is gone, is counted as lost", () => {
    const { cases, lost } = caseSetOf(
      PACK,
      [
        { ...WRONG, revision: "old" },
        { ...WRONG, frame: "rain-vs-leak/gone" },
      ],
      [],
      frameOf,
    );
    expect([cases.length, lost]).toEqual([0, 2]);
  });

  test("other stories take each term in turn, or only the one that is asked for, and are the same each time", () => {
    const stories = pickExampleCases(PACK, [FRAME], 4);
    expect(stories.map(({ key }) => key.answer)).toEqual([FRAME.terms[0], FRAME.terms[1], FRAME.terms[0], FRAME.terms[1]]);
    expect(new Set(stories.map((posed) => caseId({ posed }))).size).toBe(4);
    expect(pickExampleCases(PACK, [FRAME], 4)).toEqual(stories);
    expect(pickExampleCases(PACK, [FRAME], 3, "leak").map(({ key }) => key.answer)).toEqual(["leak", "leak", "leak"]);
    expect(pickExampleCases(PACK, [], 3)).toEqual([]);
  });
});
