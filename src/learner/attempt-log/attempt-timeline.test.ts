import { describe, expect, it } from "vitest";
import { emptyMastery } from "../../mastery/mastery.ts";
import { observeAll } from "../../mastery/observe.ts";
import { samplePack } from "../../session/testing/sample-pack.ts";
import { sampleAttempts } from "../testing/sample-attempts.ts";
import { AttemptTimeline } from "./attempt-timeline.ts";

const PACK = samplePack();
const ATTEMPTS = sampleAttempts(2_300);

describe("all answers of a learner, in memory", () => {
  it("are none at first, and are counted without a pack to count them with", () => {
    const ledger = new AttemptTimeline();
    expect([ledger.list, ledger.isCounted, ledger.mastery]).toEqual([[], true, emptyMastery()]);
    ledger.insert(ATTEMPTS);
    expect([ledger.list, ledger.isCounted, ledger.mastery]).toEqual([ATTEMPTS, true, emptyMastery()]);
  });

  it("grow at their end, and take nothing there that belongs before it", () => {
    const ledger = new AttemptTimeline();
    expect(ledger.extend([])).toBe(true);
    expect(ledger.extend(ATTEMPTS.slice(5, 8))).toBe(true);
    expect(ledger.extend(ATTEMPTS.slice(8, 9))).toBe(true);
    expect(ledger.extend([])).toBe(true);
    expect(ledger.extend(ATTEMPTS.slice(2, 4))).toBe(false);
    expect(ledger.extend(ATTEMPTS.slice(8, 9))).toBe(false);
    expect(ledger.list).toEqual(ATTEMPTS.slice(5, 9));
  });

  it("are counted at once up to a thousand, and in steps of a thousand beyond; until then nothing is said to be known", () => {
    const ledger = new AttemptTimeline();
    expect(ledger.setPack(PACK)).toBe(true);
    ledger.insert(ATTEMPTS.slice(0, 1_000));
    expect([ledger.isCounted, ledger.mastery]).toEqual([true, observeAll(emptyMastery(), ATTEMPTS.slice(0, 1_000), PACK)]);
    ledger.insert(ATTEMPTS.slice(1_000, 2_001));
    expect([ledger.isCounted, ledger.mastery]).toEqual([false, emptyMastery()]);
    expect([...ledger.countAll()].length).toBe(2);
    expect([ledger.isCounted, ledger.mastery]).toEqual([true, observeAll(emptyMastery(), ATTEMPTS.slice(0, 2_001), PACK)]);
    expect([...ledger.countAll()]).toEqual([]);
  });

  it("are counted anew with another pack, and not with the same one", () => {
    const ledger = new AttemptTimeline();
    ledger.setPack(PACK);
    ledger.insert(ATTEMPTS.slice(0, 20));
    expect(ledger.setPack(PACK)).toBe(false);
    expect(ledger.setPack(samplePack([]))).toBe(true);
    expect(ledger.mastery).toEqual(observeAll(emptyMastery(), ATTEMPTS.slice(0, 20), samplePack([])));
    ledger.clear();
    expect([ledger.list, ledger.isCounted, ledger.mastery]).toEqual([[], true, emptyMastery()]);
    ledger.insert(ATTEMPTS.slice(0, 3));
    expect(ledger.mastery).toEqual(observeAll(emptyMastery(), ATTEMPTS.slice(0, 3), samplePack([])));
  });
});
