import { afterEach, describe, expect, test, vi } from "vitest";
import { packFilesOf } from "./build-plugin.ts";
import { fetchFrames, fetchOutline } from "./fetch-pack.ts";
import { KNOTS, packIn } from "./testing/packs.ts";
import { matchesContentHash } from "./verify-content-hash.ts";

const whole = packIn(KNOTS);
const files = packFilesOf(whole);
const [[address, outline] = ["", ""]] = files;

/** The server answers with these texts. */
function serve(texts: ReadonlyMap<string, string>): void {
  vi.stubGlobal("fetch", async (asked: string) => new Response(texts.get(asked)));
}

afterEach(() => vi.unstubAllGlobals());

describe("a pack’s file", () => {
  test("is known by the hash in its name, to the letter", async () => {
    for (const [name, text] of files) expect(await matchesContentHash(name, text)).toBe(true);
    expect(await matchesContentHash(address, `${outline} `)).toBe(false);
    expect(await matchesContentHash(address.replace(".json", "x.json"), outline)).toBe(false);
  });

  test("is checked against its schema where the page can tell no hash", async () => {
    vi.stubGlobal("crypto", {});
    expect(await matchesContentHash(address, outline)).toBe(false);
    serve(files);
    expect((await fetchOutline(address)).pack).toEqual(JSON.parse(outline).pack);
  });

  test("is taken as it was built", async () => {
    serve(files);
    const { pack, addresses } = await fetchOutline(address);
    expect(pack).toEqual(JSON.parse(outline).pack);
    const [contrast] = pack.contrasts;
    const frames = await fetchFrames(addresses.get(contrast?.id ?? "") ?? "");
    expect(frames).toEqual(whole.frames.filter((frame) => frame.contrast === contrast?.id));
  });

  test("that is another is held against its schema: the same in other letters passes, anything else is refused with its place", async () => {
    serve(new Map([[address, `${outline}\n`]]));
    expect((await fetchOutline(address)).pack.id).toBe(whole.pack.id);
    serve(new Map([[address, outline.replace(/"weight":[\d.]+/, '"weight":"much"')]]));
    await expect(fetchOutline(address)).rejects.toMatchObject({ fault: "not a pack", detail: expect.stringContaining("weight") });
    serve(new Map([[address, '{"format":99}']]));
    await expect(fetchOutline(address)).rejects.toMatchObject({ fault: "newer" });
    serve(new Map([[address, "<html>"]]));
    await expect(fetchOutline(address)).rejects.toMatchObject({ fault: "not a pack", detail: expect.stringContaining("not JSON") });
  });
});
