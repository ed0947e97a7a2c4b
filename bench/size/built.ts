import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

export function brotli(content: Buffer | string): number {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }).length;
}

export interface Part {
  readonly name: string;
  /** Compressed with brotli; fonts, which are compressed already, as they are. */
  readonly bytes: number;
}

/** The files that the browser requests at once: those that the page names, and those that they import. */
export function codeOf(folder: string): Part[] {
  const page = readFileSync(join(folder, "index.html"), "utf8");
  const found = new Set([...page.matchAll(/(?:src|href)="[^"]*?\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, name]) => name ?? ""));
  for (const name of found) {
    if (!name.endsWith(".js")) continue;
    const imports = readFileSync(join(folder, name), "utf8").matchAll(
      /(?:^|;)\s*import\s*(?:[\w*{}$\s,]+?\s*from\s*)?["']\.\/([^"']+\.js)["']/g,
    );
    for (const [, other] of imports) found.add(`assets/${other}`);
  }
  return [...found].map((name) => ({ name, bytes: brotli(readFileSync(join(folder, name))) }));
}

/**
 * Everything on the way from an empty browser to the first question of the first quiz: the page, its code, the icon, both fonts, the pack's
 * outline, the stories of the opening case, and those of the first question. The latter are those of the largest contrast, so that chance
 * plays no part.
 */
export function onTheWay(folder: string, opening: string): Part[] {
  const sized = (name: string) => ({ name, bytes: brotli(readFileSync(join(folder, name))) });
  const fonts = readdirSync(join(folder, "assets")).filter((name) => name.endsWith(".woff2"));
  const packs = readdirSync(join(folder, "packs"));
  const outline = packs.filter((name) => name.startsWith("ml-pro."));
  const first = packs.filter((name) => name.startsWith(`${opening}.`));
  const largest = packs
    .filter((name) => !outline.includes(name) && !first.includes(name))
    .map((name) => sized(`packs/${name}`))
    .sort((one, other) => other.bytes - one.bytes)
    .slice(0, 1);
  return [
    sized("index.html"),
    sized("icon.svg"),
    ...codeOf(folder),
    ...fonts.map((name) => ({ name: `assets/${name}`, bytes: readFileSync(join(folder, "assets", name)).length })),
    ...[...outline, ...first].map((name) => sized(`packs/${name}`)),
    ...largest,
  ];
}

export function sum(parts: readonly Part[]): number {
  return parts.reduce((total, { bytes }) => total + bytes, 0);
}
