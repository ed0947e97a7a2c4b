import { describe, expect, it } from "vitest";
import { BufferedStorage } from "../storage/buffered-storage.ts";
import { FakeDisk } from "../testing/fake-storage.ts";
import { LATER, sampleAttempts } from "../testing/sample-attempts.ts";
import { AttemptLog } from "./attempt-log.ts";

const ATTEMPTS = sampleAttempts(600);

/** A log that pauses after each step of its reading, until `goOn`. */
function slow(disk: FakeDisk) {
  let time = LATER;
  const waiting: (() => void)[] = [];
  const pause = () => new Promise<void>((resolve) => waiting.push(resolve));
  const storage = new BufferedStorage(disk.tab(), () => () => undefined);
  const log = new AttemptLog({ storage, locks: undefined, now: () => (time += 20), pause });
  const goOn = async () => {
    for (const resolve of waiting.splice(0)) resolve();
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return { log, goOn };
}

function filled(): FakeDisk {
  const disk = new FakeDisk();
  slow(disk).log.importAttempts(ATTEMPTS);
  return disk;
}

describe("an import that comes while the record is still being read", () => {
  it("adds nothing that is stored already, at whichever step it comes", async () => {
    for (let steps = 0; steps < 7; steps++) {
      const disk = filled();
      const texts = new Map(disk.texts);
      const { log, goOn } = slow(disk);
      const opening = log.open();
      for (let step = 0; step < steps; step++) await goOn();
      expect(log.importAttempts(ATTEMPTS)).toEqual({ ok: true, added: 0, kept: "kept" });
      expect(log.state).toMatchObject({ status: "ready", count: 600 });
      await goOn();
      await opening;
      expect(log.state).toMatchObject({ status: "ready", count: 600, attempts: ATTEMPTS });
      expect(disk.texts).toEqual(texts);
    }
  });

  it("adds what is new, once", async () => {
    const disk = filled();
    const more = [...sampleAttempts(5, 2, 1e12), ...ATTEMPTS, ...sampleAttempts(5, 3, 1.82e12)];
    const { log, goOn } = slow(disk);
    const opening = log.open();
    expect(log.importAttempts(more)).toEqual({ ok: true, added: 10, kept: "kept" });
    await goOn();
    await opening;
    expect(log.state).toMatchObject({ status: "ready", attempts: more });
  });

  it("comes before anything was read: then all is read for it", () => {
    expect(slow(filled()).log.importAttempts(ATTEMPTS)).toEqual({ ok: true, added: 0, kept: "kept" });
  });
});
