import { describe, expect, test } from "vitest";
import type { Attempt } from "../../engine/attempt.ts";
import {
  NEXT_APART,
  NEXT_AWAY,
  NEXT_AWAY_MOST_DAYS,
  NEXT_GAP,
  NEXT_LEAN_DRILL,
  NEXT_MATE_ONE_BACK,
  NEXT_MATE_TWO_BACK,
  NEXT_REST,
  NEXT_TODAY,
} from "../model/constants.ts";
import { timesTold } from "../model/expected-errors.ts";
import { emptyMastery, type MasteryState, rightWithin } from "../model/mastery-state.ts";
import { observeAll } from "../model/replay.ts";
import { MS_PER_DAY } from "../model/time.ts";
import { answered, NOON, PACK, WIDE_PACK } from "../testing/small-pack.ts";
import { askable, offeringOf, restOf, restToday } from "./priority.ts";
import { type RecentlyAsked, sittingOf } from "./recent-activity.ts";
import { type Candidate, type Place, placesIn } from "./scope.ts";

const DUE = { kind: "due" } as const;
const MINUTE = 60_000;

function place(contrast: string, pack = PACK): Place {
  const [found] = placesIn({ kind: "contrast", id: contrast }, pack, {});
  if (found === undefined) throw new RangeError(`no contrast ${contrast}`);
  return found;
}

const CAUSES = place("causes");
const DRIFT: Candidate = { contrast: CAUSES.contrast, term: "drift" };

function learnt(log: readonly Attempt[]): MasteryState {
  return observeAll(emptyMastery(), log, PACK);
}

/** Questions of this minute, on terms that stand nowhere else. */
function asked(...contrasts: readonly string[]): RecentlyAsked[] {
  return contrasts.map((contrast, index) => ({ frame: `${contrast}/1`, seed: 0, answer: `${contrast} ${index}`, at: NOON, chosen: "" }));
}

describe("rule 44: what rests least firmly", () => {
  const rest = (state: MasteryState, now = NOON, of = DRIFT) => restOf(of, state, now);

  test("each time it was asked today it rests firmer", () => {
    const again: RecentlyAsked = { frame: "elsewhere/1", seed: 0, answer: "drift", at: NOON };
    const others = asked(...Array.from({ length: NEXT_GAP }, () => "elsewhere"));
    const today = (recent: readonly RecentlyAsked[]) => restToday("drift", sittingOf(recent, NOON));
    expect(today(others)).toBe(0);
    expect(today([again, ...others])).toBeCloseTo(NEXT_TODAY);
    expect(today([again, again, again, ...others])).toBeCloseTo(3 * NEXT_TODAY);
  });

  test("rule 42: the fewer terms were asked since, the firmer it rests, up to seven", () => {
    const again: RecentlyAsked = { frame: "elsewhere/1", seed: 0, answer: "drift", at: NOON };
    const since = (terms: number) => {
      return restToday("drift", sittingOf([again, ...asked(...Array.from({ length: terms }, () => "elsewhere"))], NOON)) - NEXT_TODAY;
    };
    expect(since(0)).toBeCloseTo(NEXT_REST);
    expect(since(NEXT_GAP - 1)).toBeCloseTo(NEXT_REST / NEXT_GAP);
    expect(since(NEXT_GAP)).toBeCloseTo(0);
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
    expect(rest(state, NOON, alone)).toBeCloseTo(rest({ ...state, pairs: new Map() }));
  });

  test("days away loosen it beyond what the estimate loses, up to seven days, and a term never asked counts as that long away", () => {
    const state = learnt([answered("drift", "drift", NOON)]);
    const loose = (days: number, of = state) => {
      const now = NOON + days * MS_PER_DAY;
      return rightWithin(of, "causes", "drift", now) - rest({ ...of, pairs: new Map() }, now);
    };
    const most = NEXT_AWAY * Math.log1p(NEXT_AWAY_MOST_DAYS);
    expect(loose(0)).toBeCloseTo(0);
    expect(loose(2)).toBeCloseTo(NEXT_AWAY * Math.log1p(2));
    expect(loose(NEXT_AWAY_MOST_DAYS)).toBeCloseTo(most);
    expect(loose(30)).toBeCloseTo(most);
    expect(loose(0, emptyMastery())).toBeCloseTo(most);
  });
});

