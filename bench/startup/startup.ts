import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test";
import { findChromium } from "../../e2e/chromium.ts";
import { becomeLearner, someAttempts } from "../../e2e/learner.ts";
import { median } from "../engine/speed.ts";
import type { Figure } from "../figure.ts";

const ATTEMPTS = 100_000;
const STARTS = 9;
const HOUR_MS = 3_600_000;

interface Start {
  /** ms until the page has its bar, and its links take a click. */
  readonly usable: number;
  /** ms until all answers are read and counted. */
  readonly ready: number;
}

/** Opens the built app with no answer and with 100,000, by turns. */
export async function startup(address: string): Promise<Figure[]> {
  const executablePath = findChromium();
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const none = await learnerWith(browser, address, 0);
    const many = await learnerWith(browser, address, ATTEMPTS);
    const starts: { readonly none: Start; readonly many: Start }[] = [];
    for (let turn = 0; turn <= STARTS; turn++) starts.push({ none: await start(none, address), many: await start(many, address) });
    const of = (pick: (turn: (typeof starts)[number]) => number) => median(starts.slice(1).map(pick));
    const [ready, readyNone] = [of((turn) => turn.many.ready), of((turn) => turn.none.ready)];
    const [usable, usableNone] = [of((turn) => turn.many.usable), of((turn) => turn.none.usable)];
    return [
      { figure: "start-up with 100,000 answers over none, until all are counted", value: ready / readyNone, unit: "times", limit: 2.5 },
      {
        figure: "start-up with 100,000 answers over none, until the page can be used",
        value: usable / usableNone,
        unit: "times",
        limit: 1.5,
      },
      { figure: "usable before the record is read: share of the whole start with 100,000", value: usable / ready, unit: "of 1" },
      { figure: "start-up with 100,000 answers, until all are counted", value: ready, unit: "ms" },
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

/** Runs in the page: writes down when the bar came, and when the first screen came in place of “Reading your answers”. */
function watchStart(): void {
  new MutationObserver(() => {
    const { dataset } = document.documentElement;
    if (dataset.usable === undefined && document.querySelector("nav.tabs a") !== null) dataset.usable = String(performance.now());
    if (dataset.ready === undefined && document.querySelector("main h1") !== null) dataset.ready = String(performance.now());
  }).observe(document, { childList: true, subtree: true });
}
