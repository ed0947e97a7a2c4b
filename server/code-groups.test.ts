import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { PATHS } from "./code-groups.ts";

const files = readdirSync("src", { recursive: true, encoding: "utf8" }).map((path) => path.replaceAll("\\", "/"));

test.each(Object.values(PATHS).flat())("code is grouped by a path that is there: %s", (path) => {
  expect(files.some((file) => file.startsWith(path))).toBe(true);
});
