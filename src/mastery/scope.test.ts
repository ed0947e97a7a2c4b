import { expect, test } from "vitest";
import type { Pack } from "../engine/pack.ts";
import { FOCUS_TERM, FOCUS_WRONG } from "./constants.ts";
import { type Candidate, candidatesIn, focused, type Scope, type WrongPair } from "./scope.ts";
import { PACK } from "./small-pack.ts";

const DRIFT: WrongPair = { answer: "drift", chosen: "bug" };
const RETRAIN: WrongPair = { answer: "retrain", chosen: "rollback" };
const HAIR = 1e-9;

const named = (candidates: readonly Candidate[]) => candidates.map(({ contrast, term }) => `${contrast.id}: ${term}`);
const WHOLE = PACK.contrasts.flatMap(({ id, terms }) => terms.map((term) => `${id}: ${term}`));
const termsOf = (scope: Scope, wrong: readonly WrongPair[], chance: number) =>
  new Set(focused(candidatesIn(scope, PACK, { wrong }), scope, wrong, chance).map(({ term }) => term));

test("rule 41: due asks the whole pack, each term in each of its contrasts, whatever is weak or wrong", () => {
  for (const trouble of [{}, { weak: ["delivery"], wrong: [DRIFT] }]) {
    expect(named(candidatesIn({ kind: "due" }, PACK, trouble))).toEqual(WHOLE);
  }
  expect(WHOLE).toContain("actions: rollback");
  expect(WHOLE).toContain("delivery: rollback");
});

test("rule 41: what is to be put right asks the two terms of each mix-up, and only where they stand against each other", () => {
  const asked = (...wrong: readonly WrongPair[]) => named(candidatesIn({ kind: "wrong" }, PACK, { wrong }));
  expect(asked(DRIFT)).toEqual(["causes: drift", "causes: bug"]);
  expect(asked(RETRAIN)).toEqual(["actions: retrain", "actions: rollback"]);
  expect(asked(RETRAIN, DRIFT)).toEqual(["actions: retrain", "actions: rollback", "causes: drift", "causes: bug"]);
});

test("rule 41: weak asks the weak contrasts and no mix-up elsewhere", () => {
  const asked = named(candidatesIn({ kind: "weak" }, PACK, { weak: ["delivery"], wrong: [DRIFT] }));
  expect(asked).toEqual(["delivery: blue-green", "delivery: canary", "delivery: rollback"]);
});

test("rule 41: where nothing is weak and nothing wrong, the whole pack is the scope", () => {
  for (const kind of ["weak", "wrong"] as const) expect(named(candidatesIn({ kind }, PACK, {}))).toEqual(WHOLE);
});

test("a contrast without scenarios can’t be asked in any scope", () => {
  const pack: Pack = { ...PACK, contrasts: PACK.contrasts.map((one) => (one.id === "causes" ? { ...one, frames: [] } : one)) };
  const others = WHOLE.filter((name) => !name.startsWith("causes"));
  expect(named(candidatesIn({ kind: "due" }, pack, {}))).toEqual(others);
  expect(named(candidatesIn({ kind: "contrast", id: "causes" }, pack, {}))).toEqual(others);
});

test("rule 48: below the set share a draw asks the term itself, from it on the rivals of all its contrasts", () => {
  const scope: Scope = { kind: "term", id: "rollback" };
  const rivals = new Set(["retrain", "block", "fix", "blue-green", "canary"]);
  for (const chance of [0, FOCUS_TERM - HAIR]) expect(termsOf(scope, [], chance)).toEqual(new Set(["rollback"]));
  for (const chance of [FOCUS_TERM, 1 - HAIR]) expect(termsOf(scope, [], chance)).toEqual(rivals);
});

test("rule 48: below the set share a draw asks the missed terms, from it on those taken for them", () => {
  const wrong = [DRIFT, RETRAIN];
  for (const chance of [0, FOCUS_WRONG - HAIR]) expect(termsOf({ kind: "wrong" }, wrong, chance)).toEqual(new Set(["drift", "retrain"]));
  for (const chance of [FOCUS_WRONG, 1 - HAIR]) expect(termsOf({ kind: "wrong" }, wrong, chance)).toEqual(new Set(["bug", "rollback"]));
});

test("rule 48: in the other scopes chance singles out no term", () => {
  for (const chance of [0, 0.99]) expect(termsOf({ kind: "contrast", id: "causes" }, [DRIFT], chance).size).toBe(3);
});