test("rule 45: a contrast of one of the last two questions is likelier, and most of all two questions after", () => {
  const rest = (recent: readonly RecentlyAsked[]) => offeringOf(CAUSES, emptyMastery(), sittingOf(recent, NOON), NOON, 0).rest;
  const sooner = (...contrasts: readonly string[]) => rest([]) - rest(asked(...contrasts));
  expect(sooner("delivery", "causes")).toBeCloseTo(NEXT_MATE_ONE_BACK);
  expect(sooner("causes", "delivery")).toBeCloseTo(NEXT_MATE_TWO_BACK);
  expect(sooner("causes", "delivery", "actions")).toBeCloseTo(0);
});

describe("rule 48: the terms of a contrast", () => {
  const missed = learnt([...[1, 2, 3, 4].map((day) => answered("drift", "bug", NOON - day * MS_PER_DAY)), answered("bug", "bug", NOON)]);
  const chances = (state: MasteryState, lean: number) => offeringOf(CAUSES, state, sittingOf([], NOON), NOON, lean).chances;

  test("are equally likely while nothing is known of them", () => {
    for (const chance of chances(emptyMastery(), NEXT_LEAN_DRILL)) expect(chance).toBeCloseTo(1 / 3);
  });

  test("stay within ten hundredths of that in a drill, however much one of them needs it", () => {
    const [drift = 0, outage = 0, bug = 0] = chances(missed, NEXT_LEAN_DRILL);
    expect(drift + outage + bug).toBeCloseTo(1);
    expect(Math.max(drift, outage, bug)).toBeLessThanOrEqual(1 / 3 + 0.1);
    expect(Math.min(drift, outage, bug)).toBeGreaterThan(0.25);
    expect(outage).toBeGreaterThan(Math.max(drift, bug));
  });
});

describe("rule 47: new terms", () => {
  const all = placesIn(DUE, WIDE_PACK, {});
  const EARLIER = ["e1", "e2", "e3", "e4"];
  const question = (answer: string, at: number): Attempt => ({
    ...answered("drift", "drift", at),
    frame: `${answer.slice(0, 1)}/1`,
    answer,
    chosen: answer,
  });
  /** The contrasts that may be asked after these terms were asked today, of which some were known from yesterday. */
  const askableAfter = (today: readonly string[], earlier: readonly string[] = EARLIER) => {
    const before = earlier.map((term) => question(term, NOON - MS_PER_DAY));
    const log = today.map((term, index) => question(term, NOON - (today.length - index) * MINUTE));
    const state = observeAll(emptyMastery(), [...before, ...log], WIDE_PACK);
    return new Set(askable(all, state, sittingOf(log, NOON)).map(({ contrast }) => contrast.id));
  };

  test("wait once six of the latest questions met one: the contrasts with the smallest part of new terms are asked", () => {
    const all = new Set(["a", "b", "c", "d", "e"]);
    expect(askableAfter(["a1", "a2", "a3", "a4", "b1"])).toEqual(all);
    expect(askableAfter(["a1", "a2", "a3", "b1", "b2", "b3"])).toEqual(new Set(["e"]));
    expect(askableAfter(["a1", "a2", "a3", "b1", "b2", "c1"], [])).toEqual(new Set(["a"]));
  });

  test("do not wait for terms that were known before today", () => {
    const known = ["a1", "a2", "a3", "a4", "b1", "b2"];
    expect(askableAfter(known, [...EARLIER, ...known])).toContain("c");
  });
});
