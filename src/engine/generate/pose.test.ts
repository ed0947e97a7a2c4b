import { describe, expect, test } from "vitest";
import { EXHIBITS, FRAME, PACK, termOf } from "../fixtures/sample.ts";
import { capitalized } from "../make-option.ts";
import type { Frame } from "../pack.ts";
import type { Block, Posed, Spot } from "../question.ts";
import { plainCase } from "./plain-text.ts";
import { pose } from "./pose.ts";

const DECOYS = [
  { toward: "flood", texts: { "": "A river ran behind house {n}." }, why: "It runs low." },
  { toward: "dew", texts: { "": "The morning of {day} was cold." }, why: "So were others." },
];
const WITH_DECOY: Frame = {
  ...FRAME,
  case: [{ kind: "prose", text: "On {day} the floor of cellar {n} was wet. {decoy} {tell}" }],
  decoys: DECOYS,
};
const SEEDS = Array.from({ length: 60 }, (_, seed) => seed);

const every = (frame: Frame) => SEEDS.map((seed) => pose(PACK, frame, seed));
const textOf = ({ question }: Posed) => plainCase(question.blocks).text;
const termsOf = ({ question }: Posed) => question.options.map(({ term }) => term);

function textAt(blocks: readonly Block[], spot: Spot): string {
  const { text, rangesOf } = plainCase(blocks);
  return rangesOf(spot)
    .map(({ start, end }) => text.slice(start, end))
    .join(" ");
}

const tellOf = ({ question, key }: Posed) => key.tell.map(({ spot }) => textAt(question.blocks, spot)).join(" ");

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
    const tells = new Set(every(FRAME).map((posed) => tellOf(posed).replace(/\d+/, "n")));
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

  test("has one decoy where the frame has some, each of them sometime, and says where it stands and why it does not decide", () => {
    const decoys = every(WITH_DECOY).map(({ question, key }) => {
      const { spots, toward, why } = key.decoy ?? { spots: [], toward: "", why: "" };
      return `${spots.map((spot) => textAt(question.blocks, spot)).join()} ${toward} ${why}`;
    });
    for (const text of decoys)
      expect(text).toMatch(/^(A river ran behind house \d+\. flood It runs low|The morning of \w+ was cold\. dew So were others)\.$/);
    expect(new Set(decoys.map((text) => text.slice(0, 3))).size).toBe(2);
    expect(pose(PACK, FRAME, 1).key.decoy).toBeUndefined();
  });
});

describe("an exhibit", () => {
  const rain = pose(PACK, EXHIBITS, 0);
  const leak = pose(PACK, EXHIBITS, 1);
  const blocksOf = <Kind extends Block["kind"]>({ question }: Posed, kind: Kind) =>
    question.blocks.filter((block): block is Extract<Block, { kind: Kind }> => block.kind === kind);

  test("writes numbers as machines do in code and logs, and with commas in sentences and tables", () => {
    const [, number = ""] = /Cellar (\d\d,\d\d\d) is watched/.exec(textOf(rain)) ?? [];
    const plain = number.replace(",", "");
    expect(textOf(rain)).toContain(`cellar: ${plain}\n`);
    expect(textOf(rain)).toContain(`INFO cellar ${plain}\n`);
    expect(textOf(rain)).toContain(`wall | ${number}`);
  });

  test("shows braces after a backslash as they are", () => {
    expect(textOf(rain)).toContain("end: \\{n}".replace("\\{", "{"));
  });

  test("lacks a line or an entry that only its twin has, at the same place", () => {
    expect(blocksOf(rain, "code")[0]?.lines.map((line) => line?.join(""))).toHaveLength(4);
    expect(blocksOf(leak, "code")[0]?.lines[2]).toBeUndefined();
    expect(blocksOf(rain, "log")[0]?.lines[1]).toBeUndefined();
    expect(blocksOf(leak, "log")[0]?.lines[1]?.join("")).toMatch(/^02:20 INFO pipe \d{5}$/);
  });

  test("draws the numbers of a chart from the seed: along the line, within the noise, and the same in the twin", () => {
    for (const seed of SEEDS) {
      const chart = blocksOf(pose(PACK, EXHIBITS, 2 * seed), "chart")[0];
      const twin = blocksOf(pose(PACK, EXHIBITS, 2 * seed + 1), "chart")[0];
      expect(chart?.lines[1]).toEqual(twin?.lines[1]);
      expect(chart?.lines[1]?.values.slice(0, 2)).toEqual([undefined, undefined]);
      const [first = 0, , , fourth = 0, , last = 0] = chart?.lines[0]?.values ?? [];
      expect(Math.abs(first - 10)).toBeLessThanOrEqual(0.5);
      expect(Math.abs(fourth - 10)).toBeLessThanOrEqual(0.5);
      expect(last).toBeGreaterThan(59);
      expect(twin?.lines[0]?.values[5]).toBeLessThan(21);
      expect(chart?.event?.at).toBe(2);
      expect(twin?.event?.at).toBe(4);
    }
  });

  test("marks a chart’s line with the note of the series that it shows, the twin’s with its own", () => {
    const [note] = rain.key.tell.flatMap(({ note }) => note ?? []);
    expect(note).toMatch(/^rises to \d\d$/);
    const [twinNote] = rain.key.twins[0]?.tell.flatMap(({ note }) => note ?? []) ?? [];
    expect(twinNote).toMatch(/^stays near \d\d$/);
  });

  test("writes the note of a series without backticks, since a drawing has no code", () => {
    const series = EXHIBITS.series?.map((one) => ({ ...one, note: "falls as `level` rises" }));
    const { key } = pose(PACK, { ...EXHIBITS, ...(series && { series }) }, 2);
    expect(key.tell.flatMap(({ note }) => note ?? [])).toEqual(["falls as level rises"]);
  });

  test("is marked where twins differ, and not at a place of the tell that reads the same in both", () => {
    const spots = rain.key.tell.map(({ spot: { block, line, cell } }) => `${block}.${line}.${cell}`);
    // The second line of the code has a place with one text in both, as has the words of the event.
    expect(spots).toEqual(["0.0.0", "1.2.0", "2.1.0", "3.1.1", "4.1.0", "5.0.0", "5.2.0"]);
  });
});

