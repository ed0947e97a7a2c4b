import { expect, it } from "vitest";
import { readVersioned, writeVersioned } from "./versioned.ts";

it("a stored value is told apart by its version", () => {
  expect(readVersioned(writeVersioned(2, { a: null }), 2)).toEqual({ status: "this version", version: 2, value: { a: null } });
  expect(readVersioned(writeVersioned(1, null), 2)).toEqual({ status: "older", version: 1, value: null });
  expect(readVersioned(writeVersioned(3, 0), 2)).toEqual({ status: "newer", version: 3, value: 0 });
});

it("what has no version or no value can't be read", () => {
  for (const text of ["", "{", "1", "[]", '{"version":1}', '{"value":1}', '{"version":0,"value":1}', '{"version":"1","value":1}']) {
    expect(readVersioned(text, 1)).toEqual({ status: "unreadable", version: 0, value: undefined });
  }
});
