import { readdirSync, readFileSync } from "node:fs";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { numberOf, numbersIn, wordsOf } from "../testing/histories.ts";
import { ImportOutcome } from "./outcome-messages.tsx";
import { asideNote } from "./set-aside-list.tsx";

const anyCount = fc.nat(1_500);
const anyMerged = fc.record({ added: fc.nat(3), left: fc.nat(2) });

test("what an import says counts what came, what was here, and what found no room, in the singular where it is one", () => {
  fc.assert(
    fc.property(
      fc.record({ added: anyCount, already: anyCount, kept: fc.constantFrom("kept", "memory only") }),
      fc.record({ kept: anyMerged, setAside: anyMerged, glossaries: anyMerged }),
      (result, beside) => {
        const said = wordsOf(ImportOutcome, { imported: { ok: true, ...result, beside }, settingsToo: false });
        expect(numbersIn(said, /^(\S+) answers? (?:was|were) added/)).toEqual([result.added]);
        expect(/^1 answer was /.test(said)).toBe(result.added === 1);
        expect(numberOf(/ (\S+) (?:was|were) here already/.exec(said)?.[1] ?? "none")).toBe(result.already);
        expect(said.includes("in this tab only")).toBe(result.added > 0 && result.kept === "memory only");
        const [came = "", left = ""] = [/[.] ([^.]*) came along\./.exec(said)?.[1], /[.] ([^.]*) found no room/.exec(said)?.[1]];
        for (const [text, what] of [
          [came, "added"],
          [left, "left"],
        ] as const) {
          const of = (name: string) => numberOf(new RegExp(`(\\S+) ${name}`, "i").exec(text)?.[1] ?? "none");
          expect([of("kept cases?"), of("cases? set aside"), of("glossar(?:y|ies)")], said).toEqual([
            beside.kept[what],
            beside.setAside[what],
            beside.glossaries[what],
          ]);
        }
        const inAll = beside.kept.left + beside.setAside.left + beside.glossaries.left;
        if (inAll > 0) expect(said.includes("found no room here and is in the file")).toBe(inAll === 1);
      },
    ),
  );
});

test("what is set aside is spoken of in the number that it has", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), fc.nat(20), (cases, answers) => {
      const said = asideNote(cases, answers);
      expect(said.startsWith(cases === 1 ? "It is not asked" : "They are not asked")).toBe(true);
      expect(said.includes(" to it ")).toBe(cases === 1);
      if (answers > 0) expect(numbersIn(said, /and your (\S+) answers? to/)).toEqual([answers]);
      expect(said.includes("doesn’t")).toBe(answers === 1);
    }),
  );
});

test("the keys that can be turned off are named, each one that a screen has", () => {
  const files = readdirSync("src/views", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".tsx"));
  const sources = files.map((file) => readFileSync(`src/views/${file}`, "utf8")).join("\n");
  const bound = [...sources.matchAll(/<ShortcutKey name="([a-z])"|key: "([a-z])"/g)].map(([, one, other]) =>
    (one ?? other ?? "").toUpperCase(),
  );
  const named = /note="(1 to 4[^"]*) Turn off/.exec(readFileSync("src/views/settings/settings.tsx", "utf8"))?.[1] ?? "";
  expect([...new Set(bound)].toSorted()).toEqual([...named.matchAll(/\b[A-Z]\b/g)].map(([key]) => key).toSorted());
});
