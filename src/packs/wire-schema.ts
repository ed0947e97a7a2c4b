import * as z from "zod/mini";

/**
 * The shapes of a pack's files on their way to the app: the outline, and the frames of one contrast. Whatever arrives is checked against
 * them.
 */

const id = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/));
const frameId = z.string().check(z.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/));
const text = z.string();
const byTerm = z.record(id, text);
const level = z.literal([1, 2, 3]);
const frameCard = { id: frameId, level, revision: text, flipRevision: z.optional(text) };

const kind = z.enum(["object", "cause", "action", "strategy", "compute", "monitoring", "rule"]);

const term = z.object({
  id,
  name: text,
  article: z.optional(text),
  short: z.optional(text),
  now: z.optional(text),
  others: z.array(text),
  kinds: z.array(kind),
  meaning: text,
  matters: text,
  looksLike: text,
  sources: z.array(z.string().check(z.regex(/^https:\/\//))),
});

const contrast = z.object({
  id,
  name: text,
  terms: z.array(id).check(z.minLength(2), z.maxLength(4)),
  family: id,
  section: id,
  axis: byTerm,
  procedure: z.array(text),
  remember: text,
  apart: z.array(z.object({ terms: z.tuple([id, id]), ask: text, answers: z.tuple([text, text]) })),
  frames: z.array(z.object(frameCard)).check(z.minLength(1)),
});

export const outlineWire = z.object({
  format: z.number(),
  pack: z.object({
    id,
    title: text,
    opening: frameId,
    exam: z.object({
      name: text,
      notice: text,
      guide: z.string().check(z.regex(/^https:\/\//)),
      questions: z.number(),
      minutes: z.number(),
    }),
    sections: z.array(z.object({ id, name: text, weight: z.number() })),
    families: z.array(z.object({ id, name: text })),
    hooks: z.array(z.object({ id, text, contrasts: z.array(id) })),
    terms: z.array(term),
    contrasts: z.array(contrast),
  }),
  /** The file of each contrast's frames, relative to the outline's own address. */
  files: z.record(id, z.string().check(z.regex(/^[a-z0-9-]+\.[A-Za-z0-9_-]+\.json$/))),
});

const slot = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("range"), name: text, from: z.number(), to: z.number(), step: z.number() }),
  z.object({ kind: z.literal("values"), name: text, values: z.array(z.union([text, z.number()])) }),
  z.object({ kind: z.literal("rows"), rows: z.array(z.record(text, z.union([text, z.number()]))) }),
]);

const caption = { name: text, note: z.optional(text) };
const rows = { columns: z.array(text), rows: z.array(z.array(text)) };
const marked = z.optional(z.object({ at: text, text }));

const block = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("prose"), text }),
  z.object({
    ...caption,
    kind: z.literal("code"),
    language: z.enum(["python", "yaml", "json", "sql", "diff", "text"]),
    from: z.number(),
    lines: z.array(text),
  }),
  z.object({ ...caption, kind: z.literal("log"), lines: z.array(text) }),
  z.object({ ...caption, kind: z.literal("table"), ...rows }),
  z.object({ ...caption, kind: z.literal("runs"), ...rows }),
  z.object({
    ...caption,
    kind: z.literal("chart"),
    unit: text,
    x: z.union([text, z.array(text)]),
    lines: z.array(z.object({ name: text, values: text })),
    event: marked,
    limit: marked,
  }),
]);

const series = z.object({
  name: text,
  waypoints: z.array(z.object({ at: z.number(), value: text })),
  noise: z.number(),
  decimals: z.number(),
  note: z.optional(text),
});

const places = z.record(text, text);

export const framesWire = z.object({
  format: z.number(),
  frames: z.array(
    z.object({
      ...frameCard,
      contrast: id,
      terms: z.array(id),
      about: text,
      kind,
      source: z.object({ at: z.string().check(z.regex(/^https:\/\//)), asOf: z.optional(text) }),
      slots: z.array(slot),
      series: z.array(series),
      case: z.array(block).check(z.minLength(1)),
      ask: text,
      options: z.optional(byTerm),
      decoys: z.array(z.object({ toward: id, texts: places, why: text })),
      tells: z.array(z.record(id, places)).check(z.minLength(1)),
      why: z.record(id, byTerm),
      extras: byTerm,
      rightIf: byTerm,
      flip: z.optional(
        z.object({
          tell: z.optional(byTerm),
          others: z.array(z.object({ was: text, beside: z.optional(text), now: text, why: text })),
        }),
      ),
    }),
  ),
});

export type OutlineWire = z.infer<typeof outlineWire>;
export type FramesWire = z.infer<typeof framesWire>;

/** To be raised when an older app could not read what a newer build writes. */
export const WIRE_FORMAT = 2;
