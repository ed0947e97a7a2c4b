import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Attempt, PointingVerdict } from "../../engine/attempt.ts";
import { malformed } from "../../engine/testing/malformed.ts";
import { samplePack } from "../../session/testing/sample-pack.ts";
import { AttemptLog } from "../attempt-log/attempt-log.ts";
import { DEFAULT_SETTINGS } from "../settings/settings-schema.ts";
import { BufferedStorage } from "../storage/buffered-storage.ts";
import { FakeDisk } from "../testing/fake-storage.ts";
import { LATER, NOON, sampleAttempts } from "../testing/sample-attempts.ts";
import type { Collections } from "./backup-collections.ts";
import { exportProgress, readExport, readExportFile } from "./export-file.ts";
import { ExportedAttempt } from "./export-schema.ts";

const ATTEMPTS = sampleAttempts(300);
const VERDICTS: readonly PointingVerdict[] = ["tell", "part", "decoy", "neutral"];
const KEPT = { frame: "a-vs-b/one", revision: "r1", seed: 5, chosen: "b", note: "<b>then</b>\n=now", at: NOON };
const BESIDE: Collections = {
  kept: [KEPT, { frame: "a-vs-b/two", revision: "r2", seed: 0, note: "", at: NOON - 1 }],
  setAside: [{ frame: "a-vs-b/one", at: NOON }],
  glossaries: [
    {
      id: "x1",
      name: "Letters",
      addedAt: NOON,
      glossary: {
        terms: ["a", "b", "c", "d"].map((id) => ({ id, name: id.toUpperCase(), meaning: `What ${id}1 does.`, matters: "", topic: "" })),
        pairs: [{ terms: ["a", "b"], separator: "" }],
        clusters: [{ name: "all", terms: ["a", "b", "c"] }],
        hooks: ["A first."],
      },
      answers: { asked: 3, right: 1, mixUps: [{ answer: "a", chosen: "b", times: 2 }] },
    },
  ],
};
const FILE = exportProgress(ATTEMPTS, DEFAULT_SETTINGS, NOON, BESIDE).text;

async function open(disk = new FakeDisk()) {
  const tab = disk.tab();
  const log = new AttemptLog({ storage: new BufferedStorage(tab, tab.listen), locks: undefined, now: () => LATER });
  await log.open();
  log.setPack(samplePack());
  return { disk, log };
}

/** The message of a refusal; fails when the text was taken. */
function refusal(text: string): string {
  const reading = readExport(text);
  if (reading.ok) throw new Error(`was taken: ${text.slice(0, 200)}`);
  return reading.message;
}

function edited(change: (file: Record<string, unknown>, first: Record<string, unknown>) => void): string {
  const [first, ...rest] = ATTEMPTS.slice(0, 3).map((attempt): Record<string, unknown> => ({ ...attempt }));
  const file: Record<string, unknown> = { ...JSON.parse(FILE), attempts: [first, ...rest] };
  change(file, first ?? {});
  return JSON.stringify(file);
}

/** An export whose answers are this text. */
function wrapped(many: string, last: string): string {
  return `${exportProgress([], DEFAULT_SETTINGS, NOON).text.trimEnd().slice(0, -3)}${many}${last}]}`;
}

