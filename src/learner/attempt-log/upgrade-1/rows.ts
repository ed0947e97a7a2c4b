import type { Attempt } from "../../../engine/attempt.ts";
import { CHECK_LETTERS, checksum } from "../../storage/checksum.ts";
import { readNumbers } from "../base36.ts";
import type { Name, NameList } from "./name-list.ts";

const MODES = ["practice", "timed", "exam"] as const;
const SURENESS = [undefined, "sure", "unsure"] as const;
const BODY = "([0-9a-z]{1,11}) ([0-9a-z]{1,4}) ([0-9a-z]{1,6}) ([0-9a-z._]+) ([0-8])([0-9a-z]{1,11})";
const ROW = new RegExp(`^(${BODY}) ([0-9a-z]{${CHECK_LETTERS}})$`);

/** The attempt of a row `at frame seed terms kindTook check`, or undefined when it was cut, edited or uses a name that its list lacks. */
export function readRow(line: string, list: NameList): Attempt | undefined {
  const [, body = "", at = "", number = "", seed = "", packed = "", kindDigit = "", took = "", check] = ROW.exec(line) ?? [];
  const frame = list.frames.get(Number.parseInt(number, 36));
  const terms = (readNumbers(packed) ?? []).map((term) => list.terms.get(term));
  const [answer, chosen, ...offered] = terms.flatMap((term) => term?.parts ?? []);
  if (frame === undefined || terms.includes(undefined) || answer === undefined || chosen === undefined) return undefined;
  if (check !== checksum(body, " ", frame.check, terms.map((term: Name | undefined) => term?.check ?? "").join(""))) return undefined;
  const kind = Number(kindDigit);
  const sure = SURENESS[kind % SURENESS.length];
  return {
    at: Number.parseInt(at, 36),
    frame: frame.parts[0] ?? "",
    revision: frame.parts[1] ?? "",
    seed: Number.parseInt(seed, 36),
    answer,
    chosen,
    offered,
    tookMs: Number.parseInt(took, 36),
    mode: MODES[Math.floor(kind / SURENESS.length)] ?? "practice",
    ...(sure && { sure }),
  };
}
