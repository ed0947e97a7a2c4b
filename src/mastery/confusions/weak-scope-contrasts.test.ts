import { expect, test } from "vitest";
import { emptyMastery } from "../model/mastery-state.ts";
import { observeAll } from "../model/replay.ts";
import { answered, NOON, WIDE_PACK } from "../testing/small-pack.ts";
import { weakScopeContrasts } from "./weak-scope-contrasts.ts";

/** What is asked as weak after four wrong answers in each of these contrasts. */
function weakAfter(...contrasts: readonly string[]) {
  const log = contrasts.flatMap((id) =>
    [1, 2, 3, 4].map((index) => {
      const [answer, chosen] = [`${id}${index}`, `${id}${(index % 4) + 1}`];
      return { ...answered("drift", "drift", NOON + index), frame: `${id}/1`, answer, chosen };
    }),
  );
  return weakScopeContrasts(observeAll(emptyMastery(), log, WIDE_PACK), WIDE_PACK, NOON + 60_000);
}

test("no more than three contrasts are asked as weak", () => {
  expect(weakAfter("a", "b", "c", "d", "e")).toHaveLength(3);
});

test("rule 25: a contrast that is unknown is not asked as weak", () => {
  expect(weakAfter("d", "b").toSorted()).toEqual(["b", "d"]);
});
