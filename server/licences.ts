import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Licences under which something may be shipped with the app. */
export const ALLOWED = ["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "0BSD", "OFL-1.1"] as const;

export interface Shipped {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** The licence's text, as its package or file has it. */
  readonly text: string;
}

interface PackageFile {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Everything that is shipped to a learner: the dependencies, all that they need in turn, and the typeface. */
export function shipped(): Shipped[] {
  const found = new Map<string, Shipped>();
  const waiting = needs(".");
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    if (found.has(folder)) continue;
    const { name, version, license = "none named" } = readPackage(folder);
    found.set(folder, { name, version, licence: license, text: textIn(folder) });
    waiting.push(...needs(folder));
  }
  const typeface = {
    name: "Atkinson Hyperlegible Next and Mono",
    version: "subset",
    licence: "OFL-1.1",
    text: readFileSync("src/ui/styles/fonts/OFL.txt", "utf8"),
  };
  return [...[...found.values()].sort(byName), typeface];
}

export function licencesText(parts: readonly Shipped[]): string {
  const list = parts.map(({ name, version, licence }) => `${name} ${version}: ${licence}`).join("\n");
  const texts = parts.map(({ name, text }) => `\n--- ${name} ---\n\n${text.trim()}\n`).join("");
  return `Tell Apart is under the MIT licence. It is shipped with:\n\n${list}\n${texts}`;
}

/** The folders of a package's dependencies, found as Node finds them: in the nearest `node_modules` on the way up that holds them. */
function needs(folder: string): string[] {
  return Object.keys(readPackage(folder).dependencies ?? {}).flatMap((name) => nearest(folder, name) ?? []);
}

function nearest(folder: string, name: string): string | undefined {
  const here = join(folder, "node_modules", name);
  if (existsSync(here)) return here;
  return folder === "." ? undefined : nearest(dirname(folder), name);
}

function byName(one: Shipped, other: Shipped): number {
  return one.name.localeCompare(other.name) || one.version.localeCompare(other.version);
}

function readPackage(folder: string): PackageFile {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}

function textIn(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  return file === undefined ? "(The package holds no text of its licence.)" : readFileSync(join(folder, file), "utf8");
}
