import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

/**
 * A style sheet stays once its screen was open, so its class names meet those of every other screen. What a sheet says of a class alone, as in
 * `.steps {`, claims that name: for the folder of the sheet, and for the folders whose screens have the sheet.
 */
const tracked = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "src"], { encoding: "utf8" })
  .trim()
  .split("\n");
const sheets = tracked.filter((path) => path.endsWith(".css"));
/** The looks that all screens share, and what they add to a claimed class in print or in the shell. */
const SHARED = "src/ui/styles/";
const modules = tracked.filter((path) => /\.tsx?$/.test(path) && !/\.test\.|\/testing\//.test(path));

/** The classes that a sheet styles wherever they stand. */
function claimedIn(css: string): string[] {
  const selectors = css
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .split(/[{}]/)
    .filter((part) => !/^\s*@|;/.test(part))
    .flatMap((part) => part.split(/,(?![^(]*\))/));
  return selectors.flatMap((selector) => selector.trim().match(/^\.([\w-]+)(?::[\w-]+(?:\([^)]*\))?)*$/)?.[1] ?? []);
}

/** The class names in the markup of a module: the words of the texts that it gives as `className`. */
function bornIn(source: string): string[] {
  return [...source.matchAll(/className=(?:"([^"]*)"|\{([^{}]*)\})/g)].flatMap(([, plain, code = ""]) =>
    (plain ?? [...code.matchAll(/"([^"]*)"/g)].map(([, text]) => text).join(" ")).split(/\s+/).filter((name) => name !== ""),
  );
}

const texts = new Map(modules.map((path) => [path, readFileSync(path, "utf8")]));
const imported = new Map(
  [...texts].map(([path, text]) => [
    path,
    [...text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map(([, to = ""]) => join(dirname(path), to)),
  ]),
);

/** All that a module imports, and what that imports. */
function reachOf(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const to of imported.get(path) ?? []) reachOf(to, seen);
  return seen;
}

const reaches = new Map(modules.map((path) => [path, reachOf(path)]));

/** The folders of a module and of all that comes to it, each with the style sheets of its screens. The app itself has every screen, and says nothing. */
function sheetsAround(path: string): ReadonlySet<string> {
  const folders = new Set([...reaches].filter(([from, to]) => to.has(path) && !from.startsWith("src/app/")).map(([from]) => dirname(from)));
  return new Set([...reaches].filter(([from]) => folders.has(dirname(from))).flatMap(([, to]) => [...to]));
}

const claims = new Map<string, string[]>();
for (const sheet of sheets.filter((path) => !path.startsWith(SHARED)))
  for (const name of new Set(claimedIn(readFileSync(sheet, "utf8")))) claims.set(name, [...(claims.get(name) ?? []), sheet]);

test("claims and class names are found, and a name that two screens claim is noticed", () => {
  expect(claimedIn("/* .no { */ .a,\n.b:is(:hover, .c) { color: red } .d .e { } @media (x) { .f { x: y } } p.g { }")).toEqual([
    "a",
    "b",
    "f",
  ]);
  expect(bornIn('<p className="a b"><i className={wrong ? "c" : undefined} />')).toEqual(["a", "b", "c"]);
  expect(claims.size).toBeGreaterThan(50);
});

test("no two style sheets claim one class name", () => {
  const twice = [...claims].filter(([, by]) => by.length > 1).map(([name, by]) => `.${name}: ${by.join(", ")}`);
  expect(twice).toEqual([]);
});

test("no class name of a screen is claimed by a style sheet of other screens", () => {
  const strange = [...texts].flatMap(([path, text]) => {
    const around = sheetsAround(path);
    return [...new Set(bornIn(text))].flatMap((name) => {
      const by = claims.get(name)?.filter((sheet) => !around.has(sheet)) ?? [];
      return by.length === 0 ? [] : [`${path}: .${name} of ${by.join(", ")}`];
    });
  });
  expect(strange).toEqual([]);
});