describe("the options", () => {
  test("are four: the contrast’s terms and as many safe wrong ones as are missing", () => {
    const extras = { ...FRAME.extras, shower: "No.", well: "No." };
    const pack = { ...PACK, terms: [...PACK.terms, termOf("shower"), termOf("well")] };
    const offers = SEEDS.map((seed) => termsOf(pose(pack, { ...FRAME, extras }, seed)));
    for (const terms of offers) {
      expect(terms).toHaveLength(4);
      expect(terms).toEqual(expect.arrayContaining(["rain", "leak"]));
    }
    expect(new Set(offers.flat()).size).toBe(6);
    expect(new Set(offers.map(([first]) => first)).size).toBe(6);
  });

  test("are three where the frame has no safe fourth", () => {
    expect(termsOf(pose(PACK, { ...FRAME, extras: { dew: "No." } }, 1)).sort()).toEqual(["dew", "leak", "rain"]);
  });

  test("are the contrast’s own terms alone where only those are wanted", () => {
    expect(termsOf(pose(PACK, FRAME, 1, "contrast")).sort()).toEqual(["leak", "rain"]);
  });

  test("begin with a capital, and say today’s name where it is another", () => {
    const pack = { ...PACK, terms: PACK.terms.map((term) => ({ ...term, now: term.id === "leak" ? "seepage" : undefined })) };
    const { options } = pose(pack, FRAME, 1).question;
    expect(options.find(({ term }) => term === "leak")).toEqual({ term: "leak", label: "Leak", now: "seepage" });
    expect(options.find(({ term }) => term === "rain")).toEqual({ term: "rain", label: "Rain", now: undefined });
    expect([capitalized("mLflow run"), capitalized("")]).toEqual(["MLflow run", ""]);
  });

  test("are worded as the frame words them, with the values of the case", () => {
    const options = { rain: "water from above on {day}", leak: "water from pipe {n}", flood: "a river", dew: "damp air" };
    const posed = pose(PACK, { ...FRAME, options }, 1);
    const [, day = ""] = /On (\w+)/.exec(textOf(posed)) ?? [];
    expect(posed.question.options.find(({ term }) => term === "rain")?.label).toBe(`Water from above on ${day}`);
  });

  test("can’t hold a term that the pack lacks", () => {
    expect(() => pose({ ...PACK, terms: [] }, FRAME, 1)).toThrow(/^the pack has no term (rain|leak|flood|dew)$/);
  });
});

describe("the key", () => {
  test("gives the right one’s reason, and for each other what would have to be different", () => {
    const why = { ...FRAME.why, rain: { right: "It fell on {day}.", leak: "House {n} lost nothing." } };
    const posed = pose(PACK, { ...FRAME, why }, 2);
    const [, day, number] = /On (\w+) the floor of cellar (\d+)/.exec(textOf(posed)) ?? [];
    expect(posed.key.answer).toBe("rain");
    expect(Object.fromEntries(posed.key.why)).toEqual({
      rain: `It fell on ${day}.`,
      leak: `House ${number} lost nothing. It would be right if the meter ran on.`,
      flood: "No river is near. It would be right if a river were near.",
      dew: "A wet floor is more than that. It would be right if the floor were cold.",
    });
    expect(posed.key.remember).toBe("Look at the street.");
    expect(posed.key.source).toEqual({ at: "https://example.org/wet" });
  });

  test("says of a rival without a reason of its own what would have to be different", () => {
    const frame = { ...FRAME, why: { rain: { right: "It fell." }, leak: { right: "It ran." } } };
    expect(pose(PACK, frame, 0).key.why.get("leak")).toBe("It would be right if the meter ran on.");
    expect(pose({ ...PACK, contrasts: [] }, FRAME, 0).key.remember).toBe("");
  });

  test("holds one twin for every other term: the same case with its tell, its seed and its reason", () => {
    for (const frame of [WITH_DECOY, EXHIBITS]) {
      for (const seed of SEEDS) {
        const { question, key } = pose(PACK, frame, seed);
        const [twin] = key.twins;
        if (twin === undefined || key.twins.length !== 1) throw new Error("not one twin");
        const posed = pose(PACK, frame, twin.seed);
        expect(posed.question.blocks).toEqual(twin.blocks);
        expect(posed.key.answer).toBe(twin.answer);
        expect(posed.key.why.get(twin.answer)).toBe(twin.why);
        for (const { spot } of twin.tell) expect(textAt(twin.blocks, spot)).not.toBe(textAt(question.blocks, spot));
      }
    }
  });
});
