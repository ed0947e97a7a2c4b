import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Attempt } from "../../engine/attempt.ts";
import { BufferedStorage } from "../storage/buffered-storage.ts";
import { checksum } from "../storage/checksum.ts";
import { segmentKey } from "../storage/storage-keys.ts";
import { FakeDisk } from "../testing/fake-storage.ts";
import { sampleAttempts } from "../testing/sample-attempts.ts";
import { readNumbers, writeNumber } from "./base36.ts";
import { LogWriter, startPosition } from "./log-writer.ts";
import { readSegment, SEGMENT_ROWS, SegmentBuilder } from "./segment-codec.ts";

const id = fc.string({ maxLength: 20 });
const attempt: fc.Arbitrary<Attempt> = fc
  .record({
    at: fc.integer({ min: 0, max: 3e15 }),
    frame: id,
    revision: id,
    seed: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
    answer: id,
    chosen: id,
    offered: fc.array(id, { maxLength: 6 }),
    tookMs: fc.integer({ min: 0, max: 3e15 }),
    mode: fc.constantFrom("practice", "timed", "exam"),
    sure: fc.constantFrom(undefined, "sure", "unsure"),
    pointed: fc.option(
      fc.record({
        fact: fc.tuple(fc.nat(999), fc.nat(999)).map((places) => places.join(".")),
        was: fc.constantFrom("tell", "part", "decoy", "neutral"),
      }),
    ),
    change: fc.option(fc.nat(36 ** 2 - 1)),
  })
  .map(({ sure, pointed, change, ...given }) => ({
    ...given,
    ...(sure && { sure }),
    ...(pointed && { pointed }),
    ...(change !== null && { change }),
  }));

/** The segments of one writer that was given these answers, so many at a time. */
function written(attempts: readonly Attempt[], atOnce = 1): string[] {
  const disk = new FakeDisk();
  const writer = new LogWriter(new BufferedStorage(disk.tab(), () => () => undefined), "0", startPosition());
  for (let at = 0; at < attempts.length; at += atOnce) writer.append(attempts.slice(at, at + atOnce));
  return [...disk.texts.keys()].map((_, segment) => disk.texts.get(segmentKey("0", segment)) ?? "");
}

/** The only segment of so few answers. */
function segmentOf(attempts: readonly Attempt[]): string {
  return written(attempts)[0] ?? "";
}

/** Every answer that was read is one of those that were given. */
function expectOnly(given: readonly Attempt[], read: readonly Attempt[]): void {
  const known = new Set(given.map((one) => JSON.stringify(one)));
  expect(read.filter((one) => !known.has(JSON.stringify(one)))).toEqual([]);
}

