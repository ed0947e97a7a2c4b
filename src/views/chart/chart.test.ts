import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Chart } from "../../engine/question.ts";
import { toldLook } from "../case-view/told-look.ts";
import { twinLook } from "../case-view/twin-look.ts";
import { chartLineMarks } from "../exhibit/chart-line-marks.ts";
import { CHART, chart, markAt } from "../testing/sample-cases.ts";
import { endsOf } from "./chart-ends.ts";
import { HEIGHT, isShown, placeNotes, spread } from "./chart-labels.ts";
import { eventPoint, pathOf, pointsOf, scaleOf } from "./chart-scale.ts";
import { described } from "./chart-words.ts";

const SIX = chart([5.1, 5, 5.2, 5.1, 5, 5.1]);

function charted({ blocks }: { readonly blocks: readonly (Chart | { readonly kind: string })[] }): Chart {
  const found = blocks.find((block): block is Chart => block.kind === "chart");
  if (found === undefined) throw new Error("no chart");
  return found;
}

const CASE = charted(CHART.question);
const TWIN = charted({ blocks: CHART.key.twins[0]?.blocks ?? [] });

describe("the scale", () => {
  test("begins at 0 and ends at a round value above all that is drawn", () => {
    expect(scaleOf(CASE).ticks).toEqual([0, 10, 20, 30]);
    expect(scaleOf({ ...SIX, lines: SIX.lines.slice(0, 1), limit: { at: 6, text: "limit" } }).ticks).toEqual([0, 2, 4, 6]);
  });

  test("begins elsewhere where the caption says so", () => {
    const auc: Chart = { ...SIX, note: "AUC, axis from 0.8", lines: [{ name: "v1", values: [0.91, 0.93], decimals: 2 }], limit: undefined };
    expect(scaleOf(auc).ticks[0]).toBe(0.8);
  });

  test("holds every value, whatever they are", () => {
    const value = fc.integer({ min: -1e8, max: 1e8 }).map((whole) => whole / 1000);
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 12 }), (values) => {
        const scale = scaleOf({ ...SIX, lines: [{ name: "a", values, decimals: 2 }], limit: undefined });
        for (const one of values) {
          expect(scale.y(one)).toBeGreaterThan(-1e-6);
          expect(scale.y(one)).toBeLessThan(1 + 1e-6);
        }
        expect(scale.ticks.length).toBeLessThanOrEqual(8);
      }),
    );
  });

  test("is one for a case and the twin beside it, and holds the values of both, whatever they are", () => {
    const twin = CHART.key.twins[0];
    expect(toldLook(CHART.key.tell, twin?.blocks).chart(CASE, 1).beside).toBe(TWIN);
    expect(twinLook(twin?.tell ?? [], CHART.question.blocks, false).chart(TWIN, 1).beside).toBe(CASE);
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(values, values, (these, others) => {
        const [here, there] = [these, others].map((line) => ({
          ...SIX,
          lines: [{ name: "a", values: line, decimals: 0 }],
          limit: undefined,
        }));
        if (here === undefined || there === undefined) return;
        const [one, other] = [scaleOf(here, there), scaleOf(there, here)];
        expect(one.ticks).toEqual(other.ticks);
        for (const value of [...these, ...others]) {
          expect(one.y(value)).toBe(other.y(value));
          expect(one.y(value)).toBeGreaterThan(-1e-6);
          expect(one.y(value)).toBeLessThan(1 + 1e-6);
        }
        expect(one.x(3)).toBe(other.x(3));
      }),
    );
  });
});

test("a line is drawn through the points that it has, and may begin and end halfway", () => {
  const scale = scaleOf({ ...SIX, labels: ["1", "2", "3"], lines: [{ name: "a", values: [0, 10, 5], decimals: 0 }], limit: undefined });
  expect(pathOf([0, 10, 5], scale)).toBe("M0 100L50 0L100 50");
  expect(pathOf([undefined, 10, 5], scale)).toBe("M50 0L100 50");
  expect(pathOf([0, 10, 5], scale, 0.5, 2)).toBe("M25 50L50 0L100 50");
  expect(pointsOf([undefined, 10, 5], scale)).toBe("M50 0h0M100 50h0");
});

test("an event is drawn before the point that it begins with", () => {
  expect([eventPoint(7), eventPoint(6.5), eventPoint(1)]).toEqual([5.5, 5.5, 0]);
});

