import { expect, type Page, test } from "@playwright/test";
import { aMoment, answerByKey, startPointing, startQuiz } from "./app.ts";
import { becomeLearner, someAttempts } from "./learner.ts";

const EXAM = "clock=exam&seed=7";
const dialog = (page: Page) => page.getByRole("dialog");

async function beforeSubmitting(page: Page): Promise<void> {
  await startQuiz(page, EXAM);
  await page.keyboard.press("n");
  await aMoment(page);
  await page.getByRole("button", { name: "Finish and review" }).click();
  await aMoment(page);
  await page.getByRole("button", { name: "Submit", exact: true }).focus();
}

for (const [how, press] of Object.entries({
  "Enter, twice": async (page: Page) => {
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
  },
  "Enter, twice, slowly": async (page: Page) => {
    await page.keyboard.press("Enter");
    await aMoment(page);
    await page.keyboard.press("Enter");
  },
  "Space, twice": async (page: Page) => {
    await page.keyboard.press("Space");
    await page.keyboard.press("Space");
  },
  "Enter, held down": async (page: Page) => {
    for (let repeat = 0; repeat < 20; repeat++) await page.keyboard.down("Enter");
    await page.keyboard.up("Enter");
  },
  "a double click": (page: Page) => page.getByRole("button", { name: "Submit", exact: true }).dblclick(),
}))
  test(`no exam is handed in by ${how}`, async ({ page }) => {
    await beforeSubmitting(page);
    await press(page);
    await expect(dialog(page).getByRole("heading", { name: /^Submit with/ })).toBeVisible();
    await page.waitForTimeout(500);
    await expect(page).toHaveURL(/\/quiz$/);
    await aMoment(page);
    await dialog(page).getByRole("button", { name: "Submit" }).click();
    await expect(page).toHaveURL(/\/results\//);
  });

test("no dialog has one of its buttons in focus when it opens", async ({ page }) => {
  await becomeLearner(page, someAttempts(20, Date.now() - 3_600_000));
  const openers: readonly (() => Promise<void>)[] = [
    () => page.getByRole("button", { name: "Reset" }).click(),
    async () => {
      await startQuiz(page, EXAM);
      await page.keyboard.press("?");
    },
    () => page.keyboard.press("n"),
    async () => {
      await page.goto("/history");
      await page.getByRole("button", { name: "Take it elsewhere" }).click();
    },
    async () => {
      await page.goto("/");
      await page
        .getByRole("button", { name: /^Discard/ })
        .first()
        .click();
    },
    async () => {
      await page.goto("/quiz?n=6&seed=a1");
      await page.getByRole("button", { name: "Start", exact: true }).click();
    },
  ];
  for (const open of openers) {
    await open();
    await expect(dialog(page).getByRole("heading")).toBeFocused();
    await aMoment(page);
    await page.keyboard.press("Escape");
    await expect(dialog(page)).toHaveCount(0);
    await aMoment(page);
  }
});

test("the second half of a double press presses nothing on the screen that the first one led to", async ({ page }) => {
  await page.clock.install();
  await page.goto("/settings");
  await expect(page.getByText("Dark", { exact: true })).toBeVisible();
  const at = await page.getByText("Dark", { exact: true }).boundingBox();
  await page.goto("/");
  await expect(page.getByRole("button", { name: /^Try your first case/ })).toBeVisible();
  await page.clock.pauseAt(Date.now() + 60_000);
  await page.getByRole("link", { name: "Settings", exact: true }).click();
  const dark = page.getByRole("radio", { name: "Dark" });
  await expect(dark).toBeVisible();
  await page.mouse.click((at?.x ?? 0) + 5, (at?.y ?? 0) + 5);
  await page.waitForTimeout(100);
  await expect(dark).not.toBeChecked();
  await page.clock.runFor(300);
  await page.mouse.click((at?.x ?? 0) + 5, (at?.y ?? 0) + 5);
  await expect(dark).toBeChecked();
});

/** Drags over the words of a control from their first letter to their last. */
async function dragOver(page: Page, text: string): Promise<void> {
  const box = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.textContent?.trim() !== wanted) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { left, right, y: (top + bottom) / 2 };
    }
    throw new Error(`no text ${wanted}`);
  }, text);
  await page.mouse.move(box.left + 1, box.y);
  await page.mouse.down();
  await page.mouse.move((box.left + box.right) / 2, box.y, { steps: 4 });
  await page.mouse.move(box.right - 1, box.y, { steps: 4 });
  await page.mouse.up();
}

