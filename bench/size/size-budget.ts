import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { readPackFolder } from "../../src/packs/pack-files.ts";
import type { Figure } from "../figure.ts";
import { buildBarePage } from "./bare-page.ts";
import { brotli, codeOf, onTheWay, sum } from "./built.ts";

const PACK = "ml-pro";

/** The app as it is shipped, built for this run. */
async function buildApp(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "tell-apart-size-"));
  await build({ logLevel: "error", mode: "production", build: { outDir: folder, emptyOutDir: true } });
  return folder;
}

/** JavaScript of the bare page, compressed. */
async function bareBytes(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "tell-apart-bare-"));
  await buildBarePage(folder);
  const bytes = readdirSync(join(folder, "assets"))
    .filter((name) => name.endsWith(".js"))
    .reduce((total, name) => total + brotli(readFileSync(join(folder, "assets", name))), 0);
  rmSync(folder, { recursive: true });
  return bytes;
}

/** @param folder the built app; built here where none is given */
export async function sizes(folder?: string): Promise<Figure[]> {
  const built = folder ?? (await buildApp());
  if (!existsSync(join(built, "index.html"))) throw new Error(`${built} holds no built app`);
  const opening = readPackFolder(join("scenarios", PACK)).whole?.pack.opening.split("/")[0] ?? "";
  const bare = await bareBytes();
  const code = sum(codeOf(built));
  const all = sum(onTheWay(built, opening));
  if (folder === undefined) rmSync(built, { recursive: true });
  return [
    {
      figure: "JS + CSS before the first question, over a bare page of the same packages",
      value: code / bare,
      unit: "times",
      limit: 1.62,
      warnAt: 1.52,
      holds: "budget",
    },
    { figure: "JS + CSS before the first question, brotli", value: code / 1000, unit: "kB" },
    { figure: "the bare page, brotli", value: bare / 1000, unit: "kB" },
    { figure: "everything on the way to the first question", value: all / 1000, unit: "kB", limit: 206, holds: "budget" },
  ];
}
