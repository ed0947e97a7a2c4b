import { describe, expect, test } from "vitest";
import { FRAME, PACK } from "./fixtures/sample.ts";
import { capitalized } from "./options.ts";
import type { Frame } from "./pack.ts";
import { pose } from "./pose.ts";
import type { Posed } from "./question.ts";

const DECOYS = [
  { toward: "flood", text: "A river ran behind house {n}." },
  { toward: "dew", text: "The morning of {day} was cold." },
];
const WITH_DECOY: Frame = { ...FRAME, story: "On {day} the floor of cellar {n} was wet. {decoy} {tell}", decoys: DECOYS };
const SEEDS = Array.from({ length: 60 }, (_, seed) => seed);

const every = (frame: Frame) => SEEDS.map((seed) => pose(PACK, frame, seed));
const textOf = ({ question }: Posed) => question.story.join("");
const termsOf = ({ question }: Posed) => question.options.map(({ term }) => term);

describe("a question", () => {
  test("carries its frame’s name, revision, level and subject, and its own seed", () => {
    expect(pose(PACK, FRAME, 5).question).toMatchObject({
      id: "rain-vs-leak/cellar:5",
      frame: "rain-vs-leak/cellar",
      revision: "r1",
      seed: 5,
      contrast: "rain-vs-leak",
      level: 1,
      about: "Water in a cellar",
      ask: "Where did the water come from?",
    });
  });

  test("tells each of the frame’s twin sets sometime, with the tell in its place", () => {
    const tells = new Set(every(FRAME).map(({ question, key }) => question.story[key.tell]?.replace(/\d+/, "n") ?? ""));
    expect([...tells].filter((tell) => /street|meter|Cellar/.test(tell)).length).toBe(tells.size);
    for (const word of ["street was wet", "street was dry", "Cellar n was wet", "Cellar n was dry", "stood still", "ran on"]) {
      expect([...tells].some((tell) => tell.includes(word))).toBe(true);
    }
  });

  test("fills the same value into every text", () => {
    for (const posed of every(WITH_DECOY)) {
      const [, number = ""] = /cellar (\d+)/.exec(textOf(posed)) ?? [];
      for (const [, other] of textOf(posed).matchAll(/house (\d+)/g)) expect(other).toBe(number);
      for (const [, other] of textOf(posed).matchAll(/Cellar (\d+)/g)) expect(other).toBe(String(Number(number) + 1));
    }
  });

  test("has one decoy where the frame has some, each of them sometime, and says where it stands", () => {
    const decoys = every(WITH_DECOY).map(({ question, key }) => question.story[key.decoy ?? -1] ?? "");
    expect(decoys.every((text) => /^(A river ran behind house \d+|The morning of \w+ was cold)\.$/.test(text))).toBe(true);
    expect(new Set(decoys.map((text) => text.slice(0, 3))).size).toBe(2);
    expect(pose(PACK, FRAME, 1).key.decoy).toBeUndefined();
  });

  test("may begin with its tell or its decoy", () => {
    const { question, key } = pose(PACK, { ...WITH_DECOY, story: "{tell} {decoy}" }, 3);
    expect([key.tell, key.decoy, question.story.length]).toEqual([0, 2, 3]);
    const turned = pose(PACK, { ...WITH_DECOY, story: "{decoy} {tell}" }, 3);
    expect([turned.key.decoy, turned.key.tell]).toEqual([0, 2]);
  });

  test("leaves the place of a decoy empty where the frame has none to put there", () => {
    expect(pose(PACK, { ...WITH_DECOY, decoys: [] }, 3).question.story).toContain("");
  });
});

