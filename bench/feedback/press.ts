import type { Page } from "@playwright/test";

const MOMENT_MS = 300;

/**
 * Answers the question in view and goes on to the next.
 *
 * @returns ms from the press of Enter to the first frame with the feedback in it having been painted, by the page's own clock
 */
export async function timedPress(page: Page): Promise<number> {
  await page.getByRole("radio").first().waitFor();
  await page.waitForTimeout(MOMENT_MS);
  await page.keyboard.press("1");
  await page.getByRole("radio", { checked: true }).waitFor();
  const painted = page.evaluate(paintedAfterPress);
  // The listener must be there before the press.
  await page.waitForFunction(() => document.documentElement.dataset.armed === "yes");
  await page.keyboard.press("Enter");
  const ms = await painted;
  await page.waitForTimeout(MOMENT_MS);
  await page.keyboard.press("Enter");
  return ms;
}

/** Runs in the page, so it can call no functions of this file. A message posted in an animation frame arrives after that frame's paint. */
function paintedAfterPress(): Promise<number> {
  return new Promise((resolve) => {
    document.addEventListener(
      "keydown",
      ({ timeStamp }) => {
        delete document.documentElement.dataset.armed;
        new MutationObserver((_, observer) => {
          if (document.querySelector(".case mark") === null) return;
          observer.disconnect();
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now() - timeStamp);
            port2.postMessage(null);
          });
        }).observe(document.body, { childList: true, subtree: true });
      },
      { capture: true, once: true },
    );
    document.documentElement.dataset.armed = "yes";
  });
}
