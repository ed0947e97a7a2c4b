import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Attempt } from "../../engine/attempt.ts";
import type { MasteryState } from "../../mastery/model/mastery-state.ts";
import { dueAt } from "../../mastery/report/due-date.ts";
import { answered, PACK } from "../../mastery/testing/small-pack.ts";
import { AttemptLog } from "../attempt-log/attempt-log.ts";
import { inOrder } from "../attempt-log/attempt-order.ts";
import { exportProgress, readExport } from "../backup/export-file.ts";
import { DEFAULT_SETTINGS } from "../settings/settings-schema.ts";
import { BufferedStorage } from "../storage/buffered-storage.ts";
import { FakeLocks } from "../testing/fake-locks.ts";
import { FakeDisk } from "../testing/fake-storage.ts";
import { NOON } from "../testing/sample-attempts.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A page opened when the clock says so; its clock goes on as the test lets it. */
async function open(disk: FakeDisk, at: number) {
  const tab = disk.tab();
  const time = { now: at };
  const storage = new BufferedStorage(tab, tab.listen);
  const log = new AttemptLog({ storage, locks: new FakeLocks(), now: () => time.now, pause: () => Promise.resolve() });
  await log.open();
  log.setPack(PACK);
  let asked = 0;
  const answer = (term: string, chosen: string): Attempt => {
    time.now += MINUTE;
    const attempt = answered(term, chosen, time.now, { frame: `actions/${1 + (asked++ % 8)}`, tookMs: time.now % 10_007 });
    log.appendAttempts([attempt]);
    return attempt;
  };
  return { log, time, answer, close: () => tab.close() };
}

const openOf = ({ log }: { readonly log: AttemptLog }) => log.state.wrong().map(({ answer, chosen }) => `${answer} for ${chosen}`);
const noticesOf = ({ log }: { readonly log: AttemptLog }) => log.state.notices.map(({ id }) => id);

describe("answers that were given while the clock was set ahead", () => {
  for (const ahead of [DAY, 30 * DAY, 4 * 365 * DAY]) {
    it(`can be put right as any others, ${ahead / DAY} days ahead, and stay so when those days come`, async () => {
      const disk = new FakeDisk();
      const wrong = await open(disk, NOON + ahead);
      for (let count = 0; count < 3; count++) wrong.answer("retrain", "rollback");
      wrong.close();
      for (let round = 0; round < 3; round++) {
        const page = await open(disk, NOON + round * 12 * HOUR);
        for (let count = 0; count < 7; count++) page.answer("retrain", "retrain");
        expect(openOf(page), `after round ${round + 1}`).toEqual([]);
        page.close();
      }
      for (let day = 2; day < 40; day += 3) (await open(disk, NOON + day * DAY)).close();
      for (const days of [0.5, 1, 2, 40, 100]) expect(openOf(await open(disk, NOON + ahead + days * DAY))).toEqual([]);
    });
  }

  it("count as given when they were first seen, in their order, and stay as they were stored and in an export", async () => {
    const disk = new FakeDisk();
    const ahead = await open(disk, NOON + 1000 * DAY);
    const given = ["rollback", "fix", "block"].map((chosen) => ahead.answer("retrain", chosen));
    ahead.close();
    const first = await open(disk, NOON);
    const seen = first.log.state.attempts;
    expect(seen.map(({ chosen }) => chosen)).toEqual(["rollback", "fix", "block"]);
    expect(seen.map(({ at }) => at)).toEqual([NOON - 2, NOON - 1, NOON]);
    expect(first.log.storedAttempts()).toEqual(given);
    first.close();
    expect((await open(disk, NOON + 5 * DAY)).log.state.attempts).toEqual(seen);
  });

  it("are told of once", async () => {
    const disk = new FakeDisk();
    const ahead = await open(disk, NOON + 1000 * DAY);
    ahead.answer("retrain", "rollback");
    expect(noticesOf(ahead)).toEqual([]);
    ahead.close();
    const page = await open(disk, NOON);
    expect(noticesOf(page)).toEqual(["ahead"]);
    page.close();
    const again = await open(disk, NOON + HOUR);
    expect(noticesOf(again)).toEqual(["ahead"]);
    again.log.dismissNotice("ahead");
    expect(noticesOf(again)).toEqual([]);
    again.close();
    expect(noticesOf(await open(disk, NOON + DAY))).toEqual([]);
  });

  it("are the same ones when a file made meanwhile is taken in, here or elsewhere, however often", async () => {
    const disk = new FakeDisk();
    const ahead = await open(disk, NOON + 1000 * DAY);
    for (let count = 0; count < 3; count++) ahead.answer("retrain", "rollback");
    const reading = readExport(exportProgress(ahead.log.storedAttempts(), DEFAULT_SETTINGS, NOON).text);
    if (!reading.ok) throw new Error(reading.message);
    ahead.close();
    const here = await open(disk, NOON);
    expect(here.log.importAttempts(reading.attempts)).toMatchObject({ added: 0 });
    const elsewhere = await open(new FakeDisk(), NOON + HOUR);
    expect(elsewhere.log.importAttempts(reading.attempts)).toMatchObject({ added: 3 });
    expect(elsewhere.log.importAttempts(here.log.storedAttempts())).toMatchObject({ added: 0 });
    expect(noticesOf(elsewhere)).toEqual(["ahead"]);
  });

  it("count the same in another tab that was open all the while", async () => {
    const disk = new FakeDisk();
    const open1 = await open(disk, NOON);
    const ahead = await open(disk, NOON + 1000 * DAY);
    const given = ["rollback", "fix"].map((chosen) => ahead.answer("retrain", chosen));
    expect(open1.log.storedAttempts()).toEqual(given);
    expect(open1.log.state.attempts.every(({ at }) => at <= NOON)).toBe(true);
    const next = await open(disk, NOON + MINUTE);
    next.answer("drift", "drift");
    expect(open1.log.state.count).toBe(3);
    expect(next.log.state.attempts.slice(0, 2)).toEqual(open1.log.state.attempts.slice(0, 2));
  });
});

