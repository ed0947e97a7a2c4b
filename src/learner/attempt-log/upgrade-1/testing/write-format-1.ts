import type { Attempt } from "../../../../engine/attempt.ts";
import { checksum } from "../../../storage/checksum.ts";
import { segmentKey } from "../../../storage/storage-keys.ts";
import { writeNumber } from "../../base36.ts";
import { namesKeys } from "../detect.ts";

const SEGMENT_ROWS = 128;
const MODES = ["practice", "timed", "exam"] as const;
const SURENESS = [undefined, "sure", "unsure"] as const;

/** What the app stored before format 2, for tests: rows in segments of 128, and a list of names that was kept twice. */
export function writeFormat1(attempts: readonly Attempt[], writer = "0"): Map<string, string> {
  const texts = new Map<string, string>();
  const numbers = { f: new Map<string, number>(), t: new Map<string, number>() };
  const numberOf = (kind: "f" | "t", ...parts: readonly string[]) => {
    const json = JSON.stringify(parts);
    const number = numbers[kind].get(json) ?? numbers[kind].size;
    numbers[kind].set(json, number);
    return { number, check: checksum(json) };
  };
  const rows = attempts.map((attempt) => {
    const frame = numberOf("f", attempt.frame, attempt.revision);
    const terms = [attempt.answer, attempt.chosen, ...attempt.offered].map((term) => numberOf("t", term));
    const kind = MODES.indexOf(attempt.mode) * SURENESS.length + Math.max(0, SURENESS.indexOf(attempt.sure));
    const packed = terms.map(({ number }) => writeNumber(number)).join("");
    const [at, seed, took] = [attempt.at, attempt.seed, attempt.tookMs].map((value) => value.toString(36));
    const body = `${at} ${frame.number.toString(36)} ${seed} ${packed} ${kind}${took}`;
    return `${body} ${checksum(body, " ", frame.check, terms.map(({ check }) => check).join(""))}\n`;
  });
  for (let segment = 0; segment * SEGMENT_ROWS < rows.length; segment++) {
    const part = rows.slice(segment * SEGMENT_ROWS, (segment + 1) * SEGMENT_ROWS);
    texts.set(segmentKey(writer, segment), `tell-apart log 1 ${part.length}\n${part.join("")}`);
  }
  const lines = (["f", "t"] as const).flatMap((kind) =>
    [...numbers[kind]].map(([json, number]) => {
      const body = `${kind}${number.toString(36)} ${json}`;
      return `${body} ${checksum(body)}\n`;
    }),
  );
  for (const key of namesKeys(writer)) texts.set(key, `tell-apart names 1 ${lines.length}\n${lines.join("")}`);
  return texts;
}
