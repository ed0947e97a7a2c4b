import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkAnswerLeaks } from "../engine/check/check-answer-leaks.ts";
import { plainCase } from "../engine/generate/plain-text.ts";
import { pose } from "../engine/generate/pose.ts";
import { type BuiltGlossary, buildGlossary } from "./build-glossary.ts";
import { guessRoles } from "./columns.ts";
import { SEED_SHAPE, SHAPES } from "./fixtures/glossaries.ts";
import { blanked, idFor, nameStandsIn } from "./name-matching.ts";
import { recognitionPack } from "./recognition-pack.ts";
import { scaffoldPack } from "./scaffold.ts";
import { tablesIn } from "./tables.ts";

function read(text: string): BuiltGlossary {
  return buildGlossary(tablesIn(text).map((table) => ({ ...table, roles: guessRoles(table) })));
}

describe("reading a glossary", () => {
  test("finds all of a whole page: terms, pairs, clusters and hooks, and reports the filler with its line", () => {
    const { glossary, leftOut } = read(SEED_SHAPE);
    expect([glossary.terms.length, glossary.pairs.length, glossary.clusters.length, glossary.hooks.length]).toEqual([16, 7, 5, 4]);
    expect(glossary.terms.find(({ id }) => id === "cache")?.meaning).toBe("A near copy that may be | may not be current.");
    expect(glossary.terms.every(({ topic }) => topic === "High-yield terms")).toBe(true);
    const line = SEED_SHAPE.split("\n").findIndex((text) => text.startsWith("| Control vs")) + 1;
    expect(leftOut).toEqual([{ line, what: "Control vs evidence", why: "“Control” and “evidence” are no terms of this glossary" }]);
  });

  test.each(SHAPES)("knows the shape: %s", (_, text, { terms, pairs }) => {
    const { glossary } = read(text);
    expect([glossary.terms.length, glossary.pairs.length]).toEqual([terms, pairs]);
    for (const { name, meaning } of glossary.terms) expect([name.length > 1, meaning.includes(" ")]).toEqual([true, true]);
  });

  test("reports what it leaves out and guesses nothing", () => {
    const { glossary, leftOut } = read(
      "- Fog: a cloud on the ground.\n- Fogs: mist that is thick.\n- Dew: wet.\n- Mist: a mist is thin fog.\n- : nothing.\n",
    );
    expect(glossary.terms.map(({ name }) => name)).toEqual(["Fog"]);
    expect(leftOut.map(({ line, why }) => [line, why])).toEqual([
      [2, "stands twice; the first one counts"],
      [3, "has a meaning of one word, which could be any term’s"],
      [4, "is named in its own meaning"],
      [5, "has no name"],
    ]);
  });

  test("takes any text without failing, and makes no term of a hostile name", () => {
    const hostile = [
      "__proto__: a name that breaks lookups.",
      "constructor: a name that stands on every thing.",
      "<script>alert(1)</script>: a name of markup.",
      "=1+1: a formula.",
    ];
    const { glossary } = read(hostile.map((line) => `- ${line}`).join("\n"));
    expect(glossary.terms.map(({ id }) => id)).toEqual(["proto", "term-constructor", "script-alert-1-script", "term-1-1"]);
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("|", "---", "\n", "\t", ":", "- ", "a", "Term", "vs", "`", "\\", '"', ",", "#", "**", " ", "\u{FEFF}"), {
          maxLength: 60,
        }),
        (parts) => {
          expect(read(parts.join("")).glossary.terms.every(({ id }) => /^[a-z][a-z0-9-]*$/.test(id))).toBe(true);
        },
      ),
    );
  });
});

describe("a pack of a glossary", () => {
  const { glossary } = read(SEED_SHAPE);
  const { pack, frames } = recognitionPack(glossary, "own-1", "My glossary");

  test("asks every term, among rivals of its pair, cluster or topic", () => {
    const asked = new Set(frames.flatMap(({ terms }) => terms));
    expect([...asked].sort()).toEqual(glossary.terms.map(({ id }) => id).sort());
    for (const frame of frames) {
      const { question } = pose(pack, frame, 0);
      expect(question.options).toHaveLength(4);
      expect(question.ask).toBe("Which term is this?");
    }
  });

  test("asks a pair by what separates it where the separator speaks of both, the names blanked", () => {
    const separators = frames.filter(({ id }) => id.endsWith("/separator"));
    expect(separators).toHaveLength(6);
    const [queue] = separators;
    if (queue === undefined) throw new Error("no frame");
    expect(plainCase(pose(pack, queue, 0).question.blocks).text).toBe("____ gives back the oldest");
  });

  test("names no term in what it shows, and shows braces as they are", () => {
    for (const frame of frames) expect(checkAnswerLeaks(pack, frame)).toEqual([]);
    const braces = read(
      "- A1: braces like {tell} and {v-1} in a text.\n- B2: a second meaning.\n- C3: a third meaning.\n- D4: a fourth meaning.\n",
    );
    const own = recognitionPack(braces.glossary, "own-2", "Braces");
    const texts = own.frames.flatMap((frame) => [0, 1, 2, 3].map((seed) => plainCase(pose(own.pack, frame, seed).question.blocks).text));
    expect(texts).toContain("braces like {tell} and {v-1} in a text.");
  });

  test("has contrasts of two to four terms, also where a term is left over", () => {
    const five = read([1, 2, 3, 4, 5].map((n) => `- Word${n}x: the meaning of number ${n}.`).join("\n")).glossary;
    const sizes = recognitionPack(five, "own-3", "Five").pack.contrasts.map(({ terms }) => terms.length);
    expect(sizes.every((size) => size >= 2 && size <= 4)).toBe(true);
    const one = { ...five, clusters: [{ name: "four", terms: five.terms.slice(0, 4).map(({ id }) => id) }] };
    expect(recognitionPack(one, "own-4", "Left over").pack.contrasts.map(({ terms }) => terms.length)).toEqual([4, 2]);
  });
});

test("a scaffold begins a pack of cases and says what an author has still to write", () => {
  const { files, missing } = scaffoldPack(read(SEED_SHAPE).glossary, "structures", "Structures");
  expect([...files.keys()].slice(0, 3)).toEqual(["pack.yaml", "terms.yaml", "queue-vs-stack.yaml"]);
  expect(files.get("queue-vs-stack.yaml")).toContain('remember: "Queue gives back the oldest; Stack gives back the newest."');
  expect(missing.filter((one) => one.startsWith("terms.yaml"))).toHaveLength(16);
  expect(missing).toContain("queue-vs-stack.yaml: axis, procedure, what separates each two, and at least eight frames");
});

test("a name is found in a text as a word of its own, and blanked with its article", () => {
  expect(nameStandsIn("Map", "Maps are found by key.")).toBe(true);
  expect(nameStandsIn("Map", "A mapping.")).toBe(false);
  expect(blanked("The Map holds; a map is.", "Map")).toBe("____ holds; ____ is.");
  expect([idFor("COPY INTO"), idFor("S3"), idFor("3 tiers"), idFor("北")]).toEqual(["copy-into", "s3", "term-3-tiers", "term-x"]);
});
