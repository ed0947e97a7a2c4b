import { expect, test } from "vitest";
import { textOf } from "../highlight/tokens.ts";
import { withoutIndent } from "./indent.ts";
import { type Part, REMOVED } from "./look.ts";

function part(as: Part["as"], text: string): Part {
  return { as, tokens: [{ text }] };
}

function split(parts: readonly Part[], language: "yaml" | "diff" = "yaml"): string[] {
  const { indent, parts: bare } = withoutIndent(parts, language);
  return [indent, ...bare.map(({ as, tokens }) => `${as} ${textOf(tokens)}`)];
}

test("the blanks before the first character are no part of a mark", () => {
  expect(split([part("told", "    key: 1")])).toEqual(["    ", "told key: 1"]);
  expect(split([part("plain", "  "), part("told", "key: 1")])).toEqual(["  ", "told key: 1"]);
});

test("what is struck and what stands in its place lose the indent that they share", () => {
  expect(split([part("old", "    a: 1"), part("new", "  b: 2")])).toEqual(["  ", "old   a: 1", "new b: 2"]);
  expect(split([part("plain", "  a: "), part("old", "1"), part("new", "2")])).toEqual(["  ", "plain a: ", "old 1", "new 2"]);
});

test("a line that is removed or added has its own indent", () => {
  expect(split([part("new", "  a: 1")])).toEqual(["  ", "new a: 1"]);
  expect(split([part("old", "    a: 1"), REMOVED])).toEqual(["    ", "old a: 1", "new removed"]);
});

test("in a diff the sign stands with the indent, unless it is what differs", () => {
  expect(split([part("told", "+   a: 1")], "diff")).toEqual(["+   ", "told a: 1"]);
  expect(split([part("old", "- a"), part("new", "+ a")], "diff")).toEqual(["", "old - a", "new + a"]);
});
