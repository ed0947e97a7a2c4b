import { describe, expect, test } from "vitest";
import type { Attempt } from "../engine/attempt.ts";
import { NEXT_APART, NEXT_AWAY, NEXT_AWAY_MOST_DAYS, NEXT_MATE_ONE_BACK, NEXT_MATE_TWO_BACK, NEXT_TODAY } from "./constants.ts";
import { emptyMastery, type MasteryState, rightWithin } from "./mastery.ts";
import { observeAll } from "./observe.ts";
import { askable, restOf } from "./policy.ts";
import { timesTold } from "./rivals.ts";
import { type Candidate, candidatesIn } from "./scope.ts";
import { type RecentlyAsked, sittingOf } from "./sitting.ts";
import { answered, NOON, PACK, WIDE_PACK } from "./small-pack.ts";
import { MS_PER_DAY } from "./time.ts";

const DUE = { kind: "due" } as const;
const MINUTE = 60_000;

function candidate(contrast: string, term: string): Candidate {
  const found = candidatesIn({ kind: "contrast", id: contrast }, PACK, {}).find((one) => one.term === term);
  if (found === undefined) throw new RangeError(`${contrast} has no ${term}`);
  return found;
}

const DRIFT = candidate("causes", "drift");

function learnt(log: readonly Attempt[]): MasteryState {
  return observeAll(emptyMastery(), log, PACK);
}

/** Questions of this minute, on terms that stand nowhere else. */
function asked(...contrasts: readonly string[]): RecentlyAsked[] {
  return contrasts.map((contrast, index) => ({ frame: `${contrast}/1`, seed: 0, answer: `${contrast} ${index}`, at: NOON, chosen: "" }));
}

describe("rule 44: what rests least firmly", () => {
  const rest = (state: MasteryState, recent: readonly RecentlyAsked[] = [], now = NOON, of = DRIFT) =>
    restOf(of, state, sittingOf(recent, now), now);

  test("each time it was asked today it rests firmer", () => {
    const again: RecentlyAsked = { frame: "elsewhere/1", seed: 0, answer: "drift", at: NOON };
    const others = asked("elsewhere", "elsewhere");
    const nothing = rest(emptyMastery());
    expect(rest(emptyMastery(), [again, ...others]) - nothing).toBeCloseTo(NEXT_TODAY);
    expect(rest(emptyMastery(), [again, again, again, ...others]) - nothing).toBeCloseTo(3 * NEXT_TODAY);
  });

  test("a lower estimate rests less firmly, told apart alike", () => {
    const right = learnt([answered("drift", "drift", NOON)]);
    const wrong = learnt([answered("drift", "bug", NOON)]);
    const estimate = (state: MasteryState) => rightWithin(state, "causes", "drift", NOON);
    expect(estimate(wrong)).toBeLessThan(estimate(right));
    expect(rest(right) - rest(wrong)).toBeCloseTo(estimate(right) - estimate(wrong));
  });

  test("of its rivals the one counts that it was told from least", () => {
    const log = ["bug", "bug", "outage", "bug"].map((rival) => answered("drift", "drift", NOON, { offered: ["drift", rival] }));
    const state = learnt(log);
    const least = timesTold(state.pairs, "drift", "outage");
    expect(least).toBe(1);
    expect(rest(state) - rest({ ...state, pairs: new Map() })).toBeCloseTo(NEXT_APART * Math.log1p(least));
  });

  test("a term without a rival rests as one never told from any", () => {
    const state = learnt([answered("drift", "drift", NOON)]);
    const alone = { ...DRIFT, contrast: { ...DRIFT.contrast, terms: ["drift"] } };
    expect(rest(state, [], NOON, alone)).toBeCloseTo(rest({ ...state, pairs: new Map() }));
  });

  test("days away loosen it beyond what the estimate loses, up to seven days, and a term never asked counts as that long away", () => {
    const state = learnt([answered("drift", "drift", NOON)]);
    const loose = (days: number, of = state) => {
      const now = NOON + days * MS_PER_DAY;
      return rightWithin(of, "causes", "drift", now) - rest({ ...of, pairs: new Map() }, [], now);
    };
    const most = NEXT_AWAY * Math.log1p(NEXT_AWAY_MOST_DAYS);
    expect(loose(0)).toBeCloseTo(0);
    expect(loose(2)).toBeCloseTo(NEXT_AWAY * Math.log1p(2));
    expect(loose(NEXT_AWAY_MOST_DAYS)).toBeCloseTo(most);
    expect(loose(30)).toBeCloseTo(most);
    expect(loose(0, emptyMastery())).toBeCloseTo(most);
  });
});