describe("the options", () => {
  test("are four: the contrast’s terms and as many safe wrong ones as are missing", () => {
    const extras = { ...FRAME.extras, shower: "No.", well: "No." };
    const pack = {
      ...PACK,
      terms: [...PACK.terms, ...["shower", "well"].map((id) => ({ id, name: id, others: [], meaning: "", matters: "", sources: [] }))],
    };
    const offers = SEEDS.map((seed) => termsOf(pose(pack, { ...FRAME, extras }, seed)));
    for (const terms of offers) {
      expect(terms).toHaveLength(4);
      expect(terms).toEqual(expect.arrayContaining(["rain", "leak"]));
    }
    expect(new Set(offers.flat()).size).toBe(6);
    expect(new Set(offers.map(([first]) => first)).size).toBe(6);
  });

  test("are the contrast’s own terms alone where only those are wanted, and where they are five", () => {
    expect(termsOf(pose(PACK, FRAME, 1, "contrast")).sort()).toEqual(["leak", "rain"]);
    const terms = ["rain", "leak", "flood", "dew", "fog"];
    const tells = [Object.fromEntries(terms.map((term) => [term, "It was wet."]))];
    const pack = { ...PACK, terms: [...PACK.terms, { id: "fog", name: "fog", others: [], meaning: "", matters: "", sources: [] }] };
    expect(termsOf(pose(pack, { ...FRAME, terms, tells, extras: { rime: "No." } }, 1)).sort()).toEqual([...terms].sort());
  });

  test("begin with a capital, and say today’s name where it is another", () => {
    const pack = { ...PACK, terms: PACK.terms.map((term) => ({ ...term, now: term.id === "leak" ? "seepage" : undefined })) };
    const options = pose(pack, FRAME, 1).question.options;
    expect(options.find(({ term }) => term === "leak")).toEqual({ term: "leak", label: "Leak", now: "seepage" });
    expect(options.find(({ term }) => term === "rain")).toEqual({ term: "rain", label: "Rain", now: undefined });
    expect([capitalized("mLflow run"), capitalized("")]).toEqual(["MLflow run", ""]);
  });

  test("can’t hold a term that the pack lacks", () => {
    expect(() => pose({ ...PACK, terms: [] }, FRAME, 1)).toThrow(/^the pack has no term (rain|leak|flood|dew)$/);
  });
});

describe("the key", () => {
  test("gives the right one’s reason, each rival’s, and each extra’s", () => {
    const why = { ...FRAME.why, rain: { right: "It fell on {day}.", leak: "House {n} lost nothing." } };
    const { question, key } = pose(PACK, { ...FRAME, why }, 2);
    const [, day, number] = /On (\w+) the floor of cellar (\d+)/.exec(question.story.join("")) ?? [];
    expect(key.answer).toBe("rain");
    expect(Object.fromEntries(key.why)).toEqual({
      rain: `It fell on ${day}.`,
      leak: `House ${number} lost nothing.`,
      flood: "No river is near.",
      dew: "A wet floor is more than that.",
    });
    expect(key.remember).toBe("Look at the street.");
  });

  test("prefers a rival’s own reason to one that holds for every answer, and has none where the frame says none", () => {
    const frame = { ...FRAME, why: { rain: { flood: "Not here." }, leak: {} }, extras: { ...FRAME.extras } };
    expect(pose(PACK, frame, 0).key.why.get("flood")).toBe("Not here.");
    expect(pose(PACK, frame, 0).key.why.get("rain")).toBe("");
    expect(pose(PACK, { ...frame, why: {} }, 0).key.why.get("leak")).toBe("");
    expect(pose({ ...PACK, contrasts: [] }, FRAME, 0).key.remember).toBe("");
  });

  test("holds one twin for every other term: the same story with its tell, its seed and its reason", () => {
    for (const seed of SEEDS) {
      const { question, key } = pose(PACK, WITH_DECOY, seed);
      const [twin] = key.twins;
      if (twin === undefined || key.twins.length !== 1) throw new Error("not one twin");
      const posed = pose(PACK, WITH_DECOY, twin.seed);
      expect(posed.question.story).toEqual(twin.story);
      expect(posed.key.answer).toBe(twin.answer);
      expect(posed.key.why.get(twin.answer)).toBe(twin.why);
      expect(twin.story.filter((_, at) => at !== key.tell)).toEqual(question.story.filter((_, at) => at !== key.tell));
      expect(twin.story[key.tell]).not.toBe(question.story[key.tell]);
    }
  });
});
