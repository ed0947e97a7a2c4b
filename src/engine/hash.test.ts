import { expect, test } from "vitest";
import { fnv1a, mixedHash } from "./hash.ts";

test("hashes are the published ones", () => {
  expect(["", "a", "foobar"].map((text) => fnv1a(text))).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
});

test("a text in pieces has the hash of the whole", () => {
  expect(fnv1a("foo", "", "bar")).toBe(fnv1a("foobar"));
  expect(mixedHash("foo", "bar")).toBe(mixedHash("foobar"));
});

test("one changed unit changes about half of the bits of a mixed hash", () => {
  const changed = Array.from({ length: 1000 }, (_, index) => mixedHash(`text ${index}a`) ^ mixedHash(`text ${index}b`));
  const bits = changed.reduce((sum, hash) => sum + ((hash >>> 0).toString(2).match(/1/g) ?? []).length, 0) / 1000;
  expect(bits).toBeGreaterThan(15);
  expect(bits).toBeLessThan(17);
});
