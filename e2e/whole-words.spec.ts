import { expect, type Page, test } from "@playwright/test";
import { SCREENS } from "./every-screen.ts";
import { becomeLearner, someAttempts } from "./learner.ts";

/** The narrowest phone, a common one, and a window just wide enough for two columns. */
const WIDTHS = [320, 390, 900] as const;

/** Words of up to 12 letters that stand on two lines, outside code and the values that a tell quotes. */
async function tornWords(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const torn: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (texts.nextNode()) {
      const text = texts.currentNode;
      const inside = text.parentElement;
      if (inside === null || inside.closest("pre, code, .vh, .tell-line") !== null) continue;
      for (const word of text.textContent?.matchAll(/\p{L}{2,}/gu) ?? []) {
        if (word[0].length > 12) continue;
        range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].length);
        const lines = new Set([...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top)));
        if (lines.size > 1) torn.push(`${word[0]} in ${inside.tagName}`);
      }
    }
    return torn;
  });
}

for (const width of WIDTHS) {
  test(`at ${width} px no ordinary word is torn in two, on any screen`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.setViewportSize({ width, height: 800 });
    await becomeLearner(page, someAttempts(200, Date.now() - 3_600_000));
    for (const path of SCREENS) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      for (const more of await page.getByText("The same as a table").all()) await more.click();
      await page.waitForTimeout(250);
      expect(await tornWords(page), `${path}, ${width} px`).toEqual([]);
    }
  });
}
