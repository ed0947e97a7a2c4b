import { afterEach, expect, it, vi } from "vitest";
import { BufferedStorage } from "../storage/buffered-storage.ts";
import { FakeDisk } from "../testing/fake-storage.ts";
import { LATER, sampleAttempts } from "../testing/sample-attempts.ts";
import { AttemptLog } from "./attempt-log.ts";

afterEach(() => vi.unstubAllGlobals());

it("a page that is looked at again reads what other tabs wrote while it was frozen", async () => {
  const disk = new FakeDisk();
  const page = Object.assign(new EventTarget(), { visibilityState: "visible" });
  vi.stubGlobal("document", page);
  vi.stubGlobal("localStorage", disk.tab());
  vi.resetModules();
  const { opened, useAttempts } = await import("./attempts-store.ts");
  await opened;
  const attempts = sampleAttempts(3);
  const storage = new BufferedStorage(disk.tab(), () => () => undefined);
  new AttemptLog({ storage, locks: undefined, now: () => LATER }).appendAttempts(attempts);
  const show = (visibilityState: string) => {
    page.visibilityState = visibilityState;
    page.dispatchEvent(new Event("visibilitychange"));
  };
  show("hidden");
  expect(useAttempts.getState().count).toBe(0);
  show("visible");
  await expect.poll(() => useAttempts.getState().attempts).toEqual(attempts);
});
