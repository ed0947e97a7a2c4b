import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readLog } from "./answer-log.ts";
import { replay } from "./replay.ts";
import { tableOf } from "./text-table.ts";

const USAGE = "usage: npm run bench:mastery -- --log FILE.csv [--json]";

try {
  const { values } = parseArgs({ options: { log: { type: "string" }, json: { type: "boolean", default: false } } });
  if (values.log === undefined) throw new Error(USAGE);
  const rows = replay(readLog(readFileSync(values.log, "utf8")), () => performance.now());
  console.log(values.json ? JSON.stringify(rows, null, 2) : tableOf(rows));
} catch (problem) {
  console.error(problem instanceof Error ? (problem.message.split("\n")[0] ?? "") : String(problem));
  process.exitCode = 2;
}
