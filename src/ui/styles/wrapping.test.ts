import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Texts that don't wrap, each with what keeps it within the page. Every other text breaks anywhere before it leaves its place (base.css). */
const UNWRAPPED: readonly (readonly [string, string])[] = [
  [".vh", "hidden"],
  [".ln .indent", "cut at its place"],
  [".data tbody .n", "in a region that scrolls by itself"],
  [".list td", "wraps on the narrowest screens"],
  [".drawn > :not(svg)", "a pack keeps a chart's ticks short; its other words wrap"],
  [".matrix thead th span", "stands upright"],
  [".matrix.many thead th span", "stands upright"],
];

test("no text is kept from wrapping but those that have another hold", () => {
  const sheets = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".css"))
    .map((file) => readFileSync(`src/${file}`, "utf8"));
  const found = sheets.flatMap((css) =>
    [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
      .filter(([, , rules]) => /white-space: (?:nowrap|pre);|text-wrap: nowrap/.test(rules ?? ""))
      .map(([, selector]) => (selector ?? "").replace(/\/\*.*?\*\//gs, "").trim()),
  );
  expect(sheets.length).toBeGreaterThan(20);
  expect(found.toSorted()).toEqual(UNWRAPPED.map(([selector]) => selector).toSorted());
});
