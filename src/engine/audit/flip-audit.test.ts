import { expect, test } from "vitest";
import { FRAME, PACK } from "../fixtures/sample.ts";
import { poolWith } from "../testing/sample-pool.ts";
import { auditFlips, flipFigures } from "./flip-audit.ts";

const failing = (leak: Parameters<typeof poolWith>[0]) => flipFigures(poolWith(leak)).flatMap(({ figure, ok }) => (ok ? [] : [figure]));

test("flips whose changes tell nothing are within every limit", () => {
  expect(failing({})).toEqual([]);
});

test("the audit catches a flipping change that is longer, shorter, or stands in one place", () => {
  expect(failing({ label: (term, answer) => (term === answer ? `${term} indeed` : term) })).toContain("flips: longest change");
  expect(failing({ label: (term, answer) => (term === answer ? "it" : term) })).toContain("flips: shortest change");
  expect(failing({ position: 0 })).toContain("flips: position of the key");
});

test("a pack without flips has no figures of them", () => {
  expect(auditFlips(PACK, [FRAME], { questions: 4, seed: 1 })).toEqual([]);
});
