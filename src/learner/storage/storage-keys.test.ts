import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import * as keys from "./storage-keys.ts";
import { parseLogKey, segmentKey } from "./storage-keys.ts";

it("a key of the log says whose it is and what it holds", () => {
  expect(parseLogKey(segmentKey("r1", 12))).toEqual({ writer: "r1", segment: 12 });
});

it("a key that only holds one of the log is none", () => {
  for (const key of [
    "old/tell-apart/log/0/0",
    "tell-apart/log/0/0/old",
    "tell-apart/log/0/names",
    "tell-apart/log/0/x",
    "tell-apart/log//0",
  ]) {
    expect(parseLogKey(key)).toBeUndefined();
  }
});

it("every key is named in the README, which says what is stored", () => {
  const readme = readFileSync(new URL("../../../README.md", import.meta.url), "utf8");
  const stored = readme.slice(readme.indexOf("## What is stored"), readme.indexOf("## Unofficial"));
  const names = Object.values(keys).flatMap((key) =>
    typeof key === "string" && key !== keys.PREFIX ? [key.slice(keys.PREFIX.length)] : [],
  );
  expect(names.filter((name) => !stored.includes(`\`${name}\``))).toEqual([]);
  expect(names).toContain("log/");
});
