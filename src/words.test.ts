import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import ts from "typescript";
import { expect, test } from "vitest";

/**
 * Words that learners no longer read, each with the one that took its place; docs/architecture.md has the words. A contrast is a pair or a
 * cluster: those two are said of one that is in view, and never as the name of both.
 */
const RETIRED: readonly (readonly [RegExp, string])[] = [
  [/\bstor(y|ies)\b/i, "case"],
  [/\bscenarios?\b/i, "case"],
  [/\bmix-?ups?\b/i, "confusion"],
  [/\bmixed up\b/i, "confusion"],
  [/\bslips?\b/i, "confusion"],
  [/\bmistakes?\b/i, "wrong answer, or confusion"],
  [/\bweak(est)? (pairs?|clusters?)\b/i, "weak contrasts"],
  [/\bpairs? (and|or) clusters?\b/i, "contrast"],
  [/\bpairs?, clusters?\b/i, "contrast"],
  [/\bby (pair|cluster)\b/i, "by contrast"],
  [/\bfresh (cases?|questions?)\b/i, "new"],
  [/\bthe due first\b|\bdue ones first\b|\bdue terms first\b/i, "what is asked, in plain words"],
  [/\bsomething else\b.*\bonce in\b/i, "You said …, it was …"],
  [/\bmiddle of your\b/i, "half of your … took no longer"],
];

/** Where texts for learners stand. */
const FOLDERS = ["src/views", "src/app", "src/ui", "src/learner", "src/session", "src/packs", "src/formats", "src/glossary"];
/** Commands and scaffolds speak to writers of cases, and a seed's name to nobody. */
const FOR_OTHERS = /\.test\.|\/fixtures\/|\/testing\/|\/commands\/|\/source\/|scaffold\.ts|pick-example-cases\.ts|read-pack\.ts/;

interface Text {
  readonly where: string;
  readonly words: string;
}

/** Texts of a file that someone may read: what stands in JSX, and strings of more than one word or with a capital. */
function textsOf(file: string, source: string): Text[] {
  const root = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const texts: Text[] = [];
  const visit = (node: ts.Node) => {
    const words = ts.isJsxText(node) || ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || isTemplateRest(node) ? node.text : "";
    if (isRead(node, words)) texts.push({ where: `${file}:${root.getLineAndCharacterOfPosition(node.getStart()).line + 1}`, words });
    ts.forEachChild(node, visit);
  };
  visit(root);
  return texts;
}

function isTemplateRest(node: ts.Node): node is ts.TemplateMiddle | ts.TemplateTail {
  return ts.isTemplateMiddle(node) || ts.isTemplateTail(node);
}

function isRead(node: ts.Node, words: string): boolean {
  if (words.trim() === "" || ts.isJsxText(node)) return words.trim() !== "";
  const isCode =
    ts.isImportDeclaration(node.parent) || (ts.isJsxAttribute(node.parent) && /^(className|id|to|href)$/.test(node.parent.name.getText()));
  return !isCode && /\s|[A-Z]/.test(words.trim());
}

function retiredIn({ where, words }: Text): string[] {
  return RETIRED.filter(([word]) => word.test(words)).map(([word, now]) => `${where}: “${words.trim()}” has ${word}; it is: ${now}`);
}

test("no text that learners read has a word that was given up for another", () => {
  const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", ...FOLDERS], { encoding: "utf8" })
    .split("\n")
    .filter((file) => /\.tsx?$/.test(file) && !FOR_OTHERS.test(file));
  const texts = files.flatMap((file) => textsOf(file, readFileSync(file, "utf8")));
  expect(texts.length).toBeGreaterThan(1_000);
  const pages = ["index.html"].map((where) => ({ where, words: readFileSync(where, "utf8").replace(/<[^>]*>/g, " ") }));
  expect([...texts, ...pages].flatMap(retiredIn)).toEqual([]);
});

test("a retired word is found in JSX, in strings, in templates and in labels, and not in code", () => {
  const found = (source: string) => textsOf("some.tsx", source).flatMap(retiredIn).length;
  expect(found("const a = <p>Retry with a fresh story</p>;")).toBe(1);
  expect(found(["const a = <p>{`$", "{1} more mix-ups`}</p>;"].join(""))).toBe(1);
  expect(found('const a = "Your likeliest slip";')).toBe(1);
  expect(found('const a = <input aria-label="Words in the story" />;')).toBe(1);
  expect(found('const a = <div className="story brief" id="slip" />; const story = "story";')).toBe(0);
});
