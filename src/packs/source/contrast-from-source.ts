import { createHash } from "node:crypto";
import { GENERATOR_VERSION } from "../../engine/generate/pose.ts";
import type { Contrast, Frame, PlaceTexts, Slot } from "../../engine/pack.ts";
import { blockOf, seriesOf } from "./case-from-source.ts";
import { type ContrastSource, type FrameSource, RANGE } from "./source-schema.ts";

/** A contrast as the outline carries it, without its frames. */
export function contrastFromSource(source: ContrastSource): Contrast {
  const { frames, banks, ...contrast } = source;
  return {
    ...contrast,
    frames: framesFromSource(source).map(({ id, level, revision, flipRevision }) => ({ id, level, revision, flipRevision })),
  };
}

export function framesFromSource(source: ContrastSource): Frame[] {
  return source.frames.map((frame) => ({
    id: `${source.id}/${frame.id}`,
    level: frame.level,
    ...revisionsOf(source, frame),
    contrast: source.id,
    terms: source.terms,
    about: frame.about,
    kind: frame.kind,
    source: frame.source,
    slots: Object.entries(frame.slots).map(([name, slot]) => slotOf(name, slot)),
    series: Object.entries(frame.series).map(([name, series]) => seriesOf(name, series)),
    case: frame.case.map(blockOf),
    ask: frame.ask,
    options: wordingsOf(source, frame),
    decoys: frame.decoys.map(({ toward, text, why }) => ({ toward, texts: placesOf(text), why })),
    tells: frame.tells.map((set) => Object.fromEntries(Object.entries(set).map(([term, tell]) => [term, placesOf(tell)]))),
    why: frame.why,
    extras: frame.extras,
    rightIf: frame.rightIf,
    flip: frame.flip && { tell: wordingForEach(source.terms, frame.flip.tell), others: frame.flip.others },
  }));
}

/**
 * The wordings of a frame’s options, or those of its bank if it names one. Undefined if the names are the options, or if there is no such
 * bank.
 */
function wordingsOf(source: ContrastSource, { options, extras }: Pick<FrameSource, "options" | "extras">): Frame["options"] {
  if (typeof options !== "string") return options;
  const bank = source.banks[options];
  const offered = [...source.terms, ...Object.keys(extras)];
  return bank && Object.fromEntries(Object.entries(bank).filter(([term]) => offered.includes(term)));
}

/** A text for all terms becomes the text of each. */
function wordingForEach(terms: readonly string[], tell: string | Readonly<Record<string, string>> | undefined) {
  return typeof tell === "string" ? Object.fromEntries(terms.map((term) => [term, tell])) : tell;
}

/**
 * The case's revision changes with anything that a learner could see of the case, and with the generator. The flip's revision changes with
 * that and with the flip.
 */
function revisionsOf(source: ContrastSource, { flip, ...frame }: FrameSource): Pick<Frame, "revision" | "flipRevision"> {
  const seen = [GENERATOR_VERSION, source.terms, frame, wordingsOf(source, frame)];
  return { revision: lettersOf(seen), flipRevision: flip && lettersOf([...seen, flip]) };
}

/** Hashes a value to eight letters and digits. */
function lettersOf(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("base64url").replace(/[-_]/g, "0").slice(0, 8);
}

function placesOf(text: FrameSource["tells"][number][string]): PlaceTexts {
  return typeof text === "string" ? { "": text } : text;
}

function slotOf(name: string, source: FrameSource["slots"][string]): Slot {
  if (typeof source === "string") {
    const [, from = "0", to = "0", step = "1"] = RANGE.exec(source) ?? [];
    return { kind: "range", name, from: Number(from), to: Number(to), step: Number(step) };
  }
  const rows = source.flatMap((line) => (typeof line === "object" ? [line] : []));
  if (rows.length > 0) return { kind: "rows", rows };
  return { kind: "values", name, values: source.flatMap((value) => (typeof value === "object" ? [] : [value])) };
}
