import { expect, test } from "vitest";
import { packIn } from "../../packs/testing/packs.ts";
import { auditOrder } from "./audit-order.ts";
import { KINDS } from "./planned-quiz.ts";

/** The limits of `npm run audit:questions`, over fewer quizzes: so few that luck alone may come to three points. */
test("whoever knows where a quiz was started and what its answers were so far, and does not read, stays near chance", () => {
  const { pack, frames } = packIn("scenarios/ml-pro");
  const figures = auditOrder({ pack, frames: new Map(frames.map((frame) => [frame.id, frame])) }, { quizzes: 60, seed: 1 });
  expect(figures.filter(({ value, limit, unit }) => value > (limit ?? Number.POSITIVE_INFINITY) + (unit === "count" ? 0 : 3))).toEqual([]);
  for (const kind of KINDS) expect(figures.filter(({ figure }) => figure.startsWith(`order, ${kind}:`)).length).toBeGreaterThanOrEqual(11);
});
