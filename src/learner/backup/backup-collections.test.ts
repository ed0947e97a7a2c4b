import { expect, test } from "vitest";
import { createGlossaries } from "../glossaries/glossaries-store.ts";
import { MOST_GLOSSARIES, mergedAnswers, type OwnGlossary } from "../glossaries/glossary-shapes.ts";
import { type KeptCase, MOST_KEPT } from "../kept-cases/kept-shape.ts";
import { createKept } from "../kept-cases/kept-store.ts";
import { MOST_SET_ASIDE } from "../set-aside/set-aside-shape.ts";
import { createSetAside } from "../set-aside/set-aside-store.ts";
import { FakeDisk, tabStorage } from "../testing/fake-storage.ts";

function browser() {
  const { storage } = tabStorage(new FakeDisk());
  let number = 0;
  const deps = { storage, now: () => 1000 };
  return { ...createKept(deps), ...createSetAside(deps), ...createGlossaries({ ...deps, newId: () => `new${number++}` }) };
}

const kept = (seed: number, note: string, at = seed): KeptCase => ({ frame: "a-vs-b/one", revision: "r", seed, note, at });

function own(id: string, first: string, answers: OwnGlossary["answers"] = { asked: 0, right: 0, mixUps: [] }): OwnGlossary {
  const terms = [first, "b", "c", "d"].map((term) => ({ id: term, name: term, meaning: `What ${term}1 does.`, matters: "", topic: "" }));
  return { id, name: `From ${id}`, addedAt: 5, glossary: { terms, pairs: [], clusters: [], hooks: [] }, answers };
}

test("kept cases of two browsers are all there afterwards, the latest first, and where both have a note, so has the case", () => {
  const { useKept, mergeKept } = browser();
  mergeKept([kept(1, "mine"), kept(2, ""), kept(3, "the same")]);
  const theirs = [kept(9, "new"), kept(1, "theirs"), kept(2, "only there"), kept(3, "the same")];
  for (const added of [1, 0, 0]) {
    expect(mergeKept(theirs)).toEqual({ added, left: 0 });
    expect(useKept.getState().map(({ seed, note }) => [seed, note])).toEqual([
      [9, "new"],
      [3, "the same"],
      [2, "only there"],
      [1, "mine\ntheirs"],
    ]);
  }
});

test("a note or a case that finds no room is told of, and takes nothing away", () => {
  const { useKept, mergeKept } = browser();
  const long = "x".repeat(600);
  mergeKept([kept(1, long)]);
  expect(mergeKept([kept(1, "y".repeat(600))])).toEqual({ added: 0, left: 1 });
  expect(useKept.getState()[0]?.note).toBe(long);
  expect(mergeKept(Array.from({ length: MOST_KEPT }, (_, seed) => kept(seed + 10, "")))).toEqual({ added: MOST_KEPT - 1, left: 1 });
  expect(useKept.getState()).toHaveLength(MOST_KEPT);
});

test("cases set aside in either browser are set aside afterwards, each once, as far as there is room", () => {
  const { useSetAside, setAside, mergeSetAside } = browser();
  setAside("a-vs-b/one");
  const theirs = ["a-vs-b/one", "a-vs-b/two", "a-vs-b/two"].map((frame) => ({ frame, at: 7 }));
  expect([mergeSetAside(theirs), mergeSetAside(theirs)]).toEqual([
    { added: 1, left: 0 },
    { added: 0, left: 0 },
  ]);
  expect(useSetAside.getState().map(({ frame }) => frame)).toEqual(["a-vs-b/one", "a-vs-b/two"]);
  const many = Array.from({ length: MOST_SET_ASIDE }, (_, number) => ({ frame: `a-vs-b/${number}`, at: number }));
  expect(mergeSetAside(many)).toEqual({ added: MOST_SET_ASIDE - 2, left: 2 });
});

test("a glossary of another browser comes with its answers; the same one is not doubled, and keeps its name here and the higher counts", () => {
  const { useGlossaries, mergeGlossaries } = browser();
  const mixUps = [{ answer: "b", chosen: "c", times: 2 }];
  mergeGlossaries([own("x1", "a", { asked: 5, right: 3, mixUps })]);
  const theirs = [
    own("y1", "a", { asked: 6, right: 1, mixUps: [...mixUps, { answer: "c", chosen: "b", times: 3 }] }),
    own("x1", "z", { asked: 1, right: 1, mixUps: [] }),
  ];
  for (const added of [1, 0]) {
    expect(mergeGlossaries(theirs)).toEqual({ added, left: 0 });
    expect(useGlossaries.getState().map(({ id, name, answers }) => [id, name, answers.asked, answers.right])).toEqual([
      ["new0", "From x1", 1, 1],
      ["x1", "From x1", 8, 3],
    ]);
  }
  const more = Array.from({ length: MOST_GLOSSARIES }, (_, number) => own(`m${number}`, `m${number}`));
  expect(mergeGlossaries(more)).toEqual({ added: MOST_GLOSSARIES - 2, left: 2 });
});

test("merged counts are never lower than either’s, whichever comes first, and stay when they are merged again", () => {
  const one = { asked: 10, right: 10, mixUps: [] };
  const other = { asked: 10, right: 0, mixUps: [{ answer: "a", chosen: "b", times: 10 }] };
  const both = mergedAnswers(one, other);
  expect(both).toEqual({ asked: 20, right: 10, mixUps: other.mixUps });
  expect([mergedAnswers(other, one), mergedAnswers(both, one), mergedAnswers(other, both)]).toEqual([both, both, both]);
});