describe("the form in which answers are stored", () => {
  it("gives every answer back as it was", () => {
    fc.assert(
      fc.property(fc.array(attempt, { minLength: 1, maxLength: 40 }), (attempts) => {
        expect(readSegment(segmentOf(attempts))).toEqual({ attempts, status: "whole", lost: 0 });
      }),
      { numRuns: 100 },
    );
  });

  it("says in four characters what was pointed at, and is as it was where nothing was", () => {
    const [plain] = sampleAttempts(1);
    if (plain === undefined) throw new Error("no sample");
    const row = (one: Attempt) => segmentOf([one]).trimEnd().split("\n").at(-1) ?? "";
    const pointing = row({ ...plain, pointed: { fact: "2.11", was: "decoy" } });
    expect(pointing.slice(0, -5)).toBe(`${row(plain).slice(0, -5)} d2b`);
    expect(row(plain)).not.toMatch(/ [tpdn]\w\w /);
  });

  it("says of a flip which change was picked, in a field of its own after what was pointed at", () => {
    const [plain] = sampleAttempts(1);
    if (plain === undefined) throw new Error("no sample");
    const row = (one: Attempt) => segmentOf([one]).trimEnd().split("\n").at(-1)?.slice(0, -5);
    expect(row({ ...plain, change: 0 })).toBe(`${row(plain)} f0`);
    expect(row({ ...plain, change: 1_295 })).toBe(`${row(plain)} fzz`);
    expect(row({ ...plain, pointed: { fact: "2.11", was: "tell" }, change: 3 })).toBe(`${row(plain)} t2b f3`);
  });

  it("closes a segment that is full and never touches it again; each is read by itself", () => {
    const attempts = fc.sample(attempt, { numRuns: 2 * SEGMENT_ROWS + 1, seed: 1 });
    const [before] = written(attempts.slice(0, SEGMENT_ROWS), 100);
    const segments = written(attempts, 100);
    expect(segments.length).toBe(3);
    expect(segments[0]).toBe(before);
    expect(readSegment(segments[1] ?? "").attempts).toEqual(attempts.slice(SEGMENT_ROWS, 2 * SEGMENT_ROWS));
  });

  it("notices a cut at every character, still reads every row before it, and gives no false number of lost answers", () => {
    const attempts = fc.sample(attempt, { numRuns: 12, seed: 7 });
    const segment = segmentOf(attempts);
    for (let at = 0; at < segment.length; at++) {
      const reading = readSegment(segment.slice(0, at));
      const lines = segment.slice(0, at).split("\n").slice(1, -1);
      const rowsBefore = lines.filter((line) => !line.startsWith("@")).length;
      expect(reading.status).toBe("damaged");
      expect(reading.attempts.slice(0, rowsBefore)).toEqual(attempts.slice(0, rowsBefore));
      expect(reading.attempts.length).toBeLessThanOrEqual(rowsBefore + 1);
      expect([null, 12 - reading.attempts.length]).toContain(reading.lost);
      if (at > segment.indexOf("\n")) expect(reading.lost).not.toBeNull();
    }
  });

  it("never reads an edited row, or one whose names were edited, as another answer", () => {
    const attempts = fc.sample(attempt, { numRuns: 20, seed: 3 });
    const segment = segmentOf(attempts);
    fc.assert(
      fc.property(fc.nat(segment.length - 1), fc.string({ minLength: 1, maxLength: 3 }), (at, text) => {
        const edited = segment.slice(0, at) + text + segment.slice(at + text.length);
        expectOnly(attempts, readSegment(edited).attempts);
        // A number that gets another leading zero is the same number.
        if (edited !== segment && !/[@ ]0/.test(edited.slice(at - 2, at + 4))) expect(readSegment(edited).status).not.toBe("whole");
      }),
      { numRuns: 1_500 },
    );
  });

  it("never reads a row with another segment's names, or with names that were exchanged", () => {
    const attempts = sampleAttempts(20);
    const segment = segmentOf(attempts);
    const rowsOf = (text: string) => text.split("\n").filter((line) => !line.startsWith("@"));
    const namesOf = (text: string) => text.split("\n").filter((line) => line.startsWith("@"));
    const other = segmentOf(sampleAttempts(20, 5));
    const [head = "", ...rows] = rowsOf(segment);
    expect(readSegment([head, ...namesOf(segment), ...rows].join("\n")).status).toBe("whole");
    expectOnly(attempts, readSegment([head, ...namesOf(other), ...rows].join("\n")).attempts);
    const exchanged = segment.replace("@t0 ", "@tx ").replace("@t1 ", "@t0 ").replace("@tx ", "@t1 ");
    expect(exchanged).not.toBe(segment);
    expectOnly(attempts, readSegment(exchanged).attempts);
  });

  it("loses with a damaged name the rows that use it, and no other", () => {
    const attempts = sampleAttempts(60);
    const [first] = attempts;
    const damaged = segmentOf(attempts).replace(/@f0 .*/, "@f0 [0,");
    expect(readSegment(damaged).attempts).toEqual(attempts.filter(({ frame }) => frame !== first?.frame));
    expect(readSegment(damaged).lost).toBe(attempts.filter(({ frame }) => frame === first?.frame).length);
  });

  it("reads nothing from foreign text, and doesn't stumble over it", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readSegment(text).attempts).toEqual([]);
      }),
    );
  });

  it("doesn't look into a newer version's segment", () => {
    expect(readSegment(segmentOf(sampleAttempts(3)).replace("log 2", "log 3"))).toEqual({ attempts: [], status: "newer", lost: 0 });
  });

  it("reads no name that no app wrote", () => {
    const [row = ""] = segmentOf(sampleAttempts(1)).split("\n").slice(-2);
    for (const line of [
      '@p0 ["a","b"]',
      "@p0 [1]",
      '@f0 [0,"frame"]',
      '@f0 [0,"a",1]',
      '@f0 ["a","b","c"]',
      '@f0 [9,"a","b"]',
      '@t0 ["one","two"]',
      "@t0 [1]",
      '@t0 {"length":1}',
      "@t0 null",
      "@t0 [",
      "@t0 []",
      "@",
      "@t",
    ])
      expect(readSegment(`tell-apart log 2 1\n${line}\n${row}\n`)).toEqual({ attempts: [], status: "damaged", lost: 1 });
  });

  it("takes a segment for whole only as the version that wrote it left it", () => {
    const segment = segmentOf(sampleAttempts(3));
    for (const text of [
      segment.replace("log 2", "log 0"),
      segment.slice(0, -1),
      `${segment}\n`,
      ` ${segment}`,
      `${segment} `,
      `${segment}@\n`,
    ])
      expect(readSegment(text).status).toBe("damaged");
  });

  it("says how many answers are lost: rows that can’t be read, and those that the head counts and are gone; if the head can be trusted", () => {
    const lines = segmentOf(sampleAttempts(5)).split("\n");
    const names = lines.filter((line) => line.startsWith("@"));
    const [head = "", ...rows] = lines.filter((line) => !line.startsWith("@"));
    const lost = (first: string, ...rest: readonly string[]) => readSegment([first, ...names, ...rest].join("\n")).lost;
    expect(lost(head, ...rows)).toBe(0);
    expect(lost(head, ...rows.slice(0, 2), "odd", ...rows.slice(3))).toBe(1);
    expect(lost(head, ...rows.slice(0, 2), "")).toBe(3);
    expect(lost(head, ...rows.slice(0, 5), "odd", "odd", "")).toBe(0);
    expect(lost(head, ...rows.slice(0, 4), "odd", "odd", "")).toBeNull();
    for (const odd of ["tell-apart log x 5", "tell-apart log 0 5", "tell-apart log 2 1025", "[", ""]) {
      expect(lost(odd, ...rows)).toBeNull();
      expect(readSegment(odd).lost).toBeNull();
    }
    expect(readSegment("tell-apart log 2 1024\n").lost).toBe(1_024);
    expect(readSegment("tell-apart log 2 1").lost).toBeNull();
  });

  it("writes numbers without separators so that they come apart again", () => {
    const limit = 36 + 36 ** 2 + 36 ** 4;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: limit - 1 })), (numbers) => {
        expect(readNumbers(numbers.map(writeNumber).join(""))).toEqual(numbers);
      }),
    );
    const edges = [0, 35, 36, 1_331, 1_332, limit - 1];
    expect(edges.map(writeNumber).map((text) => text.length)).toEqual([1, 1, 3, 3, 5, 5]);
    expect(readNumbers(edges.map(writeNumber).join(""))).toEqual(edges);
    for (const cut of [".", ".1", "_", "_12", "_123", "1.", "..1"]) expect(readNumbers(cut)).toBeUndefined();
  });
});

