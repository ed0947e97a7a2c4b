import { expect, test } from "vitest";
import type { Glossary } from "../../glossary/glossary.ts";
import { reset } from "../backup/reset.ts";
import { listQuarantined } from "../storage/quarantine.ts";
import { GLOSSARY, GLOSSARY_ANSWERS, LOG } from "../storage/storage-keys.ts";
import { FakeDisk, tabStorage } from "../testing/fake-storage.ts";
import { createGlossaries } from "./glossaries-store.ts";
import { MOST_GLOSSARIES } from "./glossary-shapes.ts";

const GLOSSARY_OF_FOUR: Glossary = {
  terms: ["a", "b", "c", "d"].map((id) => ({ id, name: id.toUpperCase(), meaning: `What ${id}1 does.`, matters: "", topic: "" })),
  pairs: [{ terms: ["a", "b"], separator: "" }],
  clusters: [],
  hooks: [],
};
const OWN = { name: "Letters", glossary: GLOSSARY_OF_FOUR };

function shelfOn(disk: FakeDisk) {
  const { storage } = tabStorage(disk);
  let number = 0;
  return { storage, ...createGlossaries({ storage, now: () => 1000 + number, newId: () => `${disk.texts.size}x${number++}` }) };
}

test("a kept glossary is there again when the page is opened again, in other tabs too, and can be renamed and removed", () => {
  const disk = new FakeDisk();
  const { useGlossaries, keepGlossary, removeGlossary, noteAnswer } = shelfOn(disk);
  const other = shelfOn(disk);
  const { id = "" } = keepGlossary(OWN);
  expect(shelfOn(disk).useGlossaries.getState()[0]?.glossary).toEqual(GLOSSARY_OF_FOUR);
  other.renameGlossary(id, " New\nname ");
  expect(useGlossaries.getState().map(({ name }) => name)).toEqual(["New name"]);
  noteAnswer(id, "a", "b");
  removeGlossary(id);
  expect([...disk.texts.keys()]).toEqual([]);
});

test("answers count mix-ups by direction, and lie apart from the log", () => {
  const disk = new FakeDisk();
  const { useGlossaries, keepGlossary, noteAnswer } = shelfOn(disk);
  const { id = "" } = keepGlossary(OWN);
  for (const [answer, chosen] of [
    ["a", "b"],
    ["b", "a"],
    ["a", "a"],
    ["a", "b"],
  ] as const)
    noteAnswer(id, answer, chosen);
  expect(useGlossaries.getState()[0]?.answers).toEqual({
    asked: 4,
    right: 1,
    mixUps: [
      { answer: "a", chosen: "b", times: 2 },
      { answer: "b", chosen: "a", times: 1 },
    ],
  });
  expect([...disk.texts.keys()].filter((key) => key.startsWith(LOG))).toEqual([]);
});

test("what can’t be read is set aside and not written over", () => {
  const disk = new FakeDisk();
  disk.texts.set(`${GLOSSARY}x1`, '{"version":1,"value":{"name":"<script>","glossary":{"terms":[{"id":"__proto__"}]}}}');
  disk.texts.set(`${GLOSSARY}x2`, "{");
  const { useGlossaries, storage, keepGlossary } = shelfOn(disk);
  expect(useGlossaries.getState()).toEqual([]);
  keepGlossary(OWN);
  expect(disk.texts.get(`${GLOSSARY}x2`)).toBe("{");
  expect(listQuarantined(storage).map(({ from, text }) => [from, text])).toEqual([
    [`${GLOSSARY}x1`, disk.texts.get(`${GLOSSARY}x1`)],
    [`${GLOSSARY}x2`, "{"],
  ]);
});

test("no more are kept than fit beside the answers", () => {
  const { useGlossaries, keepGlossary } = shelfOn(new FakeDisk());
  for (let count = 0; count < MOST_GLOSSARIES; count++) expect(keepGlossary(OWN).id).toBeDefined();
  expect(keepGlossary(OWN).id).toBeUndefined();
  expect(useGlossaries.getState()).toHaveLength(MOST_GLOSSARIES);
});

test("storage that takes nothing says so, and the glossary lives as long as the tab", () => {
  const disk = new FakeDisk();
  const { useGlossaries, keepGlossary } = shelfOn(disk);
  disk.mood = "read-only";
  expect(keepGlossary(OWN).kept).toBe("off");
  expect(useGlossaries.getState()).toHaveLength(1);
});

test("a reset of all progress takes the answers, and leaves the glossary", () => {
  const disk = new FakeDisk();
  const { storage, keepGlossary, noteAnswer } = shelfOn(disk);
  const { id = "" } = keepGlossary(OWN);
  noteAnswer(id, "a", "b");
  reset(storage);
  expect([...disk.texts.keys()]).toEqual([GLOSSARY + id]);
  expect(disk.texts.has(GLOSSARY_ANSWERS + id)).toBe(false);
});
