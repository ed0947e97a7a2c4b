import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "vite";
import { findChromium } from "../../e2e/chromium.ts";
import { median } from "../engine/speed.ts";
import { type Figure, isKept, printFigures } from "../figure.ts";
import { serveCompressed } from "../serve-compressed.ts";

/**
 * `npm run bench:lighthouse [-- --json] [--built FOLDER] [--runs 3]`: Lighthouse's scores of the built app, mobile settings, medians.
 * Lighthouse is fetched by npx when it runs: 200 packages that nothing else here needs.
 */
const LIGHTHOUSE = "lighthouse@12.8.2";
const LEAST = { performance: 98, accessibility: 100, "best-practices": 100, seo: 100 } as const;

const { values } = parseArgs({
  options: { json: { type: "boolean", default: false }, built: { type: "string" }, runs: { type: "string", default: "3" } },
});
const folder = mkdtempSync(join(tmpdir(), "tell-apart-lighthouse-"));
const built = values.built ?? (await buildInto(join(folder, "dist")));
const app = await serveCompressed(built);
try {
  const runs: ReadonlyMap<string, number>[] = [];
  for (let run = 0; run < Number(values.runs); run++) runs.push(await scoresOf(app.address, join(folder, `${run}.json`)));
  const figures = Object.entries(LEAST).map(([category, limit]): Figure => {
    const scores = runs.map((run) => run.get(category) ?? 0);
    return {
      figure: `Lighthouse, mobile: ${category} (${scores.join(", ")})`,
      value: median(scores),
      unit: "of 100",
      limit,
      atLeast: true,
    };
  });
  printFigures(figures, values.json);
  if (!figures.every(isKept)) process.exitCode = 1;
} finally {
  await app.close();
  rmSync(folder, { recursive: true });
}

async function buildInto(outDir: string): Promise<string> {
  await build({ logLevel: "error", mode: "production", build: { outDir, emptyOutDir: true } });
  return outDir;
}

/** By category, 0 to 100. */
async function scoresOf(address: string, file: string): Promise<ReadonlyMap<string, number>> {
  const flags = "--chrome-flags=--headless=new --no-sandbox --disable-gpu";
  await run("npx", ["--yes", LIGHTHOUSE, address, "--quiet", flags, "--output=json", `--output-path=${file}`]);
  const report: { categories: Record<string, { score: number | null }> } = JSON.parse(readFileSync(file, "utf8"));
  return new Map(Object.entries(report.categories).map(([name, { score }]) => [name, Math.round(100 * (score ?? 0))]));
}

function run(command: string, args: readonly string[]): Promise<void> {
  const chromium = findChromium();
  const env = chromium === undefined ? process.env : { ...process.env, CHROME_PATH: chromium };
  return new Promise((done, failed) => {
    const child = spawn(command, args, { env, stdio: ["ignore", "ignore", "inherit"] });
    child.on("close", (code) => (code === 0 ? done() : failed(new Error(`${command} ${args[1]} ended with ${code}`))));
  });
}
