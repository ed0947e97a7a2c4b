import { expect, it } from "vitest";
import { type SampleContrast, samplePack } from "../testing/sample-pack.ts";
import { seatsFor } from "./apportion.ts";

const contrasts = (frames: Readonly<Record<string, number>>): SampleContrast[] =>
  Object.entries(frames).map(([section, count]) => ({ id: section, section, terms: ["one", "other"], frames: count }));

/** A pack whose sections weigh and hold what is given. */
function packOf(weights: Readonly<Record<string, number>>, frames: Readonly<Record<string, number>>) {
  return { ...samplePack(contrasts(frames)), sections: Object.entries(weights).map(([id, weight]) => ({ id, name: id, weight })) };
}

const seats = (pack: ReturnType<typeof packOf>, questions: number) => Object.fromEntries(seatsFor(pack, questions));

it("each section of an exam gets the questions of its weight, and of equals the first gets the odd one", () => {
  const pack = packOf({ one: 50, two: 50, three: 20 }, { one: 99, two: 99, three: 99 });
  expect(seats(pack, 12)).toEqual({ one: 5, two: 5, three: 2 });
  expect(seats(pack, 1)).toEqual({ one: 1, two: 0, three: 0 });
});

it("a section without weight gets no question, even where the others must repeat theirs", () => {
  expect(seats(packOf({ one: 50, none: 0 }, { one: 3, none: 9 }), 7)).toEqual({ one: 7 });
});

it("a section gives what it has not got to the others before any repeats", () => {
  expect(seats(packOf({ one: 50, two: 50 }, { one: 2, two: 9 }), 10)).toEqual({ one: 2, two: 8 });
  expect(seats(packOf({ one: 50, two: 50 }, { one: 2, two: 3 }), 8)).toEqual({ one: 4, two: 4 });
});
