import fc from "fast-check";
import { expect, it } from "vitest";
import type { Attempt } from "../../engine/attempt.ts";
import { AttemptLog } from "../attempt-log/attempt-log.ts";
import { inOrder } from "../attempt-log/attempt-order.ts";
import { DEFAULT_SETTINGS } from "../settings/settings-schema.ts";
import { BufferedStorage } from "../storage/buffered-storage.ts";
import { FakeDisk } from "../testing/fake-storage.ts";
import { LATER, NOON } from "../testing/sample-attempts.ts";
import { exportProgress, readExport } from "./export-file.ts";

const MAX_DATE_MS = 8.64e15;
const ms = fc.oneof(fc.integer({ min: 0, max: MAX_DATE_MS }), fc.constantFrom(0, 36 ** 10 - 1, 36 ** 10, MAX_DATE_MS - 1, MAX_DATE_MS));
const word = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,4}){0,3}$/);
const term = fc.oneof(word, fc.constantFrom("a".repeat(100), "0", "constructors"));

/** Whatever an export may hold, at its limits too. */
const attempt: fc.Arbitrary<Attempt> = fc
  .record({
    at: ms,
    frame: fc.tuple(word, word).map((parts) => parts.join("/")),
    revision: fc.stringMatching(/^[0-9A-Za-z._-]{0,64}$/),
    seed: fc.oneof(fc.integer({ min: 0, max: 2 ** 31 - 1 }), fc.constantFrom(0, 2 ** 31 - 1)),
    offered: fc.array(term, { minLength: 2, maxLength: 12 }),
    picks: fc.tuple(fc.nat(), fc.nat()),
    tookMs: ms,
    mode: fc.constantFrom("practice", "timed", "exam"),
    sure: fc.constantFrom(undefined, "sure", "unsure"),
  })
  .map(({ picks, sure, offered, ...given }) => {
    const [answer = "", chosen = ""] = picks.map((pick) => offered[pick % offered.length] ?? "");
    const whole = { ...given, offered, answer, chosen };
    return sure === undefined ? whole : { ...whole, sure };
  });
const attempts = fc.uniqueArray(attempt, {
  minLength: 1,
  maxLength: 12,
  selector: ({ at, frame, seed, chosen }) => JSON.stringify([at, frame, seed, chosen]),
});

async function open(disk: FakeDisk) {
  const tab = disk.tab();
  const log = new AttemptLog({ storage: new BufferedStorage(tab, tab.listen), locks: undefined, now: () => LATER });
  await log.open();
  return log;
}

it("every answer that an import takes is read back the same after a reload", async () => {
  await fc.assert(
    fc.asyncProperty(attempts, async (given) => {
      const reading = readExport(exportProgress(given, DEFAULT_SETTINGS, NOON).text);
      if (!reading.ok) throw new Error(reading.message);
      const disk = new FakeDisk();
      expect((await open(disk)).importAttempts(reading.attempts)).toEqual({ ok: true, added: given.length, kept: "kept" });
      const again = await open(disk);
      expect([...again.storedAttempts()].sort(inOrder)).toEqual([...given].sort(inOrder));
      expect(again.state.notices.filter(({ id }) => id !== "ahead")).toEqual([]);
    }),
  );
});
