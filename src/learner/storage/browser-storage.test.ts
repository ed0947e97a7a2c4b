import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FakeDisk } from "../testing/fake-storage.ts";

beforeEach(() => void vi.resetModules());
afterEach(() => void vi.unstubAllGlobals());

describe("the page's own storage", () => {
  it("is the browser's", async () => {
    const disk = new FakeDisk();
    vi.stubGlobal("localStorage", disk.tab());
    const { storage } = await import("./browser-storage.ts");
    expect([storage.write("tell-apart/settings", "x"), storage.state()]).toEqual(["kept", "kept"]);
    expect(disk.texts.get("tell-apart/settings")).toBe("x");
  });

  it("is memory where the browser has none, or blocks it", async () => {
    const blocked = () => {
      throw new DOMException("denied", "SecurityError");
    };
    for (const get of [() => undefined, blocked]) {
      vi.resetModules();
      vi.stubGlobal("localStorage", undefined);
      Object.defineProperty(globalThis, "localStorage", { get, configurable: true });
      const { storage } = await import("./browser-storage.ts");
      expect([storage.write("tell-apart/settings", "x"), storage.state(), storage.read("tell-apart/settings")]).toEqual([
        "off",
        "memory only",
        "x",
      ]);
    }
  });

  it("is listened to for what other tabs change, until that is stopped", async () => {
    const page = new EventTarget();
    vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
    vi.stubGlobal("removeEventListener", page.removeEventListener.bind(page));
    const { storage } = await import("./browser-storage.ts");
    const heard: (string | null)[] = [];
    const stop = storage.onOtherTab((key) => heard.push(key));
    const change = (key: string | null) => page.dispatchEvent(Object.assign(new Event("storage"), { key }));
    change("tell-apart/settings");
    change(null);
    stop();
    change("tell-apart/told");
    expect(heard).toEqual(["tell-apart/settings", null]);
  });

  it("has no other tabs outside a browser", async () => {
    vi.stubGlobal("addEventListener", undefined);
    const { storage } = await import("./browser-storage.ts");
    expect(storage.onOtherTab(() => undefined)()).toBeUndefined();
  });
});

describe("the page's locks", () => {
  it("are the browser's, or none", async () => {
    const locks = {};
    for (const [navigator, expected] of [
      [{ locks }, locks],
      [{}, undefined],
      [undefined, undefined],
    ]) {
      vi.resetModules();
      vi.stubGlobal("navigator", navigator);
      expect((await import("./browser-storage.ts")).locks).toBe(expected);
    }
  });
});
