import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { engineSpeed } from "./engine/speed.ts";
import { type Figure, isKept, measured, printFigures } from "./figure.ts";
import { serveBuiltApp } from "./serve-built-app.ts";
import { sizes } from "./size/size-budget.ts";
import { firstQuestion } from "./startup/first-question.ts";
import { startup } from "./startup/startup.ts";

/**
 * `npm run bench [-- --json] [--built FOLDER]`: sizes, start-up, the first question, answers and the engine's speed in one run. Only a broken
 * size budget ends it with 1. A figure that could not be measured, as on a busy machine, says so.
 */
const { values } = parseArgs({ options: { json: { type: "boolean", default: false }, built: { type: "string" } } });
const app = await serveBuiltApp(values.built);
let figures: Figure[];
try {
  figures = [
    ...(await measured("sizes", () => sizes(app.folder))),
    ...(await measured("the engine’s speed", engineSpeed)),
    ...(await measured("start-up", () => startup(app.address))),
    ...(await measured("the first question on a slow phone", () => firstQuestion(app.folder))),
  ];
} finally {
  await app.close();
}
figures.push(...(await measured("answer to feedback", feedback)));
printFigures(figures, values.json);
if (figures.some((one) => one.holds === "budget" && !isKept(one))) process.exitCode = 1;

/** Runs the command that times feedback, and takes its ratio. */
function feedback(): Figure[] {
  const { stdout, stderr } = spawnSync(
    "npx",
    ["tsx", "bench/feedback/main.ts", "--json", ...(values.built === undefined ? [] : ["--built", values.built])],
    { encoding: "utf8" },
  );
  if (!stdout.startsWith("{")) throw new Error(stderr);
  const { ratio, limit } = JSON.parse(stdout);
  return [{ figure: "answer to feedback with 100,000 answers over none", value: Number(ratio), unit: "times", limit: Number(limit) }];
}
