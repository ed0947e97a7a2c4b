import { expect, test } from "vitest";
import { emptyMastery } from "../../mastery/model/mastery-state.ts";
import { placesIn, type Scope } from "../../mastery/selection/scope.ts";
import { samplePack } from "../testing/sample-pack.ts";
import { planFor } from "./create-plan.ts";
import { isPlanOutsideScope } from "./is-plan-outside-scope.ts";
import { packWithout } from "./pack-without.ts";

const PACK = samplePack();
const [CONTRAST] = PACK.contrasts;
const SCOPES: readonly Scope[] = [
  { kind: "contrast", id: CONTRAST?.id ?? "" },
  { kind: "family", id: CONTRAST?.family ?? "" },
  { kind: "term", id: CONTRAST?.terms[0] ?? "" },
];

function planOf(scope: Scope, left: number) {
  const frames = placesIn(scope, PACK, {}).flatMap(({ contrast }) => contrast.frames.map(({ id }) => id));
  const pack = packWithout(PACK, new Set(frames.slice(left)));
  const setup = { scope, length: 6, clock: { kind: "none" }, feedback: "each", seed: 5 } as const;
  return planFor(setup, { id: "x", pack, extraTime: 0, now: 0, state: emptyMastery(), recent: [], wrong: [] });
}

test.each(SCOPES)("a quiz of $kind $id asks something else only where all its cases are left out", (scope) => {
  expect(isPlanOutsideScope(planOf(scope, 1), PACK)).toBe(false);
  expect(isPlanOutsideScope(planOf(scope, 0), PACK)).toBe(true);
});

test.each(SCOPES)("a quiz of $kind $id that asks something else besides is not outside of it", (scope) => {
  const [own, other] = [planOf(scope, 1).items.slice(0, 1), planOf(scope, 0).items.slice(0, 1)];
  expect(isPlanOutsideScope({ scope, items: [...own, ...other] }, PACK)).toBe(false);
});

test.each(["due", "weak", "wrong"] as const)(
  "a quiz of scope %s names nothing, so that it is outside of nothing, whatever it asks",
  (kind) => {
    expect(isPlanOutsideScope(planOf({ kind }, 1), PACK)).toBe(false);
    const items = [{ frame: "gone/case-0", revision: "rev0", seed: 1, answer: "drift" }];
    expect(isPlanOutsideScope({ scope: { kind }, items }, PACK)).toBe(false);
  },
);
