import { describe, expect, test } from "vitest";
import { type Leak, POOL_PACK, poolWith } from "../fixtures/pool.ts";
import { FRAME, PACK } from "../fixtures/sample.ts";
import { auditItems, auditPack } from "./audit.ts";

const failing = (leak: Leak) => auditItems(POOL_PACK, poolWith(leak)).flatMap(({ figure, ok }) => (ok ? [] : [figure]));

/** A label that leaves a guesser no other clue than the one meant. */
const evenly = (term: string) => term.slice(0, 1).repeat(6);

test("a fair pool is within every limit", () => {
  expect(failing({})).toEqual([]);
});

const LEAKS: readonly (readonly [string, Leak, string])[] = [
  ["stories that use the words of a meaning", { story: (answer) => answer.repeat(2) }, "glossary by heart, counting words"],
  ["stories with a word of their own for each answer", { story: (answer) => `x${answer}` }, "other frames by heart, counting words"],
  ["right options that are longer", { label: (term, answer) => (term === answer ? `${term} indeed` : term) }, "longest option"],
  ["right options that are shorter", { label: (term, answer) => (term === answer ? "it" : term) }, "shortest option"],
  [
    "right options that repeat a word of the story",
    { story: () => "with a harbour", label: (term, answer) => `${evenly(term)} ${term === answer ? "harbour" : "meadows"}` },
    "word shared by story and option",
  ],
  [
    "right options made of the others’ words",
    { label: (term, answer) => (term === answer ? "north south" : term < "c" ? `north ${term}` : `south ${term}`) },
    "option most like the others",
  ],
  ["a term that is right more often than others on offer", { favoured: 3 }, "options without the story"],
  ["a right option that mostly stands first", { position: 0 }, "position of the key"],
  ["stories that name the answer", { story: (answer) => `as ${answer} does` }, "stories that name the answer"],
  [
    "an option that is all of the others",
    { label: (term) => (term === "amber" ? "all of these" : term) },
    "“all of these”, “none of these”",
  ],
  ["a negative ask", { ask: "Which is it not?" }, "asks in the negative"],
  ["an absolute word in an option", { label: (term) => `always ${term}` }, "absolute words in options"],
  ["tells of unlike length", { tell: (index) => "A".repeat(10 + (index % 11)) }, "tells of one frame, longest over shortest"],
];

test("the limits are these, whatever the pool", () => {
  const limits = auditItems(POOL_PACK, poolWith({}, 20)).map(({ figure, bound, limit, unit }) => `${figure}: ${bound} ${limit} ${unit}`);
  expect(limits).toEqual([
    "glossary by heart, counting words: at most 10 points over chance",
    "glossary by heart, counting words, worst contrast: at most 20 points over chance",
    "other frames by heart, counting words: at most 20 points over chance",
    "other frames by heart, counting words, worst contrast: at most 30 points over chance",
    "longest option: at most 3 points over chance",
    "shortest option: at most 3 points over chance",
    "word shared by story and option: at most 3 points over chance",
    "option most like the others: at most 3 points over chance",
    "options without the story: at most 3 points over chance",
    "position of the key: at least 0.01 p",
    "stories that name the answer: at most 0 count",
    "“all of these”, “none of these”: at most 0 count",
    "asks in the negative: at most 0 count",
    "absolute words in options: at most 0 count",
    "tells of one frame, longest over shortest: at most 1.8 ratio",
  ]);
  const ofPack = auditPack(PACK, [FRAME], { questions: 4, seed: 1, quizzes: 1 }).slice(limits.length);
  expect(ofPack.map(({ figure, bound, limit, unit }) => `${figure}: ${bound} ${limit} ${unit}`)).toEqual([
    "near-duplicate stories in a quiz of 60: at most 1 pairs per quiz",
    "distinct stories: at least 1000000 stories",
  ]);
});

describe("the audit catches", () => {
  test.each(LEAKS)("%s", (_, leak, figure) => {
    expect(failing(leak)).toContain(figure);
  });

  test("a pack that tells few stories, and tells them alike", () => {
    const figures = auditPack(PACK, [{ ...FRAME, slots: [] }], { questions: 0, seed: 1, quizzes: 0 });
    expect(figures.find(({ figure }) => figure === "distinct stories")).toMatchObject({ value: 6, ok: false });
    const quiz = auditPack(PACK, [{ ...FRAME, story: "A floor was wet. {tell}" }], { questions: 40, seed: 1, quizzes: 2 });
    expect(quiz.find(({ unit }) => unit === "pairs per quiz")).toMatchObject({ ok: false });
  });

  test("a leak in one contrast that the whole pool hides", () => {
    const items = poolWith({}, 1900).map((item) => ({ ...item, question: { ...item.question, contrast: "other" } }));
    const figures = auditItems(POOL_PACK, [...items, ...poolWith({ story: (answer) => answer.repeat(2) }, 100)]);
    const failed = figures.flatMap(({ figure, contrast, ok }) => (ok ? [] : [`${figure} (${contrast})`]));
    expect(failed).toContain("glossary by heart, counting words, worst contrast (mix)");
    expect(failed).not.toContain("glossary by heart, counting words (undefined)");
  });
});
