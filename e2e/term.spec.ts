import { expect, type Page, test } from "@playwright/test";
import { emptyMastery } from "../src/mastery/model/mastery-state.ts";
import { observeAll } from "../src/mastery/model/replay.ts";
import { termMastery } from "../src/mastery/report/term-mastery.ts";
import { expectNoSidewaysScroll, expectSound, pack } from "./app.ts";
import { dayText, mondayOf, mondaysOf, rowsOf } from "./by-hand.ts";
import { becomeLearner, someAttempts } from "./learner.ts";
import { NOON, twoThousandAttempts } from "./two-thousand.ts";

const ATTEMPTS = twoThousandAttempts();
const WEEK_DAYS = 7;

const record = (page: Page) => page.getByRole("complementary", { name: "Your record" });
const trend = (page: Page) => page.getByRole("region", { name: "How it went", exact: true });

test.beforeEach(async ({ page }) => {
  await page.clock.install({ time: NOON });
});

test("the term page has the record both ways, and says of which time", async ({ page }) => {
  await becomeLearner(page, ATTEMPTS);
  const asked = ATTEMPTS.filter(({ answer }) => answer === "retrain");
  const said = ATTEMPTS.filter(({ chosen }) => chosen === "retrain");
  const right = asked.filter(({ chosen }) => chosen === "retrain").length;
  expect([right, asked.length, said.length]).toEqual([41, 74, 73]);
  await page.goto("/terms/retrain");
  await expect(record(page)).toContainText("When it is retrainRecognised 41 of 74Of all your answers, since the first");
  await expect(record(page)).toContainText("When you say retrainRight 41 of 73It was ");
  await expect(record(page)).toContainText(/An estimate: \d in 10 right on a new case, from 74 answers/);
  const rollback = page.getByRole("article").filter({ has: page.getByRole("heading", { name: "Rollback" }) });
  await expect(rollback).toContainText("You said rollback, it was retrain: 18 of 40. You said retrain, it was rollback: 2 of 40.");
  await expect(page.getByRole("region", { name: "Told apart from" })).toContainText("counts of the last 30 days");
});

test("a term's estimate by week: each as it was then, in its range, with its answers", async ({ page }) => {
  await becomeLearner(page, ATTEMPTS);
  await page.goto("/terms/retrain");
  await trend(page).getByText("The same as a table").click();
  const rows = await rowsOf(trend(page).getByRole("table"));
  const mondays = mondaysOf(ATTEMPTS.filter(({ answer }) => answer === "retrain"));
  const ends = mondays.map((monday) => new Date(monday).setDate(monday.getDate() + WEEK_DAYS) - 1);
  expect(mondays.at(-1)).toEqual(mondayOf(NOON.getTime()));
  const expected = [...ends.slice(0, -1), NOON.getTime()].map((moment) => {
    const then = ATTEMPTS.filter(({ at }) => at <= moment);
    const { p } = termMastery(observeAll(emptyMastery(), then, pack), pack, "retrain", moment);
    return [`${Math.round(100 * p)}%`, String(then.filter(({ answer }) => answer === "retrain").length)];
  });
  expect(rows.map(([, estimate, , answers]) => [estimate, answers])).toEqual(expected);
  expect(rows.map(([week]) => week)).toEqual([...mondays.slice(0, -1).map(dayText), "now"]);
  for (const [week, estimate = "", range = ""] of rows) {
    const [low, high] = range.match(/\d+/g)?.map(Number) ?? [];
    expect(low, week).toBeLessThan(Number.parseInt(estimate, 10));
    expect(high, week).toBeGreaterThan(Number.parseInt(estimate, 10));
  }
  const [first, now] = [rows[0] ?? [], rows.at(-1) ?? []];
  await expect(trend(page).locator("p")).toHaveText(
    `Now about ${now[1]}, likely ${now[2]}, from 74 answers. ` +
      `At the end of the week of 28 September it was about ${first[1]}, likely ${first[2]}, from eight answers.`,
  );
  await expect(trend(page).getByRole("img")).toBeVisible();
  await expect(trend(page).locator("circle")).toHaveCount(rows.length);
});

test("a term page is sound with its table open, and fits 320 px", async ({ page }) => {
  test.setTimeout(120_000);
  await becomeLearner(page, ATTEMPTS);
  await page.goto("/terms/retrain");
  await trend(page).getByText("The same as a table").click();
  await expectSound(page, "a term");
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page, "a term");
});

test("under forced colours the line is drawn in the text's colour, and the marked question can be read", async ({ page }) => {
  await becomeLearner(page, ATTEMPTS);
  await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
  await page.goto("/terms/retrain");
  const styleOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((part) => {
        const { color, backgroundColor, stroke } = getComputedStyle(part);
        return { color, backgroundColor, stroke };
      });
  expect((await styleOf(".plot .line")).stroke).toBe((await styleOf("body")).color);
  const marked = await styleOf("mark");
  expect(marked.backgroundColor).toMatch(/^rgb\(/);
  expect(marked.backgroundColor).not.toBe(marked.color);
  // A transparent border is drawn there.
  await expect(page.getByRole("button", { name: "Take it elsewhere" })).toHaveCSS("border-top-width", "0px");
});

test("with one answer on a term there is no line, and the estimate says how little it rests on", async ({ page }) => {
  const plots: string[] = [];
  page.on("request", (request) => request.url().includes("line-plot") && plots.push(request.url()));
  await becomeLearner(page, someAttempts(10, NOON.getTime() - 3_600_000, 2));
  await page.goto("/terms/alias");
  await expect(trend(page)).toContainText("Too early to tell. The line begins with this term’s second week.");
  await expect(record(page)).toContainText("from one answer, which is little to go by");
  await expect(record(page)).toContainText("Right 1 of 1");
  await expectSound(page, "a term with one answer");
  expect(plots).toEqual([]);
});
