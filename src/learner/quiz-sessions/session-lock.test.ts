import { describe, expect, it } from "vitest";
import { FakeLocks } from "../testing/fake-locks.ts";
import { SessionLock } from "./session-lock.ts";

const query = async () => ({ held: [], pending: [] });

/** What browsers do where site data are blocked, or on a page that is going. */
const REFUSALS: readonly (readonly [how: string, request: () => Promise<never>])[] = [
  ["a rejection", () => Promise.reject(new DOMException("The request was denied.", "SecurityError"))],
  [
    "an exception",
    () => {
      throw new DOMException("not fully active", "InvalidStateError");
    },
  ],
];

describe("a quiz's lock", () => {
  it.each(REFUSALS)("that the browser refuses with %s is as good as held, and nobody took it", async (_, request) => {
    let lost = 0;
    const lock = new SessionLock({ request, query });
    expect(await lock.take("q1", false, () => lost++)).toBe(true);
    expect(await lock.take("q1", true, () => lost++)).toBe(true);
    lock.release();
    expect(await lock.take("q2", false, () => lost++)).toBe(true);
    expect(lost).toBe(0);
  });

  it("is lost once when another tab takes it over", async () => {
    const locks = new FakeLocks();
    let lost = 0;
    expect(await new SessionLock(locks).take("q1", false, () => lost++)).toBe(true);
    expect(await new SessionLock(locks).take("q1", false, () => undefined)).toBe(false);
    expect(await new SessionLock(locks).take("q1", true, () => undefined)).toBe(true);
    await expect.poll(() => lost).toBe(1);
  });

  it("that was taken over before it was given is not held", async () => {
    const taken = () => Promise.reject(new DOMException("stolen", "AbortError"));
    let lost = 0;
    expect(await new SessionLock({ request: taken, query }).take("q1", false, () => lost++)).toBe(false);
    expect(lost).toBe(1);
  });
});
