import { describe, expect, it } from "vitest";
import { emptyMastery } from "../../mastery/model/mastery-state.ts";
import { observeAll } from "../../mastery/model/replay.ts";
import { samplePack } from "../../session/testing/sample-pack.ts";
import { sampleAttempts } from "../testing/sample-attempts.ts";
import { AttemptTimeline } from "./attempt-timeline.ts";

const PACK = samplePack();
const ATTEMPTS = sampleAttempts(2_300);

describe("all answers of a learner, in memory", () => {
  it("are none at first, and are counted without a pack to count them with", () => {
    const timeline = new AttemptTimeline();
    expect([timeline.list, timeline.isCounted, timeline.mastery]).toEqual([[], true, emptyMastery()]);
    timeline.insert(ATTEMPTS);
    expect([timeline.list, timeline.isCounted, timeline.mastery]).toEqual([ATTEMPTS, true, emptyMastery()]);
  });

  it("grow at their end, and take nothing there that belongs before it", () => {
    const timeline = new AttemptTimeline();
    expect(timeline.extend([])).toBe(true);
    expect(timeline.extend(ATTEMPTS.slice(5, 8))).toBe(true);
    expect(timeline.extend(ATTEMPTS.slice(8, 9))).toBe(true);
    expect(timeline.extend([])).toBe(true);
    expect(timeline.extend(ATTEMPTS.slice(2, 4))).toBe(false);
    expect(timeline.extend(ATTEMPTS.slice(8, 9))).toBe(false);
    expect(timeline.list).toEqual(ATTEMPTS.slice(5, 9));
  });

  it("are counted at once up to a thousand, and in steps of a thousand beyond; until then nothing is said to be known", () => {
    const timeline = new AttemptTimeline();
    expect(timeline.setPack(PACK)).toBe(true);
    timeline.insert(ATTEMPTS.slice(0, 1_000));
    expect([timeline.isCounted, timeline.mastery]).toEqual([true, observeAll(emptyMastery(), ATTEMPTS.slice(0, 1_000), PACK)]);
    timeline.insert(ATTEMPTS.slice(1_000, 2_001));
    expect([timeline.isCounted, timeline.mastery]).toEqual([false, emptyMastery()]);
    expect([...timeline.countAll()].length).toBe(2);
    expect([timeline.isCounted, timeline.mastery]).toEqual([true, observeAll(emptyMastery(), ATTEMPTS.slice(0, 2_001), PACK)]);
    expect([...timeline.countAll()]).toEqual([]);
  });

  it("are counted anew with another pack, and not with the same one", () => {
    const timeline = new AttemptTimeline();
    timeline.setPack(PACK);
    timeline.insert(ATTEMPTS.slice(0, 20));
    expect(timeline.setPack(PACK)).toBe(false);
    expect(timeline.setPack(samplePack([]))).toBe(true);
    expect(timeline.mastery).toEqual(observeAll(emptyMastery(), ATTEMPTS.slice(0, 20), samplePack([])));
    timeline.clear();
    expect([timeline.list, timeline.isCounted, timeline.mastery]).toEqual([[], true, emptyMastery()]);
    timeline.insert(ATTEMPTS.slice(0, 3));
    expect(timeline.mastery).toEqual(observeAll(emptyMastery(), ATTEMPTS.slice(0, 3), samplePack([])));
  });
});
