import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawFilling, slotSize } from "./slots.ts";
import { fill, isPlace, piecesOf, templateOf } from "./template.ts";

const filled = (text: string, values: Readonly<Record<string, string | number>>) => fill(templateOf(text), new Map(Object.entries(values)));

describe("values that stand in one story agree", () => {
  test("a sum and a product are those of the number beside them", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 800 }), (n) => {
        expect(filled("{n} {n-1} {n+25} {n*12}", { n })).toBe(`${n} ${n - 1} ${n + 25} ${n * 12}`);
      }),
    );
  });

  test("decimals are kept as the slot has them", () => {
    expect(filled("{r} {r-0.13} {r+0.1} {r*2}", { r: "0.70" })).toBe("0.70 0.57 0.80 1.40");
    expect(filled("{n/4} {n-0.5}", { n: 10 })).toBe("3 9.5");
  });

  test("arithmetic follows its usual order, and a colon says how many decimals or digits there are", () => {
    expect(filled("{a+b*2} {(a+b)*2} {(a/b*100):1} {a:2} {b:02} {day:0}", { a: 7, b: 4, day: 3 })).toBe("15 22 175.0 7.00 04 3");
    expect(filled("{base+0.25} {live.3*2} {live.3}", { base: "1.5", "live.3": "4.2" })).toBe("1.75 8.4 4.2");
    expect(() => filled("{a/b}", { a: 1, b: 0 })).toThrow("divides by nought");
  });

  test("a date moves by days, over the ends of months and years", () => {
    expect(filled("{d+1} {d-1} {d+366}", { d: "2027-12-31" })).toBe("2028-01-01 2027-12-30 2028-12-31");
    expect(filled("{d-1} {d+1}", { d: "2028-03-01" })).toBe("2028-02-29 2028-03-02");
    expect(filled("{d-1}", { d: "2100-03-01" })).toBe("2100-02-28");
  });

  test("weekdays and months go round", () => {
    expect(filled("{day} {day+2} {day-6}", { day: "Saturday" })).toBe("Saturday Monday Sunday");
    expect(filled("{month+2} {month-12}", { month: "November" })).toBe("January November");
  });

  test("a clock time moves by minutes, over midnight as well", () => {
    expect(filled("{t+25} {t+1440} {t-600}", { t: "09:40" })).toBe("10:05 09:40 23:40");
  });

  test("lines that belong together are drawn whole", () => {
    const rows = [
      { word: "twice", was: 11 },
      { word: "half", was: 14 },
    ];
    fc.assert(
      fc.property(fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })), (stream) => {
        const filling = drawFilling([{ kind: "rows", rows }], () => stream.next().value);
        expect(rows).toContainEqual(Object.fromEntries(filling));
      }),
    );
  });
});

test("whole numbers get commas from 10,000 on", () => {
  expect(filled("{a} {b} {b*10}", { a: 9999, b: 12345 })).toBe("9999 12,345 123,450");
  expect(filled("{a*1000}", { a: 1234567 })).toBe("1,234,567,000");
});

test("a capital in the slot’s name asks for a capital letter", () => {
  expect(filled("{Week} {week}", { week: "this week" })).toBe("This week this week");
});

test("a value that looks like a slot stays as it is", () => {
  expect(filled("{a} {b}", { a: "{b} $&", b: "x" })).toBe("{b} $& x");
});

test("only a value that is a clock time or a number as a whole is taken for one", () => {
  expect(filled("{t+5}", { t: "9:40" })).toBe("09:45");
  for (const t of ["at 9:40", "9:40 pm"]) expect(() => filled("{t+5}", { t })).toThrow("can’t compute with");
  expect(filled("{a} {b} {c}", { a: "run12345", b: "12345 rows", c: "12345" })).toBe("run12345 12345 rows 12,345");
});

test("a text that is filled again says what it is filled with now", () => {
  const texts = ["x", "y", "x"].map((a) => filled("{a} of {A}", { a }));
  expect(texts).toEqual(["x of X", "y of Y", "x of X"]);
});

test("a slot without a value is an error, not a hole", () => {
  expect(() => filled("{a} {b}", { a: 1 })).toThrow("nothing fills b");
});

test("a range holds both of its ends", () => {
  const range = { kind: "range", name: "r", from: 0.7, to: 0.9, step: 0.01 } as const;
  const drawn = [0, 0.9999].map((chance) => drawFilling([range], () => chance).get("r"));
  expect([slotSize(range), ...drawn]).toEqual([21, "0.70", "0.90"]);
});

test("an expression may begin with a number, and a pattern’s count in code is none", () => {
  expect(filled("{100-a} {2*a}", { a: 7 })).toBe("93 14");
  expect(filled("[0-9]{2} {1,3} {3-1} {2x}", { x: 1 })).toBe("[0-9]{2} {1,3} {3-1} {2x}");
});

test("numbers in code have no commas", () => {
  expect(fill(templateOf("{a}", "plain"), new Map([["a", 12345]]))).toBe("12345");
});

test("braces that hold no expression stand for themselves, and so do braces after a backslash", () => {
  const code = ['f"{x:.1f}"', '{"a": 1}', "$", "{var.x}", "{{job.id}}", "{a b}"].join("");
  expect(filled(`${code}\\{a}`, { a: 1 })).toBe(`${code}{a}`);
});

test("the places of a tell and of a decoy are found by their names", () => {
  expect(piecesOf("a {tell} {tell.rate}% {decoy} {v} {tellx}").filter(isPlace)).toEqual([
    { of: "tell", name: "" },
    { of: "tell", name: "rate" },
    { of: "decoy", name: "" },
  ]);
});
