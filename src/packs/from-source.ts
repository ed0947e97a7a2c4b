import { createHash } from "node:crypto";
import type { Contrast, Frame, Slot } from "../engine/pack.ts";
import { GENERATOR_VERSION } from "../engine/pose.ts";
import { type ContrastSource, type FrameSource, RANGE } from "./source-schema.ts";

/** A contrast as the outline carries it, without its stories. */
export function contrastOf(source: ContrastSource): Contrast {
  const { frames, ...contrast } = source;
  return { ...contrast, frames: framesOf(source).map(({ id, level, revision }) => ({ id, level, revision })) };
}

export function framesOf(source: ContrastSource): Frame[] {
  return source.frames.map((frame) => ({
    ...frame,
    id: `${source.id}/${frame.id}`,
    revision: revisionOf(source, frame),
    contrast: source.id,
    terms: source.terms,
    story: frame.story.trim(),
    slots: Object.entries(frame.slots).map(([name, slot]) => slotOf(name, slot)),
  }));
}

/** Eight letters and digits that change with anything a learner could see of the frame, and with the generator. */
function revisionOf(source: ContrastSource, frame: FrameSource): string {
  const seen = JSON.stringify([GENERATOR_VERSION, source.terms, frame]);
  return createHash("sha256").update(seen).digest("base64url").replace(/[-_]/g, "0").slice(0, 8);
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