describe("labels", () => {
  test("at the ends of lines are never nearer than 20 pixels, and keep their order", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 5 }), (heights) => {
        const placed = spread(heights).map((height) => height * HEIGHT);
        const sorted = [...placed].sort((one, other) => one - other);
        expect(sorted[0], "clear of the words below").toBeGreaterThan(1);
        expect(sorted.at(-1), "clear of the words above").toBeLessThan(HEIGHT - 3);
        for (const [at, height] of sorted.entries()) if (at > 0) expect(height - (sorted[at - 1] ?? 0)).toBeGreaterThan(20 - 1e-6);
        for (const [a, one] of heights.entries())
          for (const [b, other] of heights.entries()) if (one < other) expect(placed[a]).toBeLessThan(placed[b] ?? 0);
      }),
    );
  });

  test("that are far apart stay at their lines", () => {
    expect(spread([0.2, 0.9])).toEqual([0.2, 0.9]);
  });

  test("of a twin name the end that the case’s line has too", () => {
    const marks = twinLook(CHART.key.twins[0]?.tell ?? [], CHART.question.blocks).chart(TWIN, 1);
    expect(endsOf(TWIN, marks, scaleOf(TWIN, CASE), new Set([0])).map(({ name, value, as }) => `${name} ${value} ${as}`)).toEqual([
      "v17 26 told",
      "v17 14 was",
      "v18 28 plain",
    ]);
  });

  test("of the axis are left out where they would touch, the last one never", () => {
    const dates = Array.from({ length: 12 }, (_, at) => `${at + 10} Mar`);
    const shown = dates.map((_, at) => isShown(at, dates));
    expect(shown.filter(Boolean)).toHaveLength(4);
    expect(shown.at(-1)).toBe(true);
    expect(["1", "2", "12"].every((_, at, labels) => isShown(at, labels))).toBe(true);
  });
});

describe("a note", () => {
  const heights = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 12 });
  const curve = (values: readonly number[]) => ({ heightAt: (x: number) => values[Math.round(x * (values.length - 1))] });
  /** Width of a note of 13 characters, as a share of the narrowest drawing. */
  const WIDTH = 0.4;
  const NOTE = 27;

  test("covers no line, wherever it is placed", () => {
    fc.assert(
      fc.property(heights, heights, (marked, other) => {
        const [place] = placeNotes([{ text: "v17 stays put", marked: curve(marked) }], [curve(marked), curve(other)]);
        if (place === undefined) return;
        expect(place.right).toBeLessThanOrEqual(1);
        for (const line of [marked, other]) {
          for (let step = 0; step <= 16; step++) {
            const y = HEIGHT * (1 - (curve(line).heightAt(place.right - (WIDTH * step) / 16) ?? 0));
            expect(y <= place.top * HEIGHT || y >= place.top * HEIGHT + NOTE).toBe(true);
          }
        }
      }),
    );
  });

  test("covers no other note", () => {
    const near = [curve([0.5, 0.5]), curve([0.52, 0.52])];
    const places = placeNotes(
      near.map((marked) => ({ text: "v17 stays put", marked })),
      near,
    );
    const [one, other] = places.map((place) => place?.top ?? 0);
    expect(Math.abs((one ?? 0) - (other ?? 0)) * HEIGHT).toBeGreaterThanOrEqual(NOTE);
  });

  test("covers no word that stands on the drawing", () => {
    const top = fc.double({ min: 0, max: 0.9, noNaN: true });
    fc.assert(
      fc.property(heights, top, (marked, at) => {
        const word = { text: "validation 10", top: at };
        const [place] = placeNotes([{ text: "v17 stays put", marked: curve(marked) }], [curve(marked)], [], [word]);
        if (place === undefined || place.right - WIDTH > 13 * 0.0272) return;
        expect(place.top * HEIGHT >= at * HEIGHT + 18 || place.top * HEIGHT + NOTE <= at * HEIGHT).toBe(true);
      }),
    );
  });

  test("has no place where lines run everywhere", () => {
    const everywhere = Array.from({ length: 12 }, (_, at) => curve([at / 11, at / 11]));
    expect(placeNotes([{ text: "v17 stays put", marked: curve([0.5, 0.5]) }], everywhere)).toEqual([undefined]);
  });
});

describe("a marked line", () => {
  test("is marked from where it leaves the other case’s, not before", () => {
    expect(chartLineMarks(CASE, TWIN, [markAt(1, 0, 0, 0, "n")]).get(0)).toEqual({ from: 6, to: 11, note: "n" });
  });

  test("is not marked where the two differ by less than an eye sees", () => {
    const noisy = chart([14.2, 13.1, 14, 14.9, 14.3, 14, 17, 20, 23, 25, 26, 26]);
    expect(chartLineMarks(CASE, noisy, [markAt(1)]).get(0)).toMatchObject({ from: 6, to: 11 });
  });

  test("is marked wholly where there is nothing to compare it with", () => {
    expect(chartLineMarks(CASE, undefined, [markAt(1, 1)]).get(1)).toMatchObject({ from: 6, to: 11 });
  });
});

describe("the description", () => {
  test("says what there is, and nothing of the tell before an answer", () => {
    expect(described(CASE)).toBe(
      "v17 goes from 14 % at week 1 to 14 % at week 12, between 13 % and 15 %. v18 goes from 19 % at week 7 to 28 % at week 12, between 19 % and 28 %. v18 deployed: from week 7 on. limit: 16 %.",
    );
  });

  test("states the tell first after the answer, and in a twin what it stands for", () => {
    expect(described(CASE, toldLook(CHART.key.tell).chart(CASE, 1))).toMatch(/^The tell: v17 stays at 14 %\. v17 goes/);
    const marks = twinLook(CHART.key.twins[0]?.tell ?? [], CHART.question.blocks).chart(TWIN, 1);
    expect(described(TWIN, marks)).toMatch(/^Instead of: v17 goes from 14 % .*\. Now: v17 rises too\. v17 goes/);
  });
});
