import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Attempt } from "../../engine/attempt.ts";
import { checksum } from "../storage/checksum.ts";
import { BufferedStorage } from "../storage/storage.ts";
import { bookKeys, segmentKey } from "../storage/storage-keys.ts";
import { FakeDisk } from "../testing/fake-storage.ts";
import { sampleAttempts } from "../testing/sample-attempts.ts";
import { NUMBER_LIMIT, readNumbers, writeNumber } from "./base36.ts";
import { LogWriter, NOTHING_WRITTEN } from "./log-writer.ts";
import { readBook, writeBook } from "./name-dictionary.ts";
import { readSegment, SEGMENT_ROWS } from "./segment-codec.ts";

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
  })
  .map(({ sure, ...given }) => (sure === undefined ? given : { ...given, sure }));

function written(attempts: readonly Attempt[]): { names: string; segments: string[]; disk: FakeDisk } {
  const disk = new FakeDisk();
  const writer = new LogWriter(new BufferedStorage(disk.tab(), () => () => undefined), "0", NOTHING_WRITTEN);
  for (const one of attempts) writer.append([one]);
  const segments: string[] = [];
  for (let segment = 0; disk.texts.has(segmentKey("0", segment)); segment++) segments.push(disk.texts.get(segmentKey("0", segment)) ?? "");
  return { names: disk.texts.get(bookKeys("0")[0]) ?? "", segments, disk };
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
        const { names, segments } = written(attempts);
        const { book, fate } = readBook(names);
        expect(fate).toBe("whole");
        const readings = segments.map((segment) => readSegment(segment, book));
        expect(readings.every((reading) => reading.fate === "whole")).toBe(true);
        expect(readings.flatMap((reading) => reading.attempts)).toEqual(attempts);
      }),
      { numRuns: 100 },
    );
  });

  it("keeps its list of names twice", () => {
    const { disk } = written(fc.sample(attempt, { numRuns: 5, seed: 1 }));
    const [one, other] = bookKeys("0");
    expect(disk.texts.get(one)).toBe(disk.texts.get(other));
  });

  it("closes a segment that is full and never touches it again", () => {
    const attempts = fc.sample(attempt, { numRuns: 2 * SEGMENT_ROWS + 1, seed: 1 });
    const before = written(attempts.slice(0, SEGMENT_ROWS)).segments[0];
    const { segments } = written(attempts);
    expect(segments.length).toBe(3);
    expect(segments[0]).toBe(before);
  });

  it("notices a cut at every character, and still reads every row before it", () => {
    const attempts = fc.sample(attempt, { numRuns: 12, seed: 7 });
    const { names, segments } = written(attempts);
    const { book } = readBook(names);
    const [segment = ""] = segments;
    for (let at = 0; at < segment.length; at++) {
      const reading = readSegment(segment.slice(0, at), book);
      const rowsBefore = Math.max(0, segment.slice(0, at).split("\n").length - 2);
      expect(reading.fate).toBe("damaged");
      expect(reading.attempts.slice(0, rowsBefore)).toEqual(attempts.slice(0, rowsBefore));
      expect(reading.attempts.length).toBeLessThanOrEqual(rowsBefore + 1);
    }
    for (let at = 0; at < names.length; at++) expect(readBook(names.slice(0, at)).fate).toBe("damaged");
  });

  it("never reads an edited row as another answer", () => {
    const attempts = fc.sample(attempt, { numRuns: 20, seed: 3 });
    const { names, segments } = written(attempts);
    const { book } = readBook(names);
    const [segment = ""] = segments;
    fc.assert(
      fc.property(fc.nat(segment.length - 1), fc.string({ minLength: 1, maxLength: 3 }), (at, text) => {
        const edited = segment.slice(0, at) + text + segment.slice(at + text.length);
        expectOnly(attempts, readSegment(edited, book).attempts);
        if (edited !== segment) expect(readSegment(edited, book).fate).not.toBe("whole");
      }),
      { numRuns: 2_000 },
    );
  });

  it("never reads a row with a name that was damaged or is another writer's", () => {
    const attempts = fc.sample(attempt, { numRuns: 20, seed: 4 });
    const { names, segments } = written(attempts);
    const [segment = ""] = segments;
    fc.assert(
      fc.property(fc.nat(names.length - 1), fc.string({ minLength: 1, maxLength: 3 }), (at, text) => {
        const edited = names.slice(0, at) + text + names.slice(at + text.length);
        const { book, fate } = readBook(edited);
        if (edited !== names) expect(fate).not.toBe("whole");
        expectOnly(attempts, readSegment(segment, book).attempts);
      }),
      { numRuns: 1_000 },
    );
    const other = readBook(written(fc.sample(attempt, { numRuns: 20, seed: 5 })).names).book;
    expectOnly(attempts, readSegment(segment, other).attempts);
  });

  it("never reads a row whose terms were exchanged in the list of names", () => {
    const attempts = sampleAttempts(20);
    const { names, segments } = written(attempts);
    const { book } = readBook(names);
    const [one, other] = [book.terms.get(0), book.terms.get(1)];
    if (one === undefined || other === undefined) throw new Error("no names");
    book.terms.set(0, other).set(1, one);
    expectOnly(attempts, readSegment(segments[0] ?? "", readBook(writeBook(book)).book).attempts);
  });

  it("reads nothing from foreign text, and doesn't stumble over it", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readSegment(text, readBook(text).book).attempts).toEqual([]);
      }),
    );
  });

  it("doesn't look into a newer version's segment or list of names", () => {
    const { names, segments } = written(fc.sample(attempt, { numRuns: 3, seed: 1 }));
    const { book } = readBook(names);
    expect(readSegment((segments[0] ?? "").replace("log 1", "log 2"), book)).toMatchObject({ fate: "newer", attempts: [] });
    expect(readBook(names.replace("names 1", "names 2")).fate).toBe("newer");
  });

  it("reads no name that no app wrote, though its check letters fit", () => {
    const line = (body: string) => `${body} ${checksum(body)}\n`;
    const bookOf = (...bodies: string[]) => readBook(`tell-apart names 1 ${bodies.length}\n${bodies.map(line).join("")}`);
    expect(bookOf('f0 ["frame","rev"]', 't0 ["term"]').fate).toBe("whole");
    for (const body of [
      'f0 ["frame"]',
      't0 ["one","two"]',
      "t0 [1]",
      't0 ["a",1]',
      'f0 ["a",1]',
      't0 {"length":1}',
      't0 "a"',
      "t0 []",
      "t0 null",
      "t0 [",
      'x0 ["a"]',
    ]) {
      expect(bookOf(body)).toEqual({ book: { frames: new Map(), terms: new Map() }, fate: "damaged" });
    }
  });

  it("takes a list of names for whole only as the version that wrote it left it", () => {
    const { names } = written(sampleAttempts(3));
    expect(readBook(null)).toEqual({ book: { frames: new Map(), terms: new Map() }, fate: "missing" });
    for (const text of [
      names.replace("names 1", "names 0"),
      names.slice(0, -1),
      `${names}\n`,
      names.replace(/\n.*\n/, "\n"),
      ` ${names}`,
      `${names} `,
    ]) {
      expect(readBook(text).fate).toBe("damaged");
    }
    const { names: rows, segments } = written(sampleAttempts(3));
    const { book } = readBook(rows);
    const [segment = ""] = segments;
    for (const text of [segment.replace("log 1", "log 0"), segment.slice(0, -1), `${segment}\n`, ` ${segment}`, `${segment} `]) {
      expect(readSegment(text, book).fate).toBe("damaged");
    }
  });

  it("says how many answers are lost: rows that can’t be read, and those that the head counts and are gone; if the head can be trusted", () => {
    const { names, segments } = written(sampleAttempts(5));
    const { book } = readBook(names);
    const rows = (segments[0] ?? "").split("\n");
    const lost = (lines: readonly string[]) => readSegment(lines.join("\n"), book).lost;
    expect(lost(rows)).toBe(0);
    expect(lost([...rows.slice(0, 3), "odd", ...rows.slice(4)])).toBe(1);
    expect(lost([...rows.slice(0, 3), ""])).toBe(3);
    expect(lost([...rows.slice(0, 6), "odd", "odd", ""])).toBe(0);
    expect(lost([...rows.slice(0, 5), "odd", "odd", ""])).toBeNull();
    for (const head of ["tell-apart log x 5", "tell-apart log 0 5", "tell-apart log 1 129", "[", ""]) {
      expect(lost([head, ...rows.slice(1)])).toBeNull();
      expect(lost([head])).toBeNull();
    }
    expect(lost(["tell-apart log 1 128", ""])).toBe(128);
    expect(lost(["tell-apart log 1 1"])).toBeNull();
  });

  it("claims no false number of lost answers, wherever the text was cut", () => {
    const { names, segments } = written(sampleAttempts(12));
    const { book } = readBook(names);
    const [segment = ""] = segments;
    for (let at = 0; at < segment.length; at++) {
      const { attempts, lost } = readSegment(segment.slice(0, at), book);
      expect([null, 12 - attempts.length]).toContain(lost);
      if (at > segment.indexOf("\n")) expect(lost).not.toBeNull();
    }
  });

  it("survives being written whole: a list of names is read as it was", () => {
    const { names } = written(fc.sample(attempt, { numRuns: 10, seed: 2 }));
    expect(writeBook(readBook(names).book)).toBe(names);
  });

  it("writes numbers without separators so that they come apart again", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: NUMBER_LIMIT - 1 })), (numbers) => {
        expect(readNumbers(numbers.map(writeNumber).join(""))).toEqual(numbers);
      }),
    );
    const edges = [0, 35, 36, 1_331, 1_332, NUMBER_LIMIT - 1];
    expect(edges.map(writeNumber).map((text) => text.length)).toEqual([1, 1, 3, 3, 5, 5]);
    expect(readNumbers(edges.map(writeNumber).join(""))).toEqual(edges);
    for (const cut of [".", ".1", "_", "_12", "_123", "1.", "..1"]) expect(readNumbers(cut)).toBeUndefined();
  });
});
