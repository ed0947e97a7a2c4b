import { expect, test } from "vitest";
import { termOf } from "../fixtures/sample.ts";
import { itemWith } from "../testing/sample-item.ts";
import { POOL_PACK } from "../testing/sample-pool.ts";
import type { Guesser } from "./guess.ts";
import {
  glossaryGuesser,
  keyRates,
  longestOption,
  mostLikeTheOthers,
  optionsOnlyGuesser,
  playOtherFrames,
  sharedWord,
  shortestOption,
} from "./guessers.ts";
import type { PoolItem } from "./question-pool.ts";

const LABELS = { amber: "Feature drift", birch: "Label drift", coral: "Rolling release", delta: "Outage" };

function choice(guesser: Guesser, item: PoolItem): string | undefined {
  const terms = item.question.options.map(({ term }) => term);
  const value = guesser(item, terms);
  return terms.sort((one, other) => value(other) - value(one))[0];
}

test("who takes the longest or the shortest option looks at nothing else", () => {
  const item = itemWith({ options: LABELS, answer: "amber" });
  expect(choice(longestOption, item)).toBe("coral");
  expect(choice(shortestOption, item)).toBe("delta");
});

test("who looks for a shared word takes the option with the most content words of the story", () => {
  const story = "The release rolled out, and the drifting began with the release.";
  const item = itemWith({ options: LABELS, answer: "amber", story });
  const value = sharedWord(item, []);
  expect(["amber", "birch", "coral", "delta"].map(value)).toEqual([1, 1, 2, 0]);
  expect(sharedWord(itemWith({ options: { amber: "The with" }, answer: "amber", story: "the with" }), [])("amber")).toBe(0);
});

test("who takes the option most like the others counts the others’ words in it", () => {
  const options = { amber: "Feature drift", birch: "Label drift", coral: "Feature store", delta: "Outage" };
  const value = mostLikeTheOthers(itemWith({ options, answer: "amber" }), Object.keys(options));
  expect(Object.keys(options).map(value)).toEqual([2, 1, 1, 0]);
});

test("who knows the glossary goes by every word of a term’s entry, its names included", () => {
  const entry = { ...termOf("amber", ["resin"]), name: "Copal", now: "kauri", meaning: "Something from trees." };
  const guesser = glossaryGuesser({ ...POOL_PACK, terms: [entry, { ...termOf("birch"), meaning: "A pale thing." }] });
  for (const story of ["copal", "kauri", "resin", "trees"]) {
    expect(choice(guesser, itemWith({ options: { birch: "", amber: "" }, answer: "amber", story }))).toBe("amber");
  }
  expect(choice(guesser, itemWith({ options: { amber: "", birch: "" }, answer: "amber", story: "pale" }))).toBe("birch");
});

test("a term’s rate is how often it is the key where it is on offer", () => {
  const options = { amber: "", birch: "" };
  const items = [
    itemWith({ options, answer: "amber" }),
    itemWith({ options, answer: "amber" }),
    itemWith({ options: { birch: "", coral: "" }, answer: "birch" }),
  ];
  expect(keyRates(items)).toEqual(
    new Map([
      ["amber", 1],
      ["birch", 1 / 3],
      ["coral", 0],
    ]),
  );
});

const FRAMES = POOL_PACK.contrasts[0]?.frames.map(({ id }) => id) ?? [];
const everyFrame = (answerOf: (index: number) => string, storyOf: (index: number, answer: string) => string) =>
  FRAMES.map((frame, index) => {
    const answer = answerOf(index);
    return itemWith({ options: LABELS, answer, frame, story: storyOf(index, answer) });
  });

test("who has seen only the options knows no frame that is asked, only the others", () => {
  const items = everyFrame(
    (index) => (index === 0 ? "delta" : "amber"),
    () => "",
  );
  const guesser = optionsOnlyGuesser(items);
  const [asked, other] = items;
  if (asked === undefined || other === undefined) throw new Error("no sample");
  expect(guesser(asked, [])("delta")).toBeLessThan(guesser(asked, [])("amber"));
  expect(guesser(other, [])("delta")).toBeGreaterThan(guesser(asked, [])("delta"));
  expect(guesser(other, [])("fog")).toBe(0);
});

test("who has read the other frames finds a word that each answer has in all of them", () => {
  const terms = Object.keys(LABELS);
  const answerOf = (index: number) => terms[index % 4] ?? "";
  const leaky = everyFrame(answerOf, (_, answer) => `word-${answer}`);
  expect(playOtherFrames(POOL_PACK, [...leaky, ...leaky]).overall.right).toBe(1);
});

test("who has read the other frames learns a contrast from its own frames, not from another’s", () => {
  const [mix] = POOL_PACK.contrasts;
  if (mix === undefined) throw new Error("no sample");
  const other = { ...mix, id: "other", frames: mix.frames.map((frame) => ({ ...frame, id: frame.id.replace("mix", "other") })) };
  const terms = Object.keys(LABELS);
  const told = (story: string, contrast: string) =>
    everyFrame(
      (index) => terms[index % 4] ?? "",
      () => story,
    ).map((item) => ({ ...item, question: { ...item.question, contrast, frame: item.question.frame.replace("mix", contrast) } }));
  const misled = told("wet wet street", "other").map((item) => ({ ...item, key: { ...item.key, answer: "amber" } }));
  const { contrasts } = playOtherFrames({ ...POOL_PACK, contrasts: [mix, other] }, [
    ...told("wet wet street", "mix"),
    ...misled,
    ...misled,
    ...misled,
  ]);
  expect(contrasts.get("other")?.right).toBe(1);
  expect(contrasts.get("mix")?.right).toBeLessThan(0.5);
});

test("who has read the other frames gains nothing by words that stand in one frame alone", () => {
  const terms = Object.keys(LABELS);
  const own = everyFrame(
    (index) => terms[index % 4] ?? "",
    (index) => `word${"abcdefghij".charAt(index)}`,
  );
  expect(playOtherFrames(POOL_PACK, own).overall).toMatchObject({ right: 0.25, chance: 0.25 });
});

test("who has read other frames chooses among the contrast’s own terms, and knows nothing of strange frames", () => {
  const strange = itemWith({ options: { ...LABELS, fog: "Fog" }, answer: "amber", frame: "mix/strange", story: "word" });
  expect(playOtherFrames(POOL_PACK, [strange]).overall).toEqual({ right: 0.25, chance: 0.25, questions: 1 });
});
