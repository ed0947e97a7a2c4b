import { expect, test } from "vitest";
import { samplePack } from "../../session/testing/sample-pack.ts";
import { patternSentence } from "./pattern-sentence.ts";

const PACK = samplePack();
const NONE = { mostTimes: 0, wrongReasons: 0 };

test("every answer was right only where no flip went wrong, and right for the wrong reason is said with it", () => {
  expect(patternSentence({ kind: "none" }, PACK, NONE)).toBe("Every answer was right.");
  expect(patternSentence({ kind: "none" }, PACK, { ...NONE, wrongReasons: 2 })).toBe(
    "Every answer was right, but two for the wrong reason.",
  );
  expect(patternSentence({ kind: "flips", misses: 1 }, PACK, NONE)).toBe("One miss, in a flip; no term was taken for another.");
  expect(patternSentence({ kind: "flips", misses: 3 }, PACK, { ...NONE, wrongReasons: 1 })).toBe(
    "Three misses, each in a flip; no term was taken for another. One right answer had the wrong reason.",
  );
});

test("misses are all that went wrong, flips included", () => {
  const once = { mostTimes: 1, wrongReasons: 0 };
  expect(patternSentence({ kind: "scattered", misses: 1, flips: 0 }, PACK, once)).toBe("One miss, and no pattern in it.");
  expect(patternSentence({ kind: "scattered", misses: 3, flips: 0 }, PACK, once)).toBe("Three misses, each another confusion.");
  expect(patternSentence({ kind: "scattered", misses: 3, flips: 1 }, PACK, once)).toBe(
    "Three misses, one of them in a flip, and no confusion more than once.",
  );
  const slip = { kind: "repeated", answer: "drift", chosen: "outage", times: 2 } as const;
  expect(patternSentence({ ...slip, misses: 2 }, PACK, { ...once, mostTimes: 2 })).toMatch(/^The same confusion twice: /);
  expect(patternSentence({ ...slip, misses: 3 }, PACK, { mostTimes: 2, wrongReasons: 1 })).toMatch(
    /^Two of your three misses: .+ One right answer had the wrong reason\.$/,
  );
});