describe("what a later version adds to an answer", () => {
  const attempts = sampleAttempts(3);

  /** A segment whose middle row has further fields, and which has a kind of name that this version doesn't know. */
  function later(further = "p=3 aside"): string {
    const plain = segmentOf(attempts);
    const [, , row = ""] = plain.split("\n").filter((line) => !line.startsWith("@"));
    const [, second] = attempts;
    const checkOf = (...parts: readonly (string | undefined)[]) => checksum(JSON.stringify(parts));
    const terms = [second?.answer, second?.chosen, ...(second?.offered ?? [])].map((term) => checkOf(term)).join("");
    const body = `${row.slice(0, row.lastIndexOf(" "))} ${further}`;
    const check = checksum(body, " ", checkOf(second?.frame, second?.revision), terms);
    return plain.replace(`${row}\n`, `@c0 ["a fact"]\n${body} ${check}\n`);
  }

  it("is no damage: the answer is read without it", () => {
    expect(later()).toContain(" p=3 aside ");
    for (const further of ["p=3 aside", "t1", "t.1", "tzzzz", "t0_2", "x02"]) {
      expect(readSegment(later(further))).toEqual({ attempts, status: "whole", lost: 0 });
    }
  });

  it("is still there when this version has gone on with the segment", () => {
    const builder = SegmentBuilder.from(later());
    const [more] = sampleAttempts(1, 2, 2e12);
    if (builder === undefined || more === undefined) throw new Error("no sample");
    builder.append(more);
    const added = later().split("\n").slice(1);
    expect(builder.text.split("\n").slice(1, added.length)).toEqual(added.slice(0, -1));
    expect(readSegment(builder.text)).toEqual({ attempts: [...attempts, more], status: "whole", lost: 0 });
  });
});
