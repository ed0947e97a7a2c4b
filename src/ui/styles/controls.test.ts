import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const FILES = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".tsx"));
const using = (pattern: RegExp) => FILES.filter((name) => pattern.test(readFileSync(join("src", name), "utf8")));

test("the screens were read", () => expect(FILES.length).toBeGreaterThan(80));

test("a key's cap is drawn by what makes the key act, and by nothing else", () => {
  expect(using(/<kbd/)).toEqual(["ui/keys/key-cap-and-binding.tsx"]);
});

test("no number field is one that a mouse wheel changes", () => {
  expect(using(/type="number"/)).toEqual([]);
});

test("no dialog is opened but by the one that keeps its buttons out of focus", () => {
  expect(using(/<dialog|showModal/)).toEqual(["ui/dialog.tsx"]);
});