test("the words of an option can be selected, and selecting them chooses nothing", async ({ page }) => {
  await startQuiz(page, "n=6&seed=a1");
  const words = (await page.locator(".option label > span").first().textContent())?.trim() ?? "";
  await dragOver(page, words);
  const selected = await page.evaluate(() => getSelection()?.toString().trim());
  expect(words).toContain(selected);
  expect(selected?.length).toBeGreaterThan(3);
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await page.getByText(words, { exact: true }).click();
  await expect(page.getByRole("radio").first()).toBeChecked();
});

test("the words of a case can be selected while a fact is pointed at, and of a flip's change; selecting them chooses nothing", async ({
  page,
}) => {
  await startPointing(page);
  const facts = page.getByRole("radiogroup").getByRole("radio");
  const line = page.locator(".case p.hit").first();
  const box = await line.boundingBox();
  if (box === null) throw new Error("no sentence in view");
  const y = box.y + 12;
  await page.mouse.move(box.x + 2, y);
  await page.mouse.down();
  await page.mouse.move(box.x + 80, y, { steps: 5 });
  await page.mouse.up();
  expect((await page.evaluate(() => getSelection()?.toString()))?.length).toBeGreaterThan(3);
  await expect(facts.and(page.locator(":checked"))).toHaveCount(0);
  await page.mouse.click(box.x + 40, y);
  await expect(facts.first()).toBeChecked();
  await page.keyboard.press("ArrowDown");
  await expect(facts.nth(1)).toBeChecked();

  // A quiz left open would be asked about first.
  await page.goto("/licences.txt");
  await page.evaluate(() => localStorage.clear());
  await page.goto("/quiz?frame=scored-well-offline/parity-log&seed=4&ask=flip");
  await page.getByRole("button", { name: "Open it" }).click();
  await expect(page.getByRole("radio").first()).toBeVisible();
  await aMoment(page);
  const change = page.locator(".option .change small").first();
  await dragOver(page, (await change.textContent())?.trim() ?? "");
  expect((await page.evaluate(() => getSelection()?.toString()))?.length).toBeGreaterThan(3);
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await change.click();
  await expect(page.getByRole("radio").first()).toBeChecked();
});

test("selecting the words of a setting does not change it", async ({ page }) => {
  await page.goto("/settings");
  await expect(page.getByText("Show the clock")).toBeVisible();
  await dragOver(page, "Show the clock");
  expect((await page.evaluate(() => getSelection()?.toString()))?.length).toBeGreaterThan(5);
  await expect(page.getByRole("checkbox", { name: /^Show the clock/ })).toBeChecked();
  await page.getByText("Show the clock").click();
  await expect(page.getByRole("checkbox", { name: /^Show the clock/ })).not.toBeChecked();
});

test("a key held down answers one question and goes no further", async ({ page }) => {
  await startQuiz(page, "n=6&seed=a1");
  await page.keyboard.press("1");
  for (let repeat = 0; repeat < 30; repeat++) {
    await page.keyboard.down("Enter");
    await page.waitForTimeout(40);
  }
  await page.keyboard.up("Enter");
  await expect(page.locator(".verdict mark").first()).toBeVisible();
  await expect(page.getByText("1 of 6", { exact: true })).toBeVisible();
  await aMoment(page);
  await page.keyboard.press("Enter");
  await answerByKey(page, "right");
});
