import { afterEach, expect, it, vi } from "vitest";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it("a page that is looked at again reads what other tabs wrote while it was frozen", async () => {
  vi.useFakeTimers();
  const page = Object.assign(new EventTarget(), { visibilityState: "visible" });
  vi.stubGlobal("document", page);
  vi.resetModules();
  const { opened, useAttempts } = await import("./attempts-store.ts");
  await opened;
  const catchUp = vi.fn(async () => undefined);
  useAttempts.setState({ catchUp });
  const calls = ["hidden", "visible", "hidden"].map((state) => {
    page.visibilityState = state;
    page.dispatchEvent(new Event("visibilitychange"));
    return catchUp.mock.calls.length;
  });
  expect(calls).toEqual([0, 1, 1]);
});
