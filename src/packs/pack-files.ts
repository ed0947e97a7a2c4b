import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type ReadPack, readPack } from "./read-pack.ts";

/** Where packs are written, a folder each. */
export const PACKS_FOLDER = "scenarios";

export function packNames(root = "."): string[] {
  return readdirSync(join(root, PACKS_FOLDER), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Reads a pack's folder. File names in problems are relative to `root`. */
export function readPackFolder(folder: string, root = "."): ReadPack {
  const names = readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".yaml"))
    .sort();
  return readPack(new Map(names.map((name) => [join(folder, name), readFileSync(join(root, folder, name), "utf8")])));
}
