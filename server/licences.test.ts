import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ALLOWED, licencesText, shipped } from "./licences.ts";

test("everything that is shipped may be", () => {
  const parts = shipped();
  expect(parts.length).toBeGreaterThan(8);
  expect(parts.filter(({ licence }) => !ALLOWED.some((one) => one === licence)).map(({ name, licence }) => `${name}: ${licence}`)).toEqual(
    [],
  );
});

test("the list of licences that is shipped is up to date (else: npm run write:licences)", () => {
  expect(readFileSync("public/licences.txt", "utf8")).toBe(licencesText(shipped()));
});
