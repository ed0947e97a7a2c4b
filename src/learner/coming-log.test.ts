import { describe, expect, it } from "vitest";
import { emptyMastery } from "../mastery/mastery.ts";
import { observeAll } from "../mastery/observe.ts";
import { samplePack } from "../session/sample-pack.ts";
import { createAttempts } from "./attempts.ts";
import { FakeLocks } from "./fake-locks.ts";
import { FakeDisk } from "./fake-storage.ts";
import { NOON, sampleAttempts } from "./sample-attempts.ts";
import { GuardedShelf } from "./storage.ts";

const PACK = samplePack();

function visit(disk = new FakeDisk()) {
  const tab = disk.tab();
  const shelf = new GuardedShelf(tab, tab.listen);
  return { disk, ...createAttempts({ shelf, locks: new FakeLocks(), now: () => NOON }) };
}

describe("on a first visit", () => {
  it("the record is whole at once, and stays so while its log comes", async () => {
    const { useAttempts, openLog } = visit();
    const seen = [useAttempts.getState().status];
    useAttempts.subscribe(({ status }) => seen.push(status));
    useAttempts.getState().setPack(PACK);
    await openLog();
    expect(new Set(seen)).toEqual(new Set(["ready"]));
  });

  it("answers given before the log is here are stored and counted once it is", async () => {
    const { disk, useAttempts, openLog } = visit();
    const attempts = sampleAttempts(3);
    useAttempts.getState().setPack(PACK);
    useAttempts.getState().takeIn(attempts);
    expect(disk.texts.size).toBe(0);
    await openLog();
    expect(useAttempts.getState()).toMatchObject({ status: "ready", attempts, mastery: observeAll(emptyMastery(), attempts, PACK) });
    expect([...disk.texts.keys()]).toContain("tell-apart/log/0/0");
  });

  it("a first answer calls for the log by itself", async () => {
    const { disk, useAttempts } = visit();
    useAttempts.getState().takeIn(sampleAttempts(1));
    await expect.poll(() => [...disk.texts.keys()]).toContain("tell-apart/log/0/0");
  });

  it("what another tab answers meanwhile is seen", async () => {
    const disk = new FakeDisk();
    const [one, other] = [visit(disk), visit(disk)];
    await one.openLog();
    one.useAttempts.getState().takeIn(sampleAttempts(2));
    await expect.poll(() => other.useAttempts.getState().count).toBe(2);
  });
});

it("a record that is there is being read from the start", async () => {
  const disk = new FakeDisk();
  const before = visit(disk);
  await before.openLog();
  before.useAttempts.getState().takeIn(sampleAttempts(5));
  const { useAttempts } = visit(disk);
  expect(useAttempts.getState().status).toBe("reading");
  await expect.poll(() => useAttempts.getState()).toMatchObject({ status: "ready", count: 5 });
});
