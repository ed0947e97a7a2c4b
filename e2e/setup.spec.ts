import { expect, type Page, test } from "@playwright/test";
import { aMoment, copiedLink, storedSession } from "./app.ts";
import { becomeLearner, someAttempts } from "./learner.ts";

const order = (page: Page) => page.locator("output");

async function questionsOf(page: Page): Promise<string[]> {
  await expect(page.getByRole("radio").first()).toBeVisible();
  return (await storedSession(page)).plan.items.map(({ frame, seed }) => `${frame} ${seed}`);
}

async function choose(page: Page): Promise<void> {
  await page.goto("/quiz/new");
  await page.getByRole("radio", { name: /^Timed practice/ }).check();
  await page.getByRole("combobox").selectOption({ label: "Retrain or rollback" });
  await page.getByText("24", { exact: true }).click();
  await page.getByText("At the end", { exact: true }).click();
  await expect(order(page)).toContainText("24 questions on retrain or rollback");
}

const CHOSEN = "24 questions on retrain or rollback60 s each, the tells at the end";

test("what is chosen for a quiz is still chosen after a print, a quiz and a reload", async ({ page }) => {
  await choose(page);
  await page.getByRole("link", { name: "Print it" }).click();
  await expect(page.getByRole("button", { name: "Print" })).toBeVisible();
  await page.goBack();
  await expect(order(page)).toContainText(CHOSEN);
  await page.reload();
  await expect(order(page)).toContainText(CHOSEN);
  await aMoment(page);
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await expect(page).toHaveURL(/\/quiz$/);
  await expect(page.getByRole("radio").first()).toBeVisible();
  await page.goBack();
  await expect(order(page)).toContainText(CHOSEN);
  await expect(page.getByRole("radio", { name: /^Timed practice/ })).toBeChecked();
});

test("an exam rehearsal puts no other choice away, and its tells come at the end", async ({ page }) => {
  await choose(page);
  await page.getByText("After each answer", { exact: true }).click();
  await page.getByRole("radio", { name: /^Exam rehearsal/ }).check();
  await expect(order(page)).toContainText("120 minutes, the tells at the end");
  await page.getByRole("radio", { name: /^Practice/ }).check();
  await expect(order(page)).toContainText("24 questions on retrain or rollbackNot timed, the tell after each answer");
});

test("the list of pairs chooses its own radio", async ({ page }) => {
  await page.goto("/quiz/new");
  const one = page.getByRole("radio", { name: "One contrast, family or term" });
  await expect(one).not.toBeChecked();
  await page.getByRole("combobox").selectOption({ label: "Retrain or rollback" });
  await expect(one).toBeChecked();
});

test("the link, the print and the start of one page are one quiz", async ({ page, browser }) => {
  await becomeLearner(page, someAttempts(80, Date.now() - 3_600_000));
  await choose(page);
  const link = await copiedLink(page, "Copy a link to this quiz");
  const print = await page.getByRole("link", { name: "Print it" }).getAttribute("href");
  expect(print?.split("print=1&")[1]).toBe(link.split("?")[1]);
  await expect(order(page)).toContainText("The same questions as by the link or in print");
  await page.getByRole("button", { name: "Start", exact: true }).click();
  const mine = await questionsOf(page);
  const elsewhere = await browser.newContext();
  const friend = await elsewhere.newPage();
  await friend.goto(link);
  await friend.getByRole("button", { name: "Start", exact: true }).click();
  expect(await questionsOf(friend)).toEqual(mine);
  await elsewhere.close();
});

test("a number out of range is refused with a sentence, and never changed silently", async ({ page }) => {
  await page.goto("/settings");
  const pace = page.getByRole("textbox", { name: "Pace" });
  for (const typed of ["0", "19", "301", "6o", "", "-60"]) {
    await pace.fill(typed);
    await expect(page.getByText("Not taken: it can be 20 to 300 seconds. It stays 60.")).toBeVisible();
    await expect(pace).toHaveValue(typed);
  }
  await pace.fill("90");
  await expect(page.getByText("Not taken")).toHaveCount(0);
  await page.reload();
  await expect(pace).toHaveValue("90");
});

test("no wheel changes a number", async ({ page }) => {
  await page.goto("/settings");
  const pace = page.getByRole("textbox", { name: "Pace" });
  await pace.focus();
  await pace.hover();
  for (const delta of [100, -100, 100]) await page.mouse.wheel(0, delta);
  await page.waitForTimeout(200);
  await expect(pace).toHaveValue("60");
  await page.goto("/quiz/new");
  await page.getByText("Other", { exact: true }).click();
  const length = page.getByRole("textbox", { name: "Number of questions" });
  await length.focus();
  await length.hover();
  await page.mouse.wheel(0, 100);
  await page.waitForTimeout(200);
  await expect(length).toHaveValue("12");
});

test("what is filtered in all answers is still so after an answer was looked at", async ({ page }) => {
  await becomeLearner(page, someAttempts(120, Date.now() - 3_600_000));
  await page.goto("/history");
  await page.getByRole("combobox", { name: "Answers" }).selectOption("wrong");
  await expect(page.getByRole("status").filter({ hasText: "answers" })).not.toHaveText(/^120 of 120/);
  const found = (await page.getByRole("status").filter({ hasText: "answers" }).textContent()) ?? "";
  await page.locator(".history a").first().click();
  await expect(page).toHaveURL(/\/case\?/);
  await page.goBack();
  await expect(page.getByRole("status").filter({ hasText: "answers" })).toHaveText(found);
  await expect(page.getByRole("combobox", { name: "Answers" })).toHaveValue("wrong");
});
