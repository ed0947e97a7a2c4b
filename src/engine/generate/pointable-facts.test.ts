import { expect, test } from "vitest";
import { EXHIBITS, PACK } from "../fixtures/sample.ts";
import type { Block, Posed } from "../question.ts";
import { canPointAtTell, factsOf, verdictOf } from "./pointable-facts.ts";
import { pose } from "./pose.ts";

const { question, key } = pose(PACK, EXHIBITS, 6);
const facts = factsOf(question.blocks);
const at = (id: string) => facts.find((fact) => fact.id === id);

test("every sentence, stating line, entry, row, chart’s line and event is a fact, in reading order", () => {
  expect(facts.map(({ id }) => id)).toEqual([
    "0.0",
    "1.0",
    "1.1",
    "1.2",
    "1.3",
    "2.0",
    "2.2",
    "3.0",
    "3.1",
    "4.0",
    "4.1",
    "5.0",
    "5.1",
    "5.2",
  ]);
  expect(at("3.1")?.text).toMatch(/^wall, wet_pct 10,0\d\d$/);
  expect(at("4.1")?.text).toBe("first, value 2");
  expect(at("5.1")?.text).toMatch(/^out: –, –, \d/);
});

test("brackets, bare headings and comments state nothing", () => {
  const lines = ["tasks:", "  key: 1", "}", "),", "# why", "-- why", "run(x)", ""].map((line) => [line]);
  const code = { kind: "code", name: "x", language: "yaml", from: 1, lines } as const;
  expect(factsOf([code]).map(({ text }) => text)).toEqual(["key: 1", "run(x)"]);
});

test("a fact is a part of the tell, the decoy, or decides nothing, by where the key says they stand", () => {
  const verdicts = Object.fromEntries(facts.map((fact) => [fact.id, verdictOf(fact, key)]));
  expect(verdicts).toMatchObject({ "0.0": "part", "3.1": "part", "5.0": "part", "2.2": "decoy", "1.0": "neutral", "5.1": "neutral" });
});

test("a tell that stands in one line is found whole", () => {
  const one = { ...key, tell: key.tell.slice(0, 1) };
  expect(facts.map((fact) => verdictOf(fact, one)).filter((verdict) => verdict === "tell")).toHaveLength(1);
});

test("that the tell can be pointed at holds for a case and all its twins, or for none, so that asking tells nothing", () => {
  for (let seed = 0; seed < 20; seed++) {
    const posed = pose(PACK, EXHIBITS, seed);
    const twins = posed.key.twins.map((twin) => pose(PACK, EXHIBITS, twin.seed));
    expect(new Set([posed, ...twins].map(canPointAtTell)).size).toBe(1);
  }
});

test("a tell that is missing from the case or from a twin can’t be pointed at", () => {
  const code = (line: string | undefined): Block[] => [
    { kind: "code", name: "x", language: "yaml", from: 1, lines: [["key: 1"], line === undefined ? undefined : [line]] },
  ];
  const posedOf = (here: Block[], there: Block[]): Posed => {
    const tell = [{ spot: { block: 0, line: 1, cell: 0, piece: 0 } }];
    const twins = [{ answer: "other", seed: 1, blocks: there, tell, why: "" }];
    return { question: { ...question, blocks: here }, key: { ...key, tell, twins } };
  };
  expect(canPointAtTell(posedOf(code("on: true"), code("on: false")))).toBe(true);
  expect(canPointAtTell(posedOf(code("on: true"), code(undefined)))).toBe(false);
  expect(canPointAtTell(posedOf(code(undefined), code("on: true")))).toBe(false);
  expect(canPointAtTell(posedOf(code("on: true"), code("tasks:")))).toBe(false);
});
