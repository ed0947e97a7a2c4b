import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const tracked = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { encoding: "utf8" }).trim().split("\n");

/** What is there: files, and the folders that they are in. Paths of the app's own code may leave `src/` out, or all folders but the last. */
const ends = new Set(tracked.flatMap((path) => [path, ...foldersOf(path)]).flatMap(endsOf));

function foldersOf(path: string): string[] {
  const folder = dirname(path);
  return folder === "." ? [] : [folder, ...foldersOf(folder)];
}

/** "a/b/c", "b/c" and "c" for "a/b/c". */
function endsOf(path: string): string[] {
  const names = path.split("/");
  return names.map((_name, from) => names.slice(from).join("/"));
}

/** Decisions tell of their day, and are not rewritten when a file moves. */
const pages = tracked.filter((path) => path.endsWith(".md") && !/^docs\/decisions\/\d|^CHANGELOG/.test(path));
const sources = tracked.filter((path) => /\.(?:tsx?|css)$/.test(path) && !path.includes("named-files"));

const FILE = /^\w[\w./-]*\.(?:tsx?|css|md|yaml|conf)$/;
/** Whole paths, or a folder within a room. What is stored has keys such as `glossary/own/`, which end in a slash. */
const FOLDER =
  /^(?:src|server|bench|e2e|docs|scenarios|mutants)\/[\w./-]*$|^(?:engine|mastery|session|packs|learner|ui|views|app)\/[\w./-]*\w$/;

/** The paths that a text names in backticks. */
function pathsIn(text: string): string[] {
  return [...text.matchAll(/`([^`\s]+)`/g)].flatMap(([, quoted = ""]) => (FILE.test(quoted) || FOLDER.test(quoted) ? quoted : []));
}

function isThere(path: string): boolean {
  return ends.has(path.replace(/\/$/, ""));
}

test("paths are found in a text, and a wrong one is noticed", () => {
  const text = "See `engine/pack.ts`, `views/case/`, `learner/quiz/shelf.ts` and `npm test`.";
  expect(pathsIn(text).filter((path) => !isThere(path))).toEqual(["learner/quiz/shelf.ts"]);
  expect(pages.flatMap((page) => pathsIn(readFileSync(page, "utf8"))).length).toBeGreaterThan(50);
});

test.each(pages)("every file and folder that %s names is there", (page) => {
  expect(pathsIn(readFileSync(page, "utf8")).filter((path) => !isThere(path))).toEqual([]);
});

test("every file and folder that a comment names is there", () => {
  const comments = (source: string) => readFileSync(source, "utf8").match(/\/\*\*?[\s\S]*?\*\/|\/\/ .*/g) ?? [];
  const named = sources.flatMap((source) => pathsIn(comments(source).join("\n")).map((path) => ({ source, path })));
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter(({ path }) => !isThere(path))).toEqual([]);
});

test("every link from one page to another leads to a file", () => {
  const links = pages
    .concat(tracked.filter((path) => path.startsWith("docs/decisions/")))
    .flatMap((page) =>
      [...readFileSync(page, "utf8").matchAll(/\]\((?!\w+:|#|\/)([^)#\s]+)/g)].map(([, to = ""]) => join(dirname(page), to)),
    );
  expect(links.length).toBeGreaterThan(20);
  expect(links.filter((to) => !isThere(to))).toEqual([]);
});

test("one answer’s way to storage is told in at most 25 files", () => {
  const [, way = ""] = /^## One answer[^\n]*\n([\s\S]*?)\n## /m.exec(readFileSync("docs/architecture.md", "utf8")) ?? [];
  const files = new Set(pathsIn(way).map((path) => path.slice(path.lastIndexOf("/") + 1)));
  expect(files.size).toBeGreaterThan(20);
  expect(files.size).toBeLessThanOrEqual(25);
});

test("the index of decisions names each of them, once", () => {
  const index = readFileSync("docs/decisions/README.md", "utf8");
  const listed = [...index.matchAll(/^\| \[[\d-]+\]\(([^)]+)\)/gm)].map(([, file]) => `docs/decisions/${file}`);
  expect(listed.sort()).toEqual(tracked.filter((path) => /^docs\/decisions\/\d/.test(path)).sort());
});

test("no two files of the app have one name", () => {
  const names = tracked
    .filter((path) => /^src\/.*(?<!\.test)\.(?:tsx?|css)$/.test(path))
    .map((path) => path.slice(path.lastIndexOf("/") + 1));
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});
