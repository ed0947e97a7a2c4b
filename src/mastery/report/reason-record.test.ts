import { expect, test } from "vitest";
import type { Attempt, PointingVerdict } from "../../engine/attempt.ts";
import { answered, NOON } from "../testing/small-pack.ts";
import { reasonRecords } from "./reason-record.ts";

function answer(term: string, chosen: string, was?: PointingVerdict): Attempt {
  return answered(term, chosen, NOON, { pointed: was && { fact: "0.0", was } });
}

const drift = (was?: PointingVerdict) => answer("drift", "drift", was);

test("rule 66: only right answers that said which fact decides are counted", () => {
  expect(reasonRecords([drift(), answer("drift", "bug", "decoy"), answer("drift", "bug", "tell")])).toEqual([]);
  expect(reasonRecords([drift(), drift("tell"), drift("part"), drift("decoy"), drift("neutral"), answer("drift", "bug", "decoy")])).toEqual(
    [{ term: "drift", said: 4, elsewhere: 2 }],
  );
});

test("the term that was right for the wrong reason most often stands first, of two alike the one that said so in fewer", () => {
  const retrain = (was: PointingVerdict) => answer("retrain", "retrain", was);
  const block = (was: PointingVerdict) => answer("block", "block", was);
  const log = [drift("tell"), drift("decoy"), block("neutral"), retrain("decoy"), retrain("decoy")];
  expect(reasonRecords(log).map(({ term }) => term)).toEqual(["retrain", "block", "drift"]);
});
