import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { launchChromium } from "../../e2e/chromium.ts";
import { median } from "../engine/speed.ts";
import type { Figure } from "../figure.ts";
import { serveCompressed } from "../serve-compressed.ts";
import { BARE_PAGE, buildBarePage } from "../size/bare-page.ts";

/** The slow phone and line that Lighthouse simulates: a factor for the processor, ms of latency, and bytes a second. */
const CPU_SLOWED = 4;
const LINE = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const TURNS = 5;
const PATIENCE_MS = 120_000;
/** The most that the first question may take, as a multiple of the bare page's first render. */
const LIMIT = 1.8;

interface FirstQuestion {
  /** ms until the first screen takes the click that starts the quiz. */
  readonly start: number;
  /** ms until the first question is painted and takes an answer; the click is one of them. */
  readonly question: number;
}

/**
 * Times a newcomer's way to the first question and the bare page's first render, each with an empty cache, in turns, so that other load on
 * the machine falls on both alike.
 *
 * @param built the built app's folder
 */
export async function firstQuestion(built: string): Promise<Figure[]> {
  const bareFolder = mkdtempSync(join(tmpdir(), "tell-apart-bare-"));
  await buildBarePage(bareFolder);
  const [app, bare] = [await serveCompressed(built), await serveCompressed(bareFolder)];
  const browser = await launchChromium();
  try {
    const questions: FirstQuestion[] = [];
    const renders: number[] = [];
    for (let turn = 0; turn < TURNS; turn++) {
      renders.push(await cold(browser, bare.address + BARE_PAGE, watchRender, renderOf));
      questions.push(await cold(browser, app.address, watchFirstQuestion, firstQuestionOf));
    }
    const [question, start, render] = [
      median(questions.map((one) => one.question)),
      median(questions.map((one) => one.start)),
      median(renders),
    ];
    return [
      {
        figure: "cold start on a slow phone to the first question, over the bare page",
        value: question / render,
        unit: "times",
        limit: LIMIT,
      },
      { figure: "cold start on a slow phone to the first question, its click included", value: question, unit: "ms" },
      { figure: "cold start on a slow phone until the first screen takes that click", value: start, unit: "ms" },
      { figure: "cold start on a slow phone to the bare page’s first render", value: render, unit: "ms" },
    ];
  } finally {
    await browser.close();
    await Promise.all([app.close(), bare.close()]);
    rmSync(bareFolder, { recursive: true });
  }
}

/** Opens a page with nothing in its cache, on the slow line. A service worker would fetch past the throttle, so there is none. */
async function cold<Times>(browser: Browser, address: string, watch: () => void, times: (page: Page) => Promise<Times>): Promise<Times> {
  const context = await browser.newContext({ serviceWorkers: "block", viewport: { width: 390, height: 844 } });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await page.addInitScript(watch);
    const devtools = await context.newCDPSession(page);
    await devtools.send("Network.enable");
    await devtools.send("Network.emulateNetworkConditions", LINE);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWED });
    await page.goto(address, { waitUntil: "commit" });
    return await times(page);
  } finally {
    await context.close();
  }
}

async function renderOf(page: Page): Promise<number> {
  await page.waitForFunction(() => document.documentElement?.dataset.rendered !== undefined);
  return page.evaluate(() => Number(document.documentElement.dataset.rendered));
}

async function firstQuestionOf(page: Page): Promise<FirstQuestion> {
  await page.waitForFunction(() => document.documentElement?.dataset.question !== undefined);
  return page.evaluate(() => ({
    start: Number(document.documentElement.dataset.start),
    question: Number(document.documentElement.dataset.question),
  }));
}

/** Runs in the bare page, so it can call no functions of this file. It records when the page's button has been painted. */
function watchRender(): void {
  new MutationObserver((_, observer) => {
    if (document.querySelector("button") === null) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        document.documentElement.dataset.rendered = String(performance.now());
      };
      port2.postMessage(null);
    });
  }).observe(document, { childList: true, subtree: true });
}

/**
 * Runs in the app, so it can call no functions of this file. It presses the button that starts the first quiz once that is painted, and
 * records when an option of the first question has been painted. A message posted in an animation frame arrives after that frame's paint.
 */
function watchFirstQuestion(): void {
  let isPressed = false;
  new MutationObserver((_, observer) => {
    const button = document.querySelector<HTMLElement>("main .hero button");
    if (!isPressed && button !== null) {
      isPressed = true;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          document.documentElement.dataset.start = String(performance.now());
          button.click();
        };
        port2.postMessage(null);
      });
    }
    if (document.querySelector("input[type=radio]") === null) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        document.documentElement.dataset.question = String(performance.now());
      };
      port2.postMessage(null);
    });
  }).observe(document, { childList: true, subtree: true });
}
