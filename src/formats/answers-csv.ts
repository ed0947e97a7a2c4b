import type { Attempt } from "../engine/attempt.ts";
import type { Pack } from "../engine/pack.ts";
import { termName } from "./case-set.ts";
import { csvText } from "./csv.ts";

const COLUMNS = ["answered", "contrast", "case", "seed", "right term", "picked", "correct", "on offer", "seconds", "mode", "sure"];

/** Writes answers as rows, in the order given, with times in UTC. */
export function answersCsv(pack: Pack, attempts: readonly Attempt[]): string {
  return csvText(
    COLUMNS,
    attempts.map(({ at, frame, seed, answer, chosen, offered, tookMs, mode, sure }) => [
      new Date(at).toISOString(),
      frame.slice(0, frame.indexOf("/")),
      frame,
      seed,
      termName(pack, answer),
      termName(pack, chosen),
      answer === chosen ? "yes" : "no",
      offered.map((term) => termName(pack, term)).join(" | "),
      Math.round(tookMs / 1000),
      mode,
      sure,
    ]),
  );
}
