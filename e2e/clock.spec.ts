import { expect, type Page, test } from "@playwright/test";
import { aMoment, answerByKey, expectSound, handIn, startQuiz } from "./app.ts";

const NOON = new Date("2026-11-23T12:00:00");
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;
const EXAM = "clock=exam&seed=7";

const timer = (page: Page) => page.getByRole("timer");

/** What the clock shows, in seconds. */
async function secondsShown(page: Page): Promise<number> {
  const text = (await timer(page).locator(".timer").textContent()) ?? "";
  return text.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
}

/** From here on time passes only where a test lets it. */
async function standStill(page: Page): Promise<void> {
  await page.clock.pauseAt(NOON.getTime() + MINUTE);
}

let underWay = 0;

/** Minutes pass in no time, but not while stories are on their way: a request gives up after a while, too. */
async function timePasses(page: Page, ms: number): Promise<void> {
  await expect.poll(() => underWay).toBe(0);
  await page.clock.fastForward(ms);
}

test.beforeEach(async ({ page }) => {
  await page.clock.install({ time: NOON });
  underWay = 0;
  page.on("request", () => underWay++);
  page.on("requestfinished", () => underWay--);
  page.on("requestfailed", () => underWay--);
});

test("an untimed quiz has no clock", async ({ page }) => {
  await startQuiz(page, "n=6&clock=none&seed=a1");
  await expect(timer(page)).toHaveCount(0);
});

test("a pace calls politely once at its last 10 seconds, runs over, and takes nothing away", async ({ page }) => {
  await startQuiz(page, "n=6&clock=pace300&seed=a1");
  await standStill(page);
  const called = page.getByRole("status").filter({ hasText: /^[456] seconds left of your pace\. The question stays\.$/ });
  await timePasses(page, 200 * SECOND);
  await expect(timer(page)).toContainText("left");
  await expect(called).toHaveCount(0);
  await timePasses(page, ((await secondsShown(page)) - 5) * SECOND);
  await expect(called).toHaveCount(1);
  await expect(timer(page)).toHaveAttribute("aria-live", "off");
  await timePasses(page, 20 * SECOND);
  await expect(timer(page)).toContainText(/0:1\d over/);
  await answerByKey(page, "right");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Yes, it is");
  await expect(page.locator(".bar .timer")).toHaveText(/^5:1\d$/);
});

test("extra time stretches the pace and the exam", async ({ page }) => {
  await page.goto("/settings");
  await page.getByText("+50%").click();
  await startQuiz(page, "n=6&clock=pace60&seed=a1");
  expect(await secondsShown(page)).toBeGreaterThan(80);
  await page.getByRole("button", { name: "Leave", exact: true }).click();
  await page.goto(`/quiz?${EXAM}`);
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await page.getByRole("button", { name: "Start the new one" }).click();
  await expect(timer(page)).toContainText(/2:59:\d\d|3:00:00/);
  await handIn(page);
  await expect(page.getByText("with 50 % extra time")).toBeVisible();
});

test("a hidden clock keeps time and comes back when it calls", async ({ page }) => {
  await startQuiz(page, "n=6&clock=pace300&seed=a1");
  await standStill(page);
  const left = await secondsShown(page);
  await timer(page).getByRole("button").click();
  await expect(timer(page)).toContainText("Clock hidden");
  await timePasses(page, (left - 5) * SECOND);
  await expect(timer(page)).toContainText(/0:0\d left/);
  await timePasses(page, 20 * SECOND);
  await expect(timer(page)).toContainText("Clock hidden");
  await page.keyboard.press("c");
  await expect(timer(page)).toContainText("over");
});

test("an exam calls at 10 minutes and at 1, and ends at its time with what was answered", async ({ page }) => {
  await startQuiz(page, EXAM);
  await page.waitForLoadState("networkidle");
  await page.keyboard.press("1");
  await timePasses(page, 110 * MINUTE + SECOND);
  const said = page.getByRole("status").filter({ hasText: "left." });
  await expect(said).toHaveText("10 minutes left.");
  await timePasses(page, 9 * MINUTE);
  await expect(said).toHaveText("1 minute left.");
  await timePasses(page, MINUTE);
  await expect(page).toHaveURL(/\/results\//);
  await expect(page.getByText(/ended by the clock/)).toContainText("2 hours used, 58 unanswered");
});

test("a system clock that is set, either way, changes nothing", async ({ page }) => {
  await startQuiz(page, EXAM);
  for (const jump of [DAY, -DAY]) {
    const before = await secondsShown(page);
    await page.clock.setSystemTime(NOON.getTime() + jump);
    await page.clock.runFor(2 * SECOND);
    const after = await secondsShown(page);
    expect(before - after).toBeGreaterThanOrEqual(1);
    expect(before - after).toBeLessThan(30);
  }
  const before = await secondsShown(page);
  await page.reload();
  await expect(page.getByRole("radio").first()).toBeVisible();
  expect(Math.abs(before - (await secondsShown(page)))).toBeLessThan(30);
});

test("an exam that ran out while it was closed is found finished, with what was answered before", async ({ page, context }) => {
  await startQuiz(page, EXAM);
  await aMoment(page);
  await page.keyboard.press("1");
  await page.keyboard.press("Enter");
  await expect(page.getByText("2 of 59")).toBeVisible();
  await page.close();
  await context.clock.fastForward(5 * 60 * MINUTE);
  const again = await context.newPage();
  await again.goto("/");
  await expect(again.getByText("its time is over")).toBeVisible();
  await again.getByRole("button", { name: "See the result" }).click();
  await expect(again).toHaveURL(/\/results\//);
  await expect(again.getByText(/ended by the clock/)).toContainText("58 unanswered");
});

test("an exam closed for a while comes back with the right time left", async ({ page, context }) => {
  await startQuiz(page, EXAM);
  await page.close();
  await context.clock.fastForward(30 * MINUTE);
  const again = await context.newPage();
  await again.goto("/quiz");
  await expect(timer(again)).toContainText(/1:(30:00|29:\d\d) left/);
});

test("an exam can be paused, and its result says so", async ({ page }) => {
  await startQuiz(page, EXAM);
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Paused at question 1 of 59");
  await expectSound(page, "paused");
  await timePasses(page, 20 * MINUTE);
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(timer(page)).toContainText(/1:59:\d\d|2:00:00/);
  await handIn(page);
  await expect(page.getByText(/paused once for 20 minutes/)).toBeVisible();
});

test("time on a question is kept over all visits to it", async ({ page }) => {
  await startQuiz(page, EXAM);
  await timePasses(page, 30 * SECOND);
  await page.getByRole("button", { name: "Next" }).click();
  await timePasses(page, 100 * SECOND);
  await page.getByRole("button", { name: "Previous question" }).click();
  await expect(page.getByText("1 of 59")).toBeVisible();
  await timePasses(page, 20 * SECOND);
  await handIn(page);
  await page.locator(".questions a").first().click();
  await expect(page.getByText(/question 1 of 59, 0:5\d taken/)).toBeVisible();
});
