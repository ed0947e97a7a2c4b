import { expect, test } from "vitest";
import { listQuarantined } from "../storage/quarantine.ts";
import { KEPT } from "../storage/storage-keys.ts";
import { FakeDisk, tabStorage } from "../testing/fake-storage.ts";
import { MOST_KEPT } from "./kept-shape.ts";
import { createKept } from "./kept-store.ts";

const CASE = { frame: "a-vs-b/one", revision: "r1", seed: 5, chosen: "b", note: "look at the version" };

function keptOn(disk: FakeDisk) {
  const { storage } = tabStorage(disk);
  return { storage, ...createKept({ storage, now: () => 1000 }) };
}

test("a kept case is there again with its note, in other tabs too, until it is let go", () => {
  const disk = new FakeDisk();
  const { useKept, keepCase, letCaseGo } = keptOn(disk);
  const other = keptOn(disk);
  expect(keepCase(CASE)).toBe(true);
  other.keepCase({ ...CASE, note: "and at the date" });
  expect(useKept.getState()).toEqual([{ ...CASE, note: "and at the date", at: 1000 }]);
  expect(keptOn(disk).useKept.getState()).toEqual(useKept.getState());
  letCaseGo(CASE);
  expect(other.useKept.getState()).toEqual([]);
});

test("what can’t be read of them is set aside, and the rest stays", () => {
  const disk = new FakeDisk();
  const text = JSON.stringify({ version: 1, value: [{ ...CASE, at: 1 }, { frame: 7 }] });
  disk.texts.set(KEPT, text);
  const { useKept, storage } = keptOn(disk);
  expect(useKept.getState()).toHaveLength(1);
  expect(listQuarantined(storage).map((aside) => aside.text)).toEqual([text]);
});

test("no more are kept than fit beside the answers", () => {
  const { useKept, keepCase } = keptOn(new FakeDisk());
  for (let seed = 0; seed < MOST_KEPT; seed++) expect(keepCase({ ...CASE, seed })).toBe(true);
  expect(keepCase({ ...CASE, seed: MOST_KEPT })).toBe(false);
  expect(keepCase({ ...CASE, note: "x".repeat(5_000) })).toBe(true);
  expect(useKept.getState().at(-6)?.note.length).toBe(1_000);
});
