import { parseArgs } from "node:util";
import type { Browser, Page } from "@playwright/test";
import { launchChromium } from "../../e2e/chromium.ts";
import { becomeLearner, someAttempts } from "../../e2e/learner.ts";
import { reasonOf } from "../figure.ts";
import { serveBuiltApp } from "../serve-built-app.ts";
import { timedPress } from "./press.ts";

/** The most time from an answer to its feedback after many attempts, as a multiple of that time after none. */
const LIMIT = 1.3;
const WARM_UP = 3;
const MOST = 120 - WARM_UP;
const HOUR_MS = 3_600_000;
const OPENING_MS = 120_000;

const { values } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    attempts: { type: "string", default: "100000" },
    built: { type: "string" },
    presses: { type: "string", default: "25" },
  },
});
const attempts = numberIn("attempts", values.attempts, 1, 100_000);
const presses = numberIn("presses", values.presses, 15, MOST);

function numberIn(name: string, text: string, from: number, to: number): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (number >= from && number <= to) return number;
  console.error(`--${name} must be a whole number from ${from} to ${to}, not ${text}`);
  return process.exit(2);
}

async function learnerWith(browser: Browser, baseURL: string, count: number): Promise<Page> {
  const context = await browser.newContext({ baseURL, viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  if (count > 0) await becomeLearner(page, someAttempts(count, Date.now() - HOUR_MS, 365));
  await page.goto(`/quiz?n=${presses + WARM_UP}&clock=pace60&seed=a1`);
  await page.getByRole("button", { name: "Start", exact: true }).click();
  // A long record is read before the first question is shown.
  await page.getByRole("radio").first().waitFor({ timeout: OPENING_MS });
  return page;
}

function at(share: number, times: readonly number[]): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}

const app = await serveBuiltApp(values.built);
const browser = await launchChromium();
try {
  const cases: Case[] = [];
  for (const count of [0, attempts]) cases.push({ attempts: count, page: await learnerWith(browser, app.address, count), times: [] });
  await measure(cases);
  report(cases);
} catch (fault) {
  console.error(`Answer to feedback could not be measured. ${reasonOf(fault)}`);
  process.exitCode = 1;
} finally {
  await browser.close();
  await app.close();
}

interface Case {
  readonly attempts: number;
  readonly page: Page;
  readonly times: number[];
}

/** The pages take turns, so that other load on the machine falls on all alike. */
async function measure(cases: readonly Case[]): Promise<void> {
  for (let press = 0; press < presses + WARM_UP; press++) {
    for (const { page, times } of cases) {
      const ms = await timedPress(page);
      if (press >= WARM_UP) times.push(ms);
    }
  }
}

function report(cases: readonly Case[]): void {
  const rows = cases.map(({ attempts: stored, times }) => ({
    attempts: stored,
    presses: times.length,
    median: at(0.5, times),
    p90: at(0.9, times),
  }));
  const ratio = (rows[1]?.median ?? 0) / (rows[0]?.median ?? 1);
  const within = ratio <= LIMIT;
  if (values.json) console.log(JSON.stringify({ unit: "ms", rows, ratio, limit: LIMIT, within }));
  else {
    console.log("From the press of Enter to painted feedback, in ms");
    console.table(rows.map(({ median, p90, ...row }) => ({ ...row, median: median.toFixed(1), p90: p90.toFixed(1) })));
    console.log(`ratio of the medians ${ratio.toFixed(2)}, at most ${LIMIT}: ${within ? "met" : "not met"}`);
  }
  if (!within) process.exitCode = 1;
}
