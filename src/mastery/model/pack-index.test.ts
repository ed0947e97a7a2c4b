import { expect, test } from "vitest";
import { PACK } from "../testing/small-pack.ts";
import { contrastOf, contrastsWith, rivalsOf } from "./pack-index.ts";

/** A pack just loaded: a pack's places are looked up once and kept. */
const loaded = () => ({ ...PACK });

test("a frame's contrast stands before the first slash of its id", () => {
  expect(contrastOf("causes/1")).toBe("causes");
  expect(contrastOf("causes/1/a")).toBe("causes");
  expect(contrastOf("causes")).toBe("causes");
  expect(contrastOf("/1")).toBe("");
});

test("a term stands in all contrasts that list it, and its rivals are their other terms", () => {
  const pack = loaded();
  const places = (term: string) => contrastsWith(pack, term).map(({ id }) => id);
  expect(places("rollback")).toEqual(["actions", "delivery"]);
  expect(places("drift")).toEqual(["causes"]);
  expect(rivalsOf(pack, "drift")).toEqual(new Set(["outage", "bug"]));
  expect(rivalsOf(pack, "rollback")).toEqual(new Set(["retrain", "block", "fix", "blue-green", "canary"]));
});

test("a term that the pack does not hold stands nowhere and has no rivals", () => {
  expect(contrastsWith(loaded(), "gone")).toEqual([]);
  expect(rivalsOf(loaded(), "gone")).toEqual(new Set());
});
