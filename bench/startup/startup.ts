import type { Browser, BrowserContext, Page } from "@playwright/test";
import { launchChromium } from "../../e2e/chromium.ts";
import { becomeLearner, someAttempts } from "../../e2e/learner.ts";
import { median } from "../engine/speed.ts";
import type { Figure } from "../figure.ts";

/** How many answers are in the record, and the most that a start with them may take, as a multiple of a start with none. */
const RECORDS = [
  { answers: 10_000, limit: 1.3 },
  { answers: 100_000, limit: 3 },
] as const;
const STARTS = 9;
const HOUR_MS = 3_600_000;

interface Start {
  /** ms until the page has its bar, and its links take a click. */
  readonly usable: number;
  /** ms until all answers are read and counted. */
  readonly ready: number;
}

/** Opens the built app with no answers, with 10,000 and with 100,000, in turns, so that other load on the machine falls on all alike. */
export async function startup(address: string): Promise<Figure[]> {
  const browser = await launchChromium();
  try {
    const contexts = [await learnerWith(browser, address, 0)];
    for (const { answers } of RECORDS) contexts.push(await learnerWith(browser, address, answers));
    const turns: (readonly Start[])[] = [];
    for (let turn = 0; turn <= STARTS; turn++) {
      const starts: Start[] = [];
      for (const context of contexts) starts.push(await start(context, address));
      turns.push(starts);
    }
    const of = (record: number, pick: (start: Start) => number) =>
      median(turns.slice(1).flatMap((starts) => starts.slice(record, record + 1).map(pick)));
    const [readyNone, usableNone] = [of(0, ({ ready }) => ready), of(0, ({ usable }) => usable)];
    const ratios = RECORDS.map(({ answers, limit }, index) => ({
      figure: `start-up with ${answers.toLocaleString("en")} answers over none, until all are counted`,
      value: of(index + 1, ({ ready }) => ready) / readyNone,
      unit: "times",
      limit,
    }));
    const [readyMany, usableMany] = [of(RECORDS.length, ({ ready }) => ready), of(RECORDS.length, ({ usable }) => usable)];
    return [
      ...ratios,
      {
        figure: "start-up with 100,000 answers over none, until the page can be used",
        value: usableMany / usableNone,
        unit: "times",
        limit: 1.5,
      },
      { figure: "usable before the record is read: share of the whole start with 100,000", value: usableMany / readyMany, unit: "of 1" },
      { figure: "start-up with 100,000 answers, until all are counted", value: readyMany, unit: "ms" },
      { figure: "start-up with none", value: readyNone, unit: "ms" },
    ];
  } finally {
    await browser.close();
  }
}

async function learnerWith(browser: Browser, baseURL: string, count: number): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL, serviceWorkers: "block" });
  await context.addInitScript(watchStart);
  if (count === 0) return context;
  const page = await context.newPage();
  await becomeLearner(page, someAttempts(count, Date.now() - HOUR_MS, 365));
  await page.close();
  return context;
}

async function start(context: BrowserContext, address: string): Promise<Start> {
  const page = await context.newPage();
  await page.goto(address);
  const times = await startOf(page);
  await page.close();
  return times;
}

async function startOf(page: Page): Promise<Start> {
  await page.waitForFunction(() => document.documentElement.dataset.ready !== undefined, undefined, { timeout: 60_000 });
  return page.evaluate(() => ({
    usable: Number(document.documentElement.dataset.usable),
    ready: Number(document.documentElement.dataset.ready),
  }));
}

/** Runs in the page. It records when the bar appeared, and when the first screen replaced “Reading your answers”. */
function watchStart(): void {
  new MutationObserver(() => {
    const { dataset } = document.documentElement;
    if (dataset.usable === undefined && document.querySelector("nav.tabs a") !== null) dataset.usable = String(performance.now());
    if (dataset.ready === undefined && document.querySelector("main h1") !== null) dataset.ready = String(performance.now());
  }).observe(document, { childList: true, subtree: true });
}
