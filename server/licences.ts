import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

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

/** Everything that goes to a learner: the dependencies with all that they need in turn, and the typeface. */
export function shipped(): Shipped[] {
  const found = new Map<string, Shipped>();
  const waiting = Object.keys(readPackage(".").dependencies ?? {});
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const folder = join("node_modules", name);
    if (found.has(name) || !existsSync(folder)) continue;
    const { version, license = "none named", dependencies = {} } = readPackage(folder);
    found.set(name, { name, version, licence: license, text: textIn(folder) });
    waiting.push(...Object.keys(dependencies));
  }
  const typeface = {
    name: "Atkinson Hyperlegible Next and Mono",
    version: "subset",
    licence: "OFL-1.1",
    text: readFileSync("src/ui/fonts/OFL.txt", "utf8"),
  };
  return [...[...found.values()].sort((one, other) => one.name.localeCompare(other.name)), typeface];
}

export function licencesText(parts: readonly Shipped[]): string {
  const list = parts.map(({ name, version, licence }) => `${name} ${version}: ${licence}`).join("\n");
  const texts = parts.map(({ name, text }) => `\n--- ${name} ---\n\n${text.trim()}\n`).join("");
  return `Tell Apart is under the MIT licence. It is shipped with:\n\n${list}\n${texts}`;
}

function readPackage(folder: string): PackageFile {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}

function textIn(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  return file === undefined ? "(The package holds no text of its licence.)" : readFileSync(join(folder, file), "utf8");
}
