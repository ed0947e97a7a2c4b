import { describe, expect, test } from "vitest";
import { EXHIBITS, FRAME, PACK } from "../fixtures/sample.ts";
import { type Leak, POOL_PACK, poolWith } from "../testing/sample-pool.ts";
import { auditItems, auditPack } from "./audit.ts";

const failing = (leak: Leak) => auditItems(POOL_PACK, poolWith(leak)).flatMap(({ figure, ok }) => (ok ? [] : [figure]));

test("a fair pool is within every limit", () => {
  expect(failing({})).toEqual([]);
});

const LEAKS: readonly (readonly [string, Leak, string])[] = [
  ["stories that use the words of a meaning", { story: (answer) => answer.repeat(2) }, "glossary by heart, counting words"],
  ["stories with a word of their own for each answer", { story: (answer) => `x${answer}` }, "other frames by heart, counting words"],
  ["right options that are longer", { label: (term, answer) => (term === answer ? `${term} indeed` : term) }, "longest option"],
  ["right options that are shorter", { label: (term, answer) => (term === answer ? "it" : term) }, "shortest option"],
  [
    "right options made of the others’ words",
    { label: (term, answer) => (term === answer ? "north south" : term < "c" ? `north ${term}` : `south ${term}`) },
    "option most like the others",
  ],
  ["a term that is right more often than others on offer", { favoured: 3 }, "options without the case"],
  ["a right option that mostly stands first", { position: 0 }, "position of the key"],
  ["cases that name the answer", { story: (answer) => `as ${answer} does` }, "option that the case names, among all"],
  ["tells that name a term", { tell: () => "It is amber." }, "tells that name a term"],
  ["more words than can be read in time", { story: () => "wet ".repeat(90) }, "prose or exhibits over their size"],
  [
    "an option that is all of the others",
    { label: (term) => (term === "amber" ? "all of these" : term) },
    "“all of these”, “none of these”",
  ],
  ["a negative ask", { ask: "Which is it not?" }, "asks in the negative"],
  ["an absolute word in an option", { label: (term) => `always ${term}` }, "absolute words in options"],
  ["tells of unlike length", { tell: () => "A".repeat(40) }, "prose tells of a set, longest over shortest"],
];

test("the limits are these, whatever the pool", () => {
  const limits = auditItems(POOL_PACK, poolWith({}, 20)).map(({ figure, bound, limit, unit }) => `${figure}: ${bound} ${limit} ${unit}`);
  expect(limits).toEqual([
    "glossary by heart, counting words: at most 20 points over chance",
    "glossary by heart, counting words, worst contrast: at most 35 points over chance",
    "other frames by heart, counting words: at most 20 points over chance",
    "other frames by heart, counting words, worst contrast: at most 35 points over chance",
    "longest option: at most 3 points over chance",
    "shortest option: at most 3 points over chance",
    "option most like the others: at most 3 points over chance",
    "options without the case: at most 3 points over chance",
    "option that the case names, among the contrast’s own: at most 5 points over chance",
    "option that the case names, among all: at most 10 points over chance",
    "word shared by case and option: reported undefined points over chance",
    "position of the key: at least 0.01 p",
    "tells that name a term: at most 0 count",
    "“all of these”, “none of these”: at most 0 count",
    "asks in the negative: at most 0 count",
    "absolute words in options: at most 0 count",
    "prose or exhibits over their size: at most 0 count",
    "prose tells of a set, longest over shortest: at most 1.8 ratio",
  ]);
  const ofPack = auditPack(PACK, [FRAME], { questions: 4, seed: 1, quizzes: 1 }).slice(limits.length);
  expect(ofPack.map(({ figure, bound, limit, unit }) => `${figure}: ${bound} ${limit} ${unit}`)).toEqual([
    "options of mixed kinds: at most 0 count",
    "near-duplicate cases in a quiz of 60: at most 1 pairs per quiz",
    "distinct cases: at least 1000000 cases",
    "frames with an exhibit: at least 70 %",
    "kinds of exhibit in a contrast, fewest: at least 3 count",
    "frames with a chart: at least 30 count",
  ]);
});

describe("the audit catches", () => {
  test.each(LEAKS)("%s", (_, leak, figure) => {
    expect(failing(leak)).toContain(figure);
  });

  test("a pack that tells few cases, tells them alike, or shows too few exhibits", () => {
    const ofPack = (frames: readonly (typeof FRAME)[], questions: number) => {
      const figures = auditPack(PACK, frames, { questions, seed: 1, quizzes: questions === 0 ? 0 : 2 });
      return (named: string) => figures.find(({ figure }) => figure.startsWith(named));
    };
    const few = ofPack([{ ...FRAME, slots: [] }], 0);
    expect(few("distinct cases")).toMatchObject({ value: 6, ok: false });
    expect(few("frames with an exhibit")).toMatchObject({ value: 0, ok: false });
    expect(few("kinds of exhibit")).toMatchObject({ value: 0, ok: false, contrast: "rain-vs-leak" });
    expect(few("frames with a chart")).toMatchObject({ value: 0, ok: false });
    expect(ofPack([EXHIBITS], 0)("kinds of exhibit")).toMatchObject({ value: 5, ok: true });
    const long = { ...FRAME, case: [{ kind: "prose", text: `${"The floor was wet and cold. ".repeat(12)}{tell}` } as const] };
    expect(ofPack([long], 40)("near-duplicate")).toMatchObject({ ok: false });
    expect(ofPack([{ ...FRAME, kind: "action" }], 0)("options of mixed kinds")).toMatchObject({ value: 1, ok: false });
  });

  test("a leak in one contrast that the whole pool hides", () => {
    const items = poolWith({}, 1900).map((item) => ({ ...item, question: { ...item.question, contrast: "other" } }));
    const figures = auditItems(POOL_PACK, [...items, ...poolWith({ story: (answer) => answer.repeat(2) }, 100)]);
    const failed = figures.flatMap(({ figure, contrast, ok }) => (ok ? [] : [`${figure} (${contrast})`]));
    expect(failed).toContain("glossary by heart, counting words, worst contrast (mix)");
    expect(failed).not.toContain("glossary by heart, counting words (undefined)");
  });
});
