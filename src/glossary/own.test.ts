import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pose } from "../engine/generate/pose.ts";
import { buildGlossary } from "./build-glossary.ts";
import { guessRoles } from "./columns.ts";
import { SEED_SHAPE } from "./fixtures/glossaries.ts";
import type { Glossary } from "./glossary.ts";
import { glossaryFileName, readGlossaryExport, writeGlossaryExport } from "./glossary-export-format.ts";
import { fragmentOf, glossaryOf, MOST_LINK_LENGTH } from "./glossary-link.ts";
import { cleanGlossaryName, glossaryFault, MOST_TERMS, type NamedGlossary } from "./glossary-validation.ts";
import { parseStoredGlossary } from "./parse-stored-glossary.ts";
import { practiceRound } from "./practice-round.ts";
import { recognitionPack } from "./recognition-pack.ts";
import { tablesIn } from "./tables.ts";

const { glossary } = buildGlossary(tablesIn(SEED_SHAPE).map((table) => ({ ...table, roles: guessRoles(table) })));
const OWN: NamedGlossary = { name: "Cloud terms", glossary };

function ofTerms(count: number, meaning = (index: number) => `What thing ${index} does, in words.`): Glossary {
  const terms = Array.from({ length: count }, (_, index) => ({
    id: `t${index}`,
    name: `T${index}`,
    meaning: meaning(index),
    matters: "",
    topic: "",
  }));
  return { terms, pairs: [], clusters: [], hooks: [] };
}

describe("a glossary as a file", () => {
  test("is read back as it was", () => {
    expect(readGlossaryExport(writeGlossaryExport(OWN))).toEqual({ kind: "glossary", value: OWN });
    expect(glossaryFileName("Cloud terms / 2")).toBe("tell-apart-glossary-cloud-terms-2.json");
  });

  test("that is another file of the app, of a newer version or damaged is refused with a reason; any other text is a text", () => {
    const messageOf = (text: string) => {
      const opened = readGlossaryExport(text);
      return opened.kind === "broken" ? opened.message : opened.kind;
    };
    expect(messageOf('{"format":"tell-apart-progress","version":1}')).toMatch(/^This is another file/);
    expect(messageOf(writeGlossaryExport(OWN).replace('"version":1', '"version":2'))).toMatch(/newer version/);
    expect(messageOf(writeGlossaryExport(OWN).slice(0, -40))).toMatch(/damaged/);
    expect(messageOf('{"a":1}')).toBe("text");
    expect(messageOf("- Drift: the inputs have changed.")).toBe("text");
  });

  test("takes no id that every object has, no pair of strangers, no twin ids and no foreign fields", () => {
    const changed = (from: string, to: string) => parseStoredGlossary(JSON.parse(writeGlossaryExport(OWN).replaceAll(from, to)));
    expect(changed('"cache"', '"constructor"')).toBeUndefined();
    expect(changed('"cache"', '"__proto__"')).toBeUndefined();
    expect(changed('"terms":["cache"', '"terms":["stranger"')).toBeUndefined();
    expect(parseStoredGlossary({ name: "x", glossary: { ...glossary, terms: [...glossary.terms, ...glossary.terms] } })).toBeUndefined();
    const read = parseStoredGlossary(JSON.parse(writeGlossaryExport(OWN).replace("{", '{"__proto__":{"polluted":1},"more":2,')));
    expect(read).toEqual(OWN);
    expect("polluted" in {}).toBe(false);
  });
});

describe("bounds", () => {
  test("fewer terms than a question has options, too many, and a text without end are told, not cut", () => {
    expect(glossaryFault(ofTerms(3), 4)).toMatch(/^Only 3 of the 4 terms/);
    expect(glossaryFault(ofTerms(4), 4)).toBeUndefined();
    expect(glossaryFault(ofTerms(MOST_TERMS + 1), 4)).toMatch(/^There are 501 terms/);
    expect(
      glossaryFault(
        ofTerms(4, () => "word ".repeat(500)),
        4,
      ),
    ).toMatch(/^A text is longer/);
    expect(
      glossaryFault(
        ofTerms(400, () => "word ".repeat(200)),
        4,
      ),
    ).toMatch(/^It is too long/);
  });

  test("a name is one line of a bounded length, and never empty", () => {
    expect([cleanGlossaryName(" a\n b "), cleanGlossaryName(" "), cleanGlossaryName("x".repeat(300)).length]).toEqual([
      "a b",
      "My glossary",
      80,
    ]);
  });
});

describe("a glossary in a link", () => {
  test("comes out as it went in, and fits", async () => {
    const fragment = (await fragmentOf(OWN)) ?? "";
    expect(fragment.length).toBeLessThan(MOST_LINK_LENGTH);
    expect(fragment).toMatch(/^glossary=[A-Za-z0-9_-]+$/);
    expect(await glossaryOf(`#${fragment}`)).toEqual(OWN);
  });

  test("that would be too long is none", async () => {
    const noise = (index: number) => Array.from({ length: 60 }, (_, at) => ((index * 7919 + at * 104_729) % 46_656).toString(36)).join(" ");
    expect(await fragmentOf({ name: "Long", glossary: ofTerms(400, noise) })).toBeUndefined();
  });

  test("that is broken, cut or of something else gives none, and never throws", async () => {
    const fragment = `#${await fragmentOf(OWN)}`;
    for (const broken of ["", "#", "#glossary=", "#glossary=!!!", "#other=1", fragment.slice(0, -9), `#glossary=${"A".repeat(9000)}`])
      expect(await glossaryOf(broken)).toBeUndefined();
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 40 }), async (text) => {
        expect(await glossaryOf(`#glossary=${text}`)).toBeUndefined();
      }),
      { numRuns: 50 },
    );
  });

  test("that unfolds to far more than a glossary holds is given up on the way", async () => {
    const folded = new Blob([writeGlossaryExport(OWN) + " ".repeat(4_000_000)]).stream().pipeThrough(new CompressionStream("deflate-raw"));
    const text = Buffer.from(await new Response(folded).arrayBuffer()).toString("base64url");
    expect(text.length).toBeLessThan(MOST_LINK_LENGTH);
    expect(await glossaryOf(`#glossary=${text}`)).toBeUndefined();
  });
});

describe("a round of practice", () => {
  const { pack, frames } = recognitionPack(glossary, "own-1", "Cloud terms");

  test("asks no term twice, and as many as are wanted or there are", () => {
    const answers = practiceRound(frames, [], 12, 5).map(({ frame, seed }) => pose(pack, frame, seed).key.answer);
    expect(new Set(answers).size).toBe(12);
    expect(practiceRound(frames, [], 40, 5)).toHaveLength(16);
    expect(practiceRound(frames, [], 12, 5)).toEqual(practiceRound(frames, [], 12, 5));
  });

  test("asks a term that was mixed up more often than others", () => {
    const mixUps = [{ answer: "cache", chosen: "replica", times: 3 }];
    const isIn = (chance: number, list: typeof mixUps) =>
      practiceRound(frames, list, 3, chance).some(({ frame, seed }) => pose(pack, frame, seed).key.answer === "cache");
    const count = (list: typeof mixUps) => Array.from({ length: 200 }, (_, chance) => isIn(chance, list)).filter(Boolean).length;
    expect(count(mixUps)).toBeGreaterThan(2 * count([]));
  });
});
