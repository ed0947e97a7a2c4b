import { expect, type Page, test } from "@playwright/test";
import { pose } from "../src/engine/generate/pose.ts";
import { seedFor } from "../src/engine/seed-encoding.ts";
import { casePath } from "../src/views/lookup/case-path.ts";
import { frames, pack } from "./app.ts";
import { SCREENS } from "./every-screen.ts";
import { becomeLearner, someAttempts } from "./learner.ts";

/** The narrowest phone, a common one, and a window just wide enough for two columns. */
const WIDTHS = [320, 390, 900] as const;

/** Words of up to 12 letters that stand on two lines, outside code and the values that a tell quotes. */
async function tornWords(page: Page, within = "body"): Promise<readonly string[]> {
  return page.locator(within).evaluateAll((roots) =>
    roots.flatMap((root) => {
      const torn: string[] = [];
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
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
    }),
  );
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

test("no ordinary word is torn in two in any table of the pack, beside its twin, at 390 and 1280 px", async ({ page }) => {
  test.setTimeout(600_000);
  const cases = frames.flatMap((frame) => {
    const [answer = "", chosen] = frame.terms;
    const seed = seedFor(frame.terms, answer, 7);
    const isTabular = pose(pack, frame, seed).question.blocks.some(({ kind }) => kind === "table" || kind === "runs");
    return isTabular ? [{ frame: frame.id, seed, chosen }] : [];
  });
  expect(cases.length).toBeGreaterThan(50);
  for (const one of cases) {
    await page.goto(casePath(one));
    await expect(page.locator("table.data").last()).toBeAttached();
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await tornWords(page, "table.data"), `${casePath(one)}, ${width} px`).toEqual([]);
    }
  }
});
