import { expect, test } from "vitest";
import { codesOf } from "../session/links/question-codes.ts";
import { everyPack } from "./testing/packs.ts";

test("no two frames of a pack have the same letters in a link", () => {
  for (const { pack } of everyPack()) {
    const letters = pack.contrasts.flatMap(({ frames }) => frames.map(({ id }) => codesOf([{ frame: id, seed: 0 }])));
    expect(letters.length).toBeGreaterThan(0);
    expect(new Set(letters).size).toBe(letters.length);
  }
});
