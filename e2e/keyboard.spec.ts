import { expect, type Page, test } from "@playwright/test";
import { aMoment, expectNoSidewaysScroll, expectSound, questionInView, startQuiz } from "./app.ts";

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

/** Presses Tab until the control of this name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let press = 0; press < 60; press++) {
    await page.keyboard.press("Tab");
    const text = await page.evaluate(() => {
      const control = document.activeElement ?? document.body;
      const labels = control instanceof HTMLInputElement ? [...(control.labels ?? [])].map((label) => label.textContent) : [];
      return [control.getAttribute("aria-label") ?? "", control.textContent, ...labels].join(" ").trim();
    });
    if (name.test(text)) return;
  }
  throw new Error(`Tab never comes to ${name}`);
}

/** Presses Tab until an option has the focus: what a case shows may be scrolled, and then comes first. */
async function tabToOptions(page: Page): Promise<void> {
  for (let press = 0; press < 20; press++) {
    await page.keyboard.press("Tab");
    if (await page.locator("input[type=radio]:focus").count()) return;
  }
  throw new Error("Tab never comes to an option");
}

/** The control with the focus can be seen: it has an outline, and nothing lies over it. */
async function expectFocusInSight(page: Page): Promise<void> {
  await page.waitForTimeout(150);
  const seen = await page.locator(":focus").evaluate((control) => {
    const box = (control.closest(".option, .seg label, .choice") ?? control).getBoundingClientRect();
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return (
      top !== null &&
      (top === control || control.contains(top) || top.contains(control) || (top.closest("label")?.contains(control) ?? false))
    );
  });
  expect(seen).toBe(true);
}

test("a quiz from set-up to review by keyboard alone", async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto("/quiz/new");
  await expect(heading(page)).toHaveText("Set up a quiz");
  await tabTo(page, /^12$/);
  await page.keyboard.press("ArrowLeft");
  await expect(page.locator("output")).toContainText("Six mixed questions");
  await tabTo(page, /^Start/);
  await expectFocusInSight(page);
  await page.keyboard.press("Enter");
  for (let number = 1; number <= 6; number++) {
    await expect(page.getByText(`${number} of 6`, { exact: true })).toBeVisible();
    await expect(heading(page)).toBeFocused();
    await aMoment(page);
    const { question, key } = await questionInView(page);
    const place = question.options.findIndex(({ term }) => term === key.answer);
    await tabToOptions(page);
    if (number === 1) await page.keyboard.press("Space");
    else for (let step = 0; step <= place; step++) await page.keyboard.press(step === 0 ? "Space" : "ArrowDown");
    await expect(page.getByRole("radio", { checked: true })).toHaveCount(1);
    await aMoment(page);
    await page.keyboard.press("Enter");
    await expect(page.locator(".case mark").first()).toBeVisible();
    await expect(heading(page)).toBeFocused();
    await aMoment(page);
    await page.keyboard.press("Enter");
  }
  await expect(page).toHaveURL(/\/results\//);
  await tabTo(page, /^(Review one wrong answer|Done)/);
  await expectFocusInSight(page);
  await tabTo(page, /^1 /);
  await page.keyboard.press("Enter");
  await expect(page.locator(".case mark").first()).toBeVisible();
});

test("every key of the list does what the list says", async ({ page }) => {
  await startQuiz(page, "clock=exam&seed=7");
  await aMoment(page);
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("heading", { name: "Keys" })).toBeVisible();
  await expectSound(page, "the list of keys");
  await page.keyboard.press("2");
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  const last = await page.getByRole("radio").count();
  for (let place = 1; place <= last; place++) {
    await page.keyboard.press(String(place));
    await expect(page.getByRole("radio").nth(place - 1)).toBeChecked();
  }
  await page.keyboard.press(`Shift+Digit${last}`);
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Strike out/, pressed: true })).toHaveCount(1);
  await page.keyboard.press(String(last));
  await expect(page.getByRole("radio").nth(last - 1)).toBeChecked();
  await expect(page.getByRole("button", { name: /^Strike out/, pressed: true })).toHaveCount(0);
  await page.keyboard.press("f");
  await expect(page.getByRole("button", { name: "Flagged" })).toBeVisible();
  await page.keyboard.press("s");
  await expect(page.getByRole("button", { name: /^Sure/ })).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("u");
  await expect(page.getByRole("button", { name: /^Unsure/ })).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("c");
  await expect(page.getByRole("timer")).toContainText("Clock hidden");
  await page.keyboard.press("n");
  await expect(dialog.getByRole("heading", { name: "Questions" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await aMoment(page);
  await page.keyboard.press("Enter");
  await expect(page.getByText("2 of 59")).toBeVisible();
  await aMoment(page);
  await page.keyboard.press("Enter");
  await expect(page.getByText("3 of 59")).toBeVisible();
});

const SMALL = [
  { name: "200 % zoom", viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
  { name: "390 px", viewport: { width: 390, height: 844 }, deviceScaleFactor: 1 },
  { name: "320 px", viewport: { width: 320, height: 640 }, deviceScaleFactor: 1 },
] as const;

for (const { name, ...screen } of SMALL) {
  test(`at ${name} everything fits, and what has the focus is in sight`, async ({ browser }) => {
    test.setTimeout(150_000);
    const context = await browser.newContext({ ...screen, reducedMotion: "reduce" });
    const page = await context.newPage();
    await startQuiz(page, "n=2&clock=pace60&seed=a1");
    await expectNoSidewaysScroll(page, "question");
    await tabToOptions(page);
    await page.keyboard.press("Space");
    await expectFocusInSight(page);
    await tabTo(page, /^Unsure/);
    await expectFocusInSight(page);
    await tabTo(page, /^Answer/);
    await expectFocusInSight(page);
    await page.keyboard.press("Enter");
    await expect(page.locator(".case mark").first()).toBeVisible();
    await expectNoSidewaysScroll(page, "feedback");
    await tabTo(page, /^Copy a link/);
    await expectFocusInSight(page);
    await page.keyboard.press("Enter");
    await expectNoSidewaysScroll(page, "feedback with its link");
    await tabTo(page, /^Next/);
    await page.keyboard.press("Enter");
    await expect(page.getByText("2 of 2", { exact: true })).toBeVisible();
    await page.getByRole("button", { name: "Leave", exact: true }).click();
    await page.goto("/quiz?clock=exam&seed=7");
    await page.getByRole("button", { name: "Start", exact: true }).click();
    await page.getByRole("button", { name: "Start the new one" }).click();
    await expect(page.getByRole("radio").first()).toBeVisible();
    await expectNoSidewaysScroll(page, "exam");
    await aMoment(page);
    await page.keyboard.press("n");
    await expectNoSidewaysScroll(page, "navigator");
    await page.getByRole("button", { name: "Finish and review" }).click();
    await expectNoSidewaysScroll(page, "before submitting");
    await aMoment(page);
    await page.getByRole("button", { name: "Submit" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Submit" }).click();
    await expect(heading(page)).toContainText("of 59 right");
    await expectNoSidewaysScroll(page, "exam results");
    for (const path of ["/quiz/new", "/history", "/review", "/apart/retrain-vs-rollback", "/quiz?print=1&n=6&seed=a1"]) {
      await page.goto(path);
      await expect(heading(page)).toBeVisible();
      await expectNoSidewaysScroll(page, path);
    }
    await context.close();
  });
}
