import { expect, test } from "vitest";
import { listQuarantined } from "../storage/quarantine.ts";
import { BufferedStorage } from "../storage/storage.ts";
import { KEPT } from "../storage/storage-keys.ts";
import { FakeDisk } from "../testing/fake-storage.ts";
import { MOST_KEPT } from "./kept-shape.ts";
import { createKept } from "./kept-store.ts";

const CASE = { frame: "a-vs-b/one", revision: "r1", seed: 5, chosen: "b", note: "look at the version" };

function keptOn(disk: FakeDisk) {
  const tab = disk.tab();
  const storage = new BufferedStorage(tab, tab.listen);
  return { storage, useKept: createKept(storage, () => 1000) };
}

test("a kept case is there again with its note, in other tabs too, until it is let go", () => {
  const disk = new FakeDisk();
  const { useKept } = keptOn(disk);
  const other = keptOn(disk);
  expect(useKept.getState().keep(CASE)).toBe(true);
  other.useKept.getState().keep({ ...CASE, note: "and at the date" });
  expect(useKept.getState().list).toEqual([{ ...CASE, note: "and at the date", at: 1000 }]);
  expect(keptOn(disk).useKept.getState().list).toEqual(useKept.getState().list);
  useKept.getState().letGo(CASE);
  expect([...disk.texts]).toEqual([]);
});

test("what can’t be read of them is set aside, and the rest stays", () => {
  const disk = new FakeDisk();
  const text = JSON.stringify({ version: 1, value: [{ ...CASE, at: 1 }, { frame: 7 }] });
  disk.texts.set(KEPT, text);
  const { useKept, storage } = keptOn(disk);
  expect(useKept.getState().list).toHaveLength(1);
  expect(listQuarantined(storage).map((aside) => aside.text)).toEqual([text]);
});

test("no more are kept than fit beside the answers", () => {
  const { useKept } = keptOn(new FakeDisk());
  for (let seed = 0; seed < MOST_KEPT; seed++) expect(useKept.getState().keep({ ...CASE, seed })).toBe(true);
  expect(useKept.getState().keep({ ...CASE, seed: MOST_KEPT })).toBe(false);
  expect(useKept.getState().keep({ ...CASE, note: "x".repeat(5_000) })).toBe(true);
  expect(useKept.getState().list.at(-6)?.note.length).toBe(1_000);
});
