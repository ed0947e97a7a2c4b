import { expect, test } from "vitest";
import type { Pack } from "../../engine/pack.ts";
import { PACK } from "../testing/small-pack.ts";
import { type Place, placesIn, type WrongPair } from "./scope.ts";

const DRIFT: WrongPair = { answer: "drift", chosen: "bug" };
const RETRAIN: WrongPair = { answer: "retrain", chosen: "rollback" };

const named = (places: readonly Place[]) => places.flatMap(({ contrast, terms }) => terms.map((term) => `${contrast.id}: ${term}`));
const WHOLE = PACK.contrasts.flatMap(({ id, terms }) => terms.map((term) => `${id}: ${term}`));

test("rule 41: due asks the whole pack, each term in each of its contrasts, whatever is weak or wrong", () => {
  for (const trouble of [{}, { weak: ["delivery"], wrong: [DRIFT] }]) {
    expect(named(placesIn({ kind: "due" }, PACK, trouble))).toEqual(WHOLE);
  }
  expect(WHOLE).toContain("actions: rollback");
  expect(WHOLE).toContain("delivery: rollback");
});

test("rule 41: what is to be put right asks the two terms of each mix-up, and only where they stand against each other", () => {
  const asked = (...wrong: readonly WrongPair[]) => named(placesIn({ kind: "wrong" }, PACK, { wrong }));
  expect(asked(DRIFT)).toEqual(["causes: drift", "causes: bug"]);
  expect(asked(RETRAIN)).toEqual(["actions: retrain", "actions: rollback"]);
  expect(asked(RETRAIN, DRIFT)).toEqual(["actions: retrain", "actions: rollback", "causes: drift", "causes: bug"]);
});

test("rule 41: weak asks the weak contrasts and no mix-up elsewhere", () => {
  const asked = named(placesIn({ kind: "weak" }, PACK, { weak: ["delivery"], wrong: [DRIFT] }));
  expect(asked).toEqual(["delivery: blue-green", "delivery: canary", "delivery: rollback"]);
});

test("rule 41: where nothing is weak and nothing wrong, the whole pack is the scope", () => {
  for (const kind of ["weak", "wrong"] as const) expect(named(placesIn({ kind }, PACK, {}))).toEqual(WHOLE);
});

test("a contrast without scenarios can’t be asked in any scope", () => {
  const pack: Pack = { ...PACK, contrasts: PACK.contrasts.map((one) => (one.id === "causes" ? { ...one, frames: [] } : one)) };
  const others = WHOLE.filter((name) => !name.startsWith("causes"));
  expect(named(placesIn({ kind: "due" }, pack, {}))).toEqual(others);
  expect(named(placesIn({ kind: "contrast", id: "causes" }, pack, {}))).toEqual(others);
});

test("rule 48: the drill of a term asks every term of its contrasts, so that the scope does not tell the answer", () => {
  const asked = named(placesIn({ kind: "term", id: "rollback" }, PACK, {}));
  expect(asked).toEqual(WHOLE.filter((name) => !name.startsWith("causes")));
});