describe("a clock that was set back", () => {
  for (const back of [HOUR, DAY, 20 * DAY, 16 * 365 * DAY]) {
    it(`by ${back / DAY} days for an hour leaves the record as it was once it is right`, async () => {
      const disk = new FakeDisk();
      const page = await open(disk, NOON);
      for (const chosen of ["rollback", "retrain", "fix", "retrain"]) page.answer("retrain", chosen);
      const before = page.log.state.attempts;
      page.close();
      const early = await open(disk, NOON - back);
      expect(early.log.state.attempts.every(({ at }) => at <= NOON - back)).toBe(true);
      early.answer("drift", "bug");
      expect(openOf(early)).toContain("drift for bug");
      early.close();
      const after = (await open(disk, NOON + DAY)).log.state;
      expect(after.count).toBe(5);
      const kept = after.attempts.filter(({ answer }) => answer === "retrain");
      if (back > 2 * DAY) expect(kept).toEqual(before);
      for (const [index, { at }] of kept.entries()) expect(Math.abs(at - (before[index]?.at ?? 0))).toBeLessThan(2 * DAY);
    });
  }
});

/** What is done at a desk whose clock is set at will. */
const someVisit = fc.record({
  jump: fc.oneof(
    fc.constant(0),
    fc.integer({ min: -2000, max: 2000 }).map((hours) => hours * HOUR),
  ),
  pass: fc.integer({ min: 1, max: 100 }).map((hours) => hours * HOUR),
  answers: fc.array(fc.constantFrom(["retrain", "rollback"], ["retrain", "retrain"], ["drift", "bug"], ["drift", "drift"]), {
    maxLength: 5,
  }),
});

/** Every moment that the model goes by. */
function momentsOf(state: MasteryState): number[] {
  const pairs = [...state.pairs.values()].flatMap((ofTerm) => [...ofTerm.values()]);
  return [
    state.lastAt,
    ...[...state.terms.values()].flatMap(({ lastAt, rightDayAt }) => [lastAt, rightDayAt ?? 0]),
    ...pairs.flatMap(({ at, sitting }) => [at, sitting.from]),
  ];
}

it("however the clock jumps, nothing that is known, open or due goes by a moment that has not come, and no answer is lost or doubled", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(someVisit, { minLength: 1, maxLength: 8 }), async (visits) => {
      const disk = new FakeDisk();
      const given: Attempt[] = [];
      let wall = NOON;
      for (const [index, { jump, pass, answers }] of visits.entries()) {
        wall += pass;
        // No two visits share a millisecond, since an answer is known by its own.
        const page = await open(disk, wall + jump + index);
        for (const [term, chosen] of answers) given.push(page.answer(term ?? "", chosen ?? ""));
        const { state } = page.log;
        const latest = page.time.now + MINUTE;
        expect(Math.max(0, ...momentsOf(state.mastery))).toBeLessThanOrEqual(latest);
        for (const { attempts } of state.wrong()) for (const { at } of attempts) expect(at).toBeLessThanOrEqual(latest);
        for (const trace of state.mastery.terms.values()) expect(dueAt(trace) ?? 0).toBeLessThanOrEqual(latest + 60 * DAY);
        expect([...page.log.storedAttempts()].sort(inOrder)).toEqual([...given].sort(inOrder));
        page.close();
      }
      const last = await open(disk, wall);
      for (let count = 0; count < 9; count++) for (const term of ["retrain", "drift"]) last.answer(term, term);
      expect(openOf(last)).toEqual([]);
    }),
  );
});
