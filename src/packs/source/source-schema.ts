import * as z from "zod/mini";
import { FEWEST_OTHERS } from "../../engine/flip-question/compiled-flip.ts";
import { blockSource, seriesSource } from "./case-source.ts";

/** The shapes of what writers write in YAML. `read-pack.ts` makes from them what the engine needs. */

const text = z.string().check(z.minLength(1, "is empty"));
const id = z.string().check(z.regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, "is not an id: small letters, digits and single hyphens"));
const address = z.string().check(z.regex(/^https:\/\/[^\s]+$/, "is not a public https address"));
const byTerm = z.record(id, text);

const kind = z.enum(
  ["object", "cause", "action", "strategy", "compute", "monitoring", "rule"],
  "is not object, cause, action, strategy, compute, monitoring or rule",
);

const termSource = z.strictObject({
  id,
  name: text,
  article: z.optional(z.enum(["a", "an"], "is neither “a” nor “an”")),
  short: z.optional(text),
  now: z.optional(text),
  others: z._default(z.array(text), []),
  kinds: z.array(kind).check(z.minLength(1, "names no kind")),
  meaning: text,
  matters: text,
  looksLike: text,
  sources: z.array(address).check(z.minLength(1, "names no source")),
});

export const termsSource = z.array(termSource).check(z.minLength(1, "holds no term"));

export const packSource = z.strictObject({
  id,
  title: text,
  opening: z.string().check(z.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, "is not a frame’s id, like contrast/frame")),
  exam: z.strictObject({
    name: text,
    notice: text,
    guide: address,
    questions: z.int("is not a whole number").check(z.minimum(1, "is below 1")),
    minutes: z.int("is not a whole number").check(z.minimum(1, "is below 1")),
  }),
  sections: z
    .array(z.strictObject({ id, name: text, weight: z.number().check(z.minimum(0, "is below 0")) }))
    .check(z.minLength(1, "holds no section")),
  families: z.array(z.strictObject({ id, name: text })).check(z.minLength(1, "holds no family")),
  hooks: z._default(z.array(z.strictObject({ id, text, contrasts: z.array(id) })), []),
});

const slotName = z.string().check(z.regex(/^[a-z][A-Za-z0-9_]*$/, "is not a slot name: a small letter first, then letters or digits"));
const slotValue = z.union([text, z.number()], "is neither a text nor a number");

/** `9..30` or `0.70..0.90 step 0.01`. */
export const RANGE = /^(-?\d+(?:\.\d+)?)\.\.(-?\d+(?:\.\d+)?)(?: step (\d+(?:\.\d+)?))?$/;

const slotSource = z.union(
  [
    z.string().check(z.regex(RANGE, "is not a range like “9..30” or “0.70..0.90 step 0.01”")),
    z.array(slotValue).check(z.minLength(1, "holds no value")),
    z.array(z.record(slotName, slotValue)).check(z.minLength(1, "holds no line")),
  ],
  "is neither a range (9..30), a list of values, nor a list of lines",
);

const placeName = z
  .string()
  .check(z.regex(/^[a-z][A-Za-z0-9]*$/, "is not the name of a place: a small letter first, then letters or digits"));
const quoted = z.string("is not a text: put it in quotes");
/** The text for the only place of the tell, or for each of its places by name. */
const placesSource = z.union([text, z.record(placeName, quoted)], "is neither a text nor texts by place (numbers want quotes)");

const flipSource = z.strictObject({
  tell: z.optional(z.union([text, byTerm], "is neither a text nor a text for each term")),
  others: z
    .array(z.strictObject({ was: text, beside: z.optional(text), now: text, why: text }))
    .check(z.minLength(FEWEST_OTHERS, `holds fewer than ${FEWEST_OTHERS} changes`)),
});

const frameSource = z.strictObject({
  id,
  about: text,
  level: z.literal([1, 2, 3], "is not 1, 2 or 3"),
  kind,
  source: z.strictObject({ at: address, asOf: z.optional(text) }),
  slots: z._default(z.record(slotName, slotSource), {}),
  series: z._default(z.record(slotName, seriesSource), {}),
  case: z.array(blockSource).check(z.minLength(1, "shows nothing")),
  ask: text,
  options: z.optional(z.union([id, byTerm], "is neither the name of a bank nor a wording for each option")),
  decoys: z._default(z.array(z.strictObject({ toward: id, text: placesSource, why: text })), []),
  tells: z.array(z.record(id, placesSource)).check(z.minLength(1, "holds no twin set")),
  why: z.record(id, byTerm),
  extras: z._default(byTerm, {}),
  rightIf: byTerm,
  flip: z.optional(flipSource),
});

export const contrastSource = z.strictObject({
  id,
  name: text,
  terms: z.array(id).check(z.minLength(2, "names fewer than two terms"), z.maxLength(4, "names more than four terms")),
  family: id,
  section: id,
  axis: byTerm,
  procedure: z.array(text).check(z.minLength(1, "asks nothing")),
  remember: text,
  apart: z.array(
    z.strictObject({ terms: z.tuple([id, id], "does not hold two"), ask: text, answers: z.tuple([text, text], "does not hold two") }),
  ),
  banks: z._default(z.record(id, byTerm), {}),
  frames: z.array(frameSource).check(z.minLength(1, "holds no frame")),
});

export type ContrastSource = z.output<typeof contrastSource>;
export type FrameSource = z.output<typeof frameSource>;
export type PackSource = z.output<typeof packSource>;
