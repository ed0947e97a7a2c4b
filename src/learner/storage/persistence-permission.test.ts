import { describe, expect, it } from "vitest";
import { createPersistencePermission } from "./persistence-permission.ts";

const says = (answer: boolean) => () => Promise.resolve(answer);
const fails = () => Promise.reject(new Error("not here"));

describe("storage that lasts", () => {
  it("is asked for, and the browser's answer is known", async () => {
    const cases = [
      [{ persisted: says(true), persist: fails }, "granted"],
      [{ persisted: says(false), persist: says(true) }, "granted"],
      [{ persisted: says(false), persist: says(false) }, "denied"],
      [{ persisted: fails, persist: fails }, "unknown"],
      [undefined, "unknown"],
    ] as const;
    for (const [keeper, answer] of cases) {
      const useLongLived = createPersistencePermission(keeper);
      expect(useLongLived.getState().persistence).toBe("not asked");
      expect(await useLongLived.getState().request()).toBe(answer);
      expect(useLongLived.getState().persistence).toBe(answer);
    }
  });

  it("that was promised before is known again without asking", async () => {
    const cases = [
      [{ persisted: says(true), persist: fails }, "granted"],
      [{ persisted: says(false), persist: says(true) }, "not asked"],
      [{ persisted: fails, persist: fails }, "not asked"],
      [undefined, "not asked"],
    ] as const;
    for (const [keeper, answer] of cases) {
      const useLongLived = createPersistencePermission(keeper);
      await useLongLived.getState().refresh();
      expect(useLongLived.getState().persistence).toBe(answer);
    }
  });
});
