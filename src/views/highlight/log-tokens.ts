import type { Text } from "../../engine/question.ts";
import { cutAt, type Pieces, type Token } from "./tokens.ts";

const DATE = String.raw`\d{4}-\d\d-\d\d|\d{1,2} [A-Z][a-z]+|[A-Z][a-z]{2} \d{1,2}`;
const CLOCK = String.raw`\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d+)?Z?`;
const ENTRY = new RegExp(
  String.raw`^((?:${DATE})(?:[T ,]+${CLOCK})?|${CLOCK})(\s+)(?:((?:DEBUG|INFO|WARN|WARNING|ERROR|FATAL|CRITICAL)\b)(\s+))?`,
);

/** A log entry: its time stamp, its level where it has one, and the message. */
export function logPieces(entry: Text): Pieces {
  const text = entry.join("");
  const [head = "", time = "", gap = "", level = "", gap2 = ""] = ENTRY.exec(text) ?? [];
  const tokens: Token[] = [{ text: time + gap, kind: "time" }, { text: level + gap2, kind: "level" }, { text: text.slice(head.length) }];
  return cutAt(
    entry,
    tokens.filter((token) => token.text !== ""),
  );
}
