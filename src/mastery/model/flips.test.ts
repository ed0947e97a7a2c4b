import { describe, expect, test } from "vitest";
import type { Attempt } from "../../engine/attempt.ts";
import { confusionBetween } from "../confusions/confusions.ts";
import { wrongAfter } from "../confusions/open-mistakes.ts";
import { termMastery } from "../report/term-mastery.ts";
import { answered, NOON, PACK } from "../testing/small-pack.ts";
import { emptyMastery, rightOn } from "./mastery-state.ts";
import { observeAll } from "./replay.ts";
import { MS_PER_HOUR } from "./time.ts";

const TERMS = ["drift", "outage"] as const;
const at = (hours: number) => NOON + hours * MS_PER_HOUR;

/** An answer on drift; with a change it is one to a flip from outage. */
function onDrift(hours: number, chosen: string, change?: number): Attempt {
  const more = { frame: `causes/${1 + (hours % 2)}`, ...(change !== undefined && { change, offered: TERMS }) };
  return answered("drift", chosen, at(hours), more);
}

const before = [onDrift(1, "drift"), onDrift(12, "drift"), onDrift(23, "outage"), answered("outage", "outage", at(23.5))];
const known = observeAll(emptyMastery(), before, PACK);
const after = (attempt: Attempt) => observeAll(known, [attempt], PACK);
const right = after(onDrift(24, "drift", 0));
const wrong = after(onDrift(24, "outage", 2));

describe("a flip", () => {
  test("rule 56: a right one lifts the estimate of both its terms, a wrong one lowers both, and by less than a question would", () => {
    for (const term of TERMS) {
      const was = rightOn(known, PACK, term, at(25));
      expect(rightOn(right, PACK, term, at(25))).toBeGreaterThan(was);
      expect(rightOn(wrong, PACK, term, at(25))).toBeLessThan(was);
    }
    const question = after(onDrift(24, "outage"));
    expect(rightOn(question, PACK, "drift", at(25))).toBeLessThan(rightOn(wrong, PACK, "drift", at(25)));
  });

  test("rule 56: it moves the rate of the mix-up both ways", () => {
    for (const [one, other] of [TERMS, [TERMS[1], TERMS[0]]] as const) {
      const was = confusionBetween(known, one, other, at(24)).rate;
      expect(confusionBetween(wrong, one, other, at(24)).rate).toBeGreaterThan(was);
      expect(confusionBetween(right, one, other, at(24)).rate).toBeLessThan(was);
    }
  });

  test("rule 57: it moves no level, no due time and no plain count, and neither makes a mix-up nor puts one right", () => {
    for (const state of [right, wrong]) {
      for (const term of TERMS) {
        const rest = ({ p: _, ...others }: ReturnType<typeof termMastery>) => others;
        const { sureness: _, ...is } = rest(termMastery(state, PACK, term, at(25)));
        expect(rest(termMastery(known, PACK, term, at(25)))).toMatchObject(is);
      }
      const { rate: _, ...counts } = confusionBetween(state, "drift", "outage", at(25));
      expect(confusionBetween(known, "drift", "outage", at(25))).toMatchObject(counts);
    }
    const flips = [onDrift(24, "outage", 2), onDrift(40, "drift", 0), onDrift(61, "drift", 0)];
    expect(wrongAfter([...before, ...flips])).toEqual(wrongAfter(before));
  });
});
