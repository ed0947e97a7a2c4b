import fc from "fast-check";
import { expect, test } from "vitest";
import { sharedEnds } from "./shared-ends.ts";

test("words that both sides of a change share stand once", () => {
  expect(sharedEnds("The tables match the tills", "The tables differ from the tills")).toEqual({
    before: "The tables ",
    one: "match",
    other: "differ from",
    after: " the tills",
  });
  expect(sharedEnds("9.8", "5.2")).toEqual({ before: "", one: "9.8", other: "5.2", after: "" });
  expect(sharedEnds("`a b` on", "`a c` on")).toMatchObject({ one: "`a b`", other: "`a c`", after: " on" });
});

test("nothing is lost, and what differs is never empty", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      const shared = sharedEnds(one, other);
      expect(shared.before + shared.one + shared.after).toBe(one);
      expect(shared.before + shared.other + shared.after).toBe(other);
      if (one !== "" && other !== "") expect(`${shared.one}${shared.other}`).not.toBe("");
    }),
  );
});
