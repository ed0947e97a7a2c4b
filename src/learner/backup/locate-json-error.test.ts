import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locateJsonError } from "./locate-json-error.ts";

describe("the place where a file can't be read", () => {
  it("is told by line and column, the same in every browser", () => {
    for (const [text, line, column] of [
      ['{"version":!}', 1, 12],
      ['{\n "a": 1,\n "b" 2}', 3, 6],
      ["[1,2,]", 1, 6],
      ["[1 2]", 1, 4],
      ["{,}", 1, 2],
      ["{} {}", 1, 4],
      ["hello", 1, 1],
      ['{"a":1]', 1, 7],
      ["[1}", 1, 3],
      ["1 ]", 1, 3],
      ["1, 2", 1, 2],
      ["[1,,2]", 1, 4],
      ["{a:1}", 1, 2],
      ['{"a","b"}', 1, 5],
      ['{"a":1 "b":2}', 1, 8],
      ['{"a":1,}', 1, 8],
      ["{1:2}", 1, 2],
      ["[1,\r\n\t @]", 2, 3],
      ["[tru1]", 1, 2],
      ['["a\nb"]', 1, 2],
      ['["a\tb"]', 1, 2],
      ['["a\\x"]', 1, 2],
      ['["a\\\n"]', 1, 2],
      ["\n\n{}}", 3, 3],
      ["[]]", 1, 3],
      ["[{}}", 1, 4],
      [`[${" ".repeat(40)}]x`, 1, 43],
    ] as const) {
      expect([text, locateJsonError(text)]).toEqual([text, { kind: "unreadable", line, column }]);
    }
  });

  it("is the end for every text that was cut", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.nat(), (json, cut) => {
        const text = `[${json}]`;
        expect(locateJsonError(text.slice(0, cut % text.length))).toEqual({ kind: "cut" });
      }),
      { numRuns: 2_000 },
    );
  });

  it("is the end for a word, a number and a text that are begun, and for nothing at all", () => {
    for (const begun of [
      "",
      " ",
      "[",
      "[1,",
      '{"a"',
      '{"a":',
      "t",
      "tr",
      "tru",
      "f",
      "fa",
      "fal",
      "fals",
      "n",
      "nu",
      "nul",
      "-",
      '"',
      '"a',
      '"a\\',
      '"\\"',
    ]) {
      expect([begun, locateJsonError(begun)]).toEqual([begun, { kind: "cut" }]);
    }
  });

  it("is behind everything that can be read, whatever stands in it", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 3 }), (json) => {
        expect(locateJsonError(`[${json}] !`)).toEqual({ kind: "unreadable", line: 1, column: json.length + 4 });
      }),
    );
  });

  it("is found in any text", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json().map((json) => `${json.slice(0, 5)}}${json.slice(5)}`),
        ),
        (text) => {
          expect(["cut", "unreadable"]).toContain(locateJsonError(text).kind);
        },
      ),
    );
  });
});