test("rule 45: a mate of one of the last two questions goes first among equals, and most of all two questions after", () => {
  const sooner = (...contrasts: readonly string[]) =>
    restOf(DRIFT, emptyMastery(), sittingOf([], NOON), NOON) - restOf(DRIFT, emptyMastery(), sittingOf(asked(...contrasts), NOON), NOON);
  expect(sooner("delivery", "causes")).toBeCloseTo(NEXT_MATE_ONE_BACK);
  expect(sooner("causes", "delivery")).toBeCloseTo(NEXT_MATE_TWO_BACK);
  expect(sooner("causes", "delivery", "actions")).toBeCloseTo(0);
});

describe("rule 42: a term rests", () => {
  const known = learnt(PACK.terms.map(({ id }) => answered(id, id, NOON - MS_PER_DAY)));
  const terms = (recent: readonly string[], among: readonly Candidate[]) => {
    const sitting = sittingOf(
      recent.map((answer) => ({ frame: "elsewhere/1", seed: 0, answer })),
      NOON,
    );
    return new Set(askable(among, known, sitting).map(({ term }) => term));
  };

  test("for seven questions, in every contrast it stands in", () => {
    const nine = ["retrain", "rollback", "block", "fix", "blue-green", "canary", "drift", "outage", "bug"];
    const all = candidatesIn(DUE, PACK, {});
    expect(terms(nine.slice(0, 7), all)).toEqual(new Set(["outage", "bug"]));
    expect(terms(nine.slice(0, 8), all)).toEqual(new Set(["retrain", "bug"]));
  });

  test("or for as many as a small scope allows: of three terms the one asked longest ago comes again", () => {
    const three = candidatesIn({ kind: "contrast", id: "causes" }, PACK, {});
    expect(terms(["drift", "bug", "outage"], three)).toEqual(new Set(["drift"]));
    expect(terms(["drift", "bug"], three)).toEqual(new Set(["outage"]));
    expect(terms(["drift"], [DRIFT])).toEqual(new Set(["drift"]));
  });
});

describe("rule 47: new terms", () => {
  const all = candidatesIn(DUE, WIDE_PACK, {});
  const EARLIER = ["e1", "e2", "e3"];
  const question = (answer: string, at: number): Attempt => ({
    ...answered("drift", "drift", at),
    frame: `${answer.slice(0, 1)}/1`,
    answer,
    chosen: answer,
  });
  /** What may be asked after these terms were asked today, of which some were known from yesterday. */
  const askableAfter = (today: readonly string[], earlier: readonly string[] = EARLIER) => {
    const before = earlier.map((term) => question(term, NOON - MS_PER_DAY));
    const log = today.map((term, index) => question(term, NOON - (today.length - index) * MINUTE));
    const state = observeAll(emptyMastery(), [...before, ...log], WIDE_PACK);
    return new Set(askable(all, state, sittingOf(log, NOON)).map(({ term }) => term));
  };

  test("wait once six of the latest questions met one, as long as there is a known term to ask", () => {
    expect(askableAfter(["a1", "a2", "a3", "a4", "b1"])).toContain("c1");
    expect(askableAfter(["a1", "a2", "a3", "a4", "b1", "b2"])).toEqual(new Set(EARLIER));
    expect(askableAfter(["a1", "a2", "a3", "a4", "b1", "b2"], [])).toContain("c1");
  });

  test("do not wait for terms that were known before today", () => {
    const known = ["a1", "a2", "a3", "a4", "b1", "b2"];
    expect(askableAfter(known, [...EARLIER, ...known])).toContain("c1");
  });

  test("are those never asked: one met today may come again", () => {
    const today = ["a1", "a2", "a3", "a4", "b1", "b2", "b3", "b4", "c1"];
    expect(askableAfter(today, [])).toEqual(new Set(["a1", "a2"]));
  });
});
