import * as z from "zod/mini";

/** The blocks of a case as writers write them in YAML. */

const text = z.string().check(z.minLength(1, "is empty"));
const note = z.optional(text);
const quotable = z.union([text, z.number()], "is neither a text nor a number");

const code = z.strictObject({
  code: text,
  note,
  language: z.enum(["python", "yaml", "json", "sql", "diff", "text"], "is not python, yaml, json, sql, diff or text"),
  from: z.optional(z.int("is not a whole number").check(z.minimum(1, "is below 1"))),
  lines: text,
});

const log = z.strictObject({ log: text, note, lines: text });
const table = z.strictObject({ table: text, note, rows: text });
const runs = z.strictObject({ runs: text, note, rows: text });

const chart = z.strictObject({
  chart: text,
  note,
  unit: z._default(z.string(), ""),
  x: z.union([text, z.array(quotable)], "is neither what is counted (day) nor a list of labels"),
  lines: z.array(z.strictObject({ name: text, values: text })).check(z.minLength(1, "holds no line")),
  event: z.optional(z.strictObject({ at: quotable, text })),
  limit: z.optional(z.strictObject({ at: quotable, text })),
});

export const blockSource = z.union([text, code, log, table, runs, chart]);

export type BlockSource = z.output<typeof blockSource>;

const position = z.string().check(z.regex(/^[1-9]\d*$/, "is not the number of a point: 1, 2, …"));

/** A row of numbers: the points that the line passes, and how far its values may stray from the line. */
export const seriesSource = z.strictObject({
  at: z.record(position, quotable),
  noise: z._default(z.number().check(z.minimum(0, "is below 0")), 0),
  decimals: z.optional(z.int("is not a whole number").check(z.minimum(0, "is below 0"), z.maximum(6, "is above 6"))),
  note: z.optional(text),
});

export type SeriesSource = z.output<typeof seriesSource>;
