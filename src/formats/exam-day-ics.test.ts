import fc from "fast-check";
import { expect, test } from "vitest";
import { examDayIcs } from "./exam-day-ics.ts";

const AT = Date.UTC(2026, 10, 28, 9, 30, 5, 123);

test("the exam day is an event of one whole day, with a stamp in UTC", () => {
  const lines = examDayIcs("2026-12-31", "Exam; day, one", AT).split("\r\n");
  expect(lines).toContain("DTSTART;VALUE=DATE:20261231");
  expect(lines).toContain("DTEND;VALUE=DATE:20270101");
  expect(lines).toContain("DTSTAMP:20261128T093005Z");
  expect(lines).toContain("SUMMARY:Exam\\; day\\, one");
});

test("any title fits the format’s lines and is whole when they are unfolded", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", ";", ",", "\\", "🙂", "ع", " ", "\n"), maxLength: 200, size: "max" }), (title) => {
      const text = examDayIcs("2026-12-01", title, AT);
      for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      const [, summary = ""] = /\r\nSUMMARY:(.*)\r\n/.exec(text.replaceAll("\r\n ", "")) ?? [];
      expect(summary.replaceAll(/\\([\\;,n])/g, (_, one) => (one === "n" ? "\n" : one))).toBe(title);
    }),
    { numRuns: 200 },
  );
});