it("is described by BACKUP.md with every setting and every field of an answer", () => {
  const page = readFileSync(new URL("BACKUP.md", import.meta.url), "utf8");
  const [, example = ""] = /```json\n([\s\S]*?)```/.exec(page) ?? [];
  expect(Object.keys(JSON.parse(example).settings).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
  const rows = page.split("\n").filter((line) => line.startsWith("|"));
  expect(Object.keys(ExportedAttempt.shape).filter((field) => !rows.some((row) => row.split("|")[1]?.includes(`\`${field}\``)))).toEqual(
    [],
  );
});

describe("a learner's export", () => {
  it("is a file named after its day", () => {
    expect(exportProgress([], DEFAULT_SETTINGS, NOON).name).toBe("tell-apart-progress-2026-11-22.json");
    expect(readExport(exportProgress([], DEFAULT_SETTINGS, NOON).text)).toMatchObject({
      ok: true,
      attempts: [],
      settings: DEFAULT_SETTINGS,
    });
  });

  it("holds kept cases with their notes, cases set aside and glossaries with their answers, and gives back the same", () => {
    expect(readExport(FILE)).toEqual({ ok: true, attempts: ATTEMPTS, settings: DEFAULT_SETTINGS, beside: BESIDE });
  });

  it("holds what was pointed at and which change of a flip was picked, and gives them back through the log of another browser", async () => {
    const said: Attempt[] = ATTEMPTS.slice(0, 6).map((attempt, index) => {
      if (index < 4) return { ...attempt, pointed: { fact: `${index}.12`, was: VERDICTS[index] ?? "tell" } };
      const [answer = "", flipped = ""] = attempt.offered;
      return { ...attempt, answer, chosen: index === 4 ? answer : flipped, offered: [answer, flipped], change: index === 4 ? 0 : 2 };
    });
    const [old, other] = [await open(), await open()];
    old.log.appendAttempts(said);
    const reading = readExport(exportProgress(old.log.storedAttempts(), DEFAULT_SETTINGS, NOON).text);
    if (!reading.ok) throw new Error(reading.message);
    expect(reading.attempts).toEqual(said);

    // Some of them are there already, under the same names and beside answers of its own.
    other.log.appendAttempts([...said.slice(2, 5), ...ATTEMPTS.slice(10, 12)]);
    expect(other.log.importAttempts(reading.attempts)).toMatchObject({ ok: true, added: 3, kept: "kept" });
    expect(other.log.importAttempts(reading.attempts)).toMatchObject({ ok: true, added: 0 });
    const { log: again } = await open(other.disk);
    expect(again.state.attempts).toEqual([...said, ...ATTEMPTS.slice(10, 12)]);
    expect(again.state.reasons()).toEqual(other.log.state.reasons());
  });

  it("gives identical answers and mastery in another browser", async () => {
    const [old, other] = [await open(), await open()];
    old.log.appendAttempts(ATTEMPTS);
    const reading = readExport(exportProgress(old.log.state.attempts, DEFAULT_SETTINGS, NOON).text);
    if (!reading.ok) throw new Error(reading.message);
    expect(other.log.importAttempts(reading.attempts)).toEqual({ ok: true, added: 300, kept: "kept" });
    expect(other.log.state.attempts).toEqual(ATTEMPTS);
    expect(other.log.state.mastery).toEqual(old.log.state.mastery);
    expect((await open(other.disk)).log.state.attempts).toEqual(ATTEMPTS);
  });

  it("merges without doubling, however often and in whichever order it is imported", async () => {
    const { log } = await open();
    log.appendAttempts(ATTEMPTS.slice(100, 200));
    expect(log.importAttempts(ATTEMPTS.slice(0, 150))).toEqual({ ok: true, added: 100, kept: "kept" });
    expect(log.importAttempts([...ATTEMPTS].reverse())).toEqual({ ok: true, added: 100, kept: "kept" });
    expect(log.importAttempts(ATTEMPTS)).toEqual({ ok: true, added: 0, kept: "kept" });
    expect(log.state.attempts).toEqual(ATTEMPTS);
  });

  it("is imported whole or not at all when there is no room for it", async () => {
    const { disk, log } = await open();
    log.appendAttempts(ATTEMPTS.slice(0, 50));
    const before = new Map(disk.texts);
    disk.room = disk.size + 6_000;
    expect(log.importAttempts(ATTEMPTS)).toMatchObject({ ok: false });
    expect(disk.texts).toEqual(before);
    expect(log.state).toMatchObject({ count: 50, storage: "kept" });
  });
});

describe("an import where nothing can be stored", () => {
  it("is taken in memory, and says so", async () => {
    const disk = new FakeDisk();
    disk.mood = "blocked";
    const { log } = await open(disk);
    expect(log.importAttempts(ATTEMPTS)).toEqual({ ok: true, added: 300, kept: "memory only" });
    expect(log.state.attempts).toEqual(ATTEMPTS);
  });
});

describe("a file that is no good export", () => {
  it("is refused with what is wrong and where", () => {
    expect(refusal("")).toBe("The file is empty. Nothing was changed.");
    expect(refusal(" \n ")).toBe("The file is empty. Nothing was changed.");
    expect(refusal("[1,2]")).toContain("not an export of Tell Apart");
    expect(refusal('{"format":"anki","version":1}')).toContain("not an export of Tell Apart");
    expect(refusal('{"format":"tell-apart-progress",\n"version":!}')).toContain("not readable at line 2, column 11");
    expect(refusal(FILE.slice(0, 5_000))).toContain("ends in the middle, after 5000 characters");
    expect(refusal(edited((file) => Object.assign(file, { version: 3 })))).toContain("newer version of Tell Apart");
    expect(refusal(edited((file) => Object.assign(file, { version: 1 })))).toContain("with its fields and no others");
    for (const revision of ["<b>a1", "a1<b>"]) {
      expect(refusal(edited((_, first) => Object.assign(first, { revision })))).toContain("attempts[0].revision");
    }
    expect(refusal(edited((_, first) => Object.assign(first, { chosen: "not-offered" })))).toContain("attempts[0].offered");
  });

  it.each([
    ["at", -1, "attempts[0].at should be a time in whole milliseconds since 1970."],
    ["at", 1e17, "attempts[0].at should be a time in whole milliseconds since 1970."],
    ["at", "1795348800000", "attempts[0].at should be a time in whole milliseconds since 1970."],
    ["frame", "a/b<script>", "attempts[0].frame should be the id of a frame."],
    ["revision", 7, "attempts[0].revision should be the revision of a frame."],
    ["seed", 2 ** 31, "attempts[0].seed should be a whole number from 0 to 2,147,483,647."],
    ["answer", undefined, "attempts[0].answer should be the id of a term."],
    ["offered", ["drift"], "attempts[0].offered should be 2 to 12 terms."],
    ["offered", Array(13).fill("drift"), "attempts[0].offered should be 2 to 12 terms."],
    ["offered", "drift", "attempts[0].offered should be a list of terms."],
    ["offered", ["drift", 5], "attempts[0].offered[1] should be the id of a term."],
    ["tookMs", 0.5, "attempts[0].tookMs should be a length in whole milliseconds."],
    ["mode", "quiz", "attempts[0].mode should be “practice”, “timed” or “exam”."],
    ["sure", "very", "attempts[0].sure should be “sure” or “unsure”, or not be there."],
    ["pointed", "0.1", "attempts[0].pointed should be a fact and what it was, or not be there."],
    ["pointed", { fact: "0.1<b>", was: "tell" }, "attempts[0].pointed.fact should be a fact such as 0.2."],
    ["pointed", { fact: "0.1", was: "right" }, "attempts[0].pointed.was should be “tell”, “part”, “decoy” or “neutral”."],
    ["change", "1", "attempts[0].change should be the number of a change, or not be there."],
    ["change", 1_296, "attempts[0].change should be the number of a change, or not be there."],
    ["note", "x", "attempts[0] should be an answer with the fields of an export and no others."],
  ])("with an answer whose %s is %j says what should be there", (field, value, problem) => {
    expect(refusal(edited((_, first) => Object.assign(first, { [field]: value })))).toBe(`${problem} Nothing was changed.`);
  });

  it.each([
    ["theme", "pink", "settings.theme should be “system”, “light” or “dark”."],
    ["paceSeconds", 10, "settings.paceSeconds should be a whole number of seconds, 20 to 300."],
    ["showClock", 1, "settings.showClock should be true or false."],
    ["extraTime", 30, "settings.extraTime should be 0, 25, 50 or 100."],
    ["shortcuts", "on", "settings.shortcuts should be true or false."],
    ["examDay", "2026-02-30", "settings.examDay should be a day such as 2026-12-01, or null."],
    ["dailyQuestions", 13, "settings.dailyQuestions should be 12, 24, 36 or 48."],
    ["sound", true, "settings should be the settings of an export and no others."],
  ])("with settings whose %s is %j says what should be there", (field, value, problem) => {
    const settings = { ...DEFAULT_SETTINGS, [field]: value };
    expect(refusal(edited((file) => Object.assign(file, { settings })))).toBe(`${problem} Nothing was changed.`);
  });

  it.each([
    ["exportedAt", "yesterday", "exportedAt should be a time such as 2026-12-01T09:30:00Z."],
    ["attempts", {}, "attempts should be a list of answers."],
    ["attempts", [null], "attempts[0] should be an answer with the fields of an export and no others."],
    ["kept", undefined, "kept should be a list of kept cases."],
    ["kept", Array(501).fill(1), "kept should be at most 500 kept cases."],
    ["kept", [{ ...KEPT, frame: "constructor/one" }], "kept[0].frame should be the id of a frame."],
    ["kept", [KEPT, { ...KEPT, note: "x".repeat(1_001) }], "kept[1].note should be a text of at most 1,000 characters."],
    ["kept", [{ ...KEPT, more: 1 }], "kept[0] should be a kept case with the fields of an export and no others."],
    ["setAside", Array(201).fill(1), "setAside should be at most 200 cases set aside."],
    ["setAside", [{ frame: "a-vs-b/one" }], "setAside[0].at should be a time in whole milliseconds since 1970."],
    ["glossaries", Array(13).fill(1), "glossaries should be at most 12 glossaries."],
    ["glossaries", [{ name: "x" }], "glossaries[0] should be a glossary with its answers, within its bounds."],
    [
      "glossaries",
      [{ ...BESIDE.glossaries[0], id: "__proto__" }],
      "glossaries[0] should be a glossary with its answers, within its bounds.",
    ],
    ["more", 1, "The file should be an export of Tell Apart with its fields and no others."],
  ])("whose %s is %j says what should be there", (field, value, problem) => {
    expect(refusal(edited((file) => Object.assign(file, { [field]: value })))).toBe(`${problem} Nothing was changed.`);
  });

  it("is refused when it is hostile, and reaches nothing", () => {
    const proto = '"__proto__":{"polluted":true}';
    for (const text of [
      FILE.replace('"settings"', `${proto},"settings"`),
      FILE.replace('"at"', `${proto},"at"`),
      FILE.replace('"theme"', `${proto},"theme"`),
      FILE.replace('"seed"', '"constructor":{"prototype":{"polluted":true}},"seed"'),
      FILE.replace(/"answer":"[^"]+"/, '"answer":"__proto__"'),
      FILE.replace(/"answer":"[^"]+"/, '"answer":"constructor"'),
    ]) {
      refusal(text);
    }
    const named = (name: string) => edited((_, first) => Object.assign(first, { answer: name, chosen: name, offered: [name, "drift"] }));
    expect(readExport(named("constructors")).ok).toBe(true);
    expect(refusal(named("constructor"))).toContain("attempts[0].answer");
    expect(refusal(edited((_, first) => Object.assign(first, { frame: "constructor/case" })))).toContain("attempts[0].frame");
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });

  it("is refused unread when it is larger than 100 MB", async () => {
    const huge = { size: 100_000_001, text: () => Promise.reject(new Error("was read")) };
    expect(await readExportFile(huge)).toMatchObject({ ok: false, message: expect.stringContaining("larger than 100 MB") });
    expect(await readExportFile(new Blob([FILE]))).toMatchObject({ ok: true });
    expect(refusal("a".repeat(100_000_001))).toContain("larger than 100 MB");
    expect(await readExportFile({ size: 100_000_000, text: () => Promise.resolve(FILE) })).toMatchObject({ ok: true });
    expect(await readExportFile({ size: 5, text: () => Promise.reject(new Error("gone")) })).toEqual({
      ok: false,
      message: "This browser could not read the file. Nothing was changed.",
    });
  });

  it.each([
    [
      "a million numbers for answers",
      wrapped("1,".repeat(999_999), "1"),
      "attempts[0] should be an answer with the fields of an export and no others.",
    ],
    ["empty answers", wrapped("{},".repeat(349_999), "{}"), "attempts[0].at should be a time in whole milliseconds since 1970."],
    [
      "an answer of a million options",
      wrapped("", JSON.stringify({ ...ATTEMPTS[0], offered: Array(1_000_000).fill(1) })),
      "attempts[0].offered should be 2 to 12 terms.",
    ],
    [
      "a word of ten million characters",
      wrapped("", JSON.stringify({ ...ATTEMPTS[0], answer: "a-".repeat(5_000_000).concat("a") })),
      "attempts[0].answer should be the id of a term.",
    ],
    [
      "a text that never ends",
      `{"a":"${"x".repeat(10_000_000)}`,
      "The file ends in the middle, after 10000006 characters; the rest of it is missing.",
    ],
  ])("that is large and holds %s is refused with the first place", async (_, text, problem) => {
    expect(await readExportFile(new Blob([text]))).toEqual({ ok: false, message: `${problem} Nothing was changed.` });
  });

  it("is refused at its first wrong answer, whatever is wrong with it", () => {
    const [first, odd, wrong] = ATTEMPTS;
    const attempts = [first, { ...odd, chosen: "not-offered" }, { ...wrong, mode: "quiz" }];
    expect(refusal(edited((file) => Object.assign(file, { attempts })))).toContain("attempts[1].offered does not hold both");
    expect(refusal(edited((file) => Object.assign(file, { attempts: attempts.toSpliced(1, 1) })))).toContain("attempts[1].mode");
  });

  it("is refused however it was cut", () => {
    const small = exportProgress(ATTEMPTS.slice(0, 4), DEFAULT_SETTINGS, NOON).text.trimEnd();
    for (let at = 0; at < small.length; at++) refusal(small.slice(0, at));
  });

  it("is refused, and says that nothing was changed: 20,000 malformed files of all kinds", () => {
    const small = edited(() => undefined);
    let [tried, refused] = [0, 0];
    fc.assert(
      fc.property(malformed(JSON.parse(small)), (text) => {
        tried++;
        const reading = readExport(text);
        if (!reading.ok) refused++;
        if (reading.ok) expect(readExport(exportProgress(reading.attempts, reading.settings, NOON, reading.beside).text).ok).toBe(true);
        else expect(reading.message).toMatch(/Nothing was changed\.$/);
      }),
      { numRuns: 23_000 },
    );
    expect(refused).toBeGreaterThan(0.9 * tried);
  });
});
