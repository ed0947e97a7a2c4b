import { expect, type Locator, type Page, test } from "@playwright/test";
import { weakClusters } from "../src/mastery/confusions/weak-clusters.ts";
import { emptyMastery } from "../src/mastery/model/mastery-state.ts";
import { observeAll } from "../src/mastery/model/replay.ts";
import { expectNoSidewaysScroll, expectSound, pack, storedSession, termName } from "./app.ts";
import { mixUpsByHand, pickedByHand, rightFirstTimeByHand, rowsOf } from "./by-hand.ts";
import { becomeLearner, someAttempts } from "./learner.ts";
import { NOON, twoThousandAttempts, UNSEEN } from "./two-thousand.ts";

const ATTEMPTS = twoThousandAttempts();

const part = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const matrix = (page: Page, family: string) => page.getByRole("table", { name: family });

/** A cell's button, by the names in its row's and its column's head. */
function cell(table: Locator, row: number, column: number): Locator {
  return table.locator("tbody tr").nth(row).locator("td").nth(column);
}

/** As `pickedByHand`, of this history. How often a term was on offer also goes by which other cases of the pack offer it. */
const picked = (answer: string, chosen: string) => pickedByHand(ATTEMPTS, NOON.getTime(), answer, chosen);

/** "2 of 40". */
const pickedText = (answer: string, chosen: string) => picked(answer, chosen).join(" of ");

test.beforeEach(async ({ page }) => {
  await page.clock.install({ time: NOON });
});

test.describe("a learner with 2,000 answers", () => {
  test.beforeEach(async ({ page }) => {
    await becomeLearner(page, ATTEMPTS);
  });

  test("the history is what these tests take it for", () => {
    expect(ATTEMPTS).toHaveLength(2_000);
    // Terms that only contrasts with both hold are asked 20 times in each of these, whatever the pack's cases offer besides.
    expect(picked("retrain", "rollback")).toEqual([18, 40]);
    expect(picked("drift-metric", "lakehouse-monitoring")).toEqual([7, 20]);
    // A third contrast of rollback's may offer retrain too, at most in each of its 20.
    const [retrainPicked, retrainOffered] = picked("rollback", "retrain");
    expect(retrainPicked).toBe(2);
    expect(retrainOffered).toBeGreaterThanOrEqual(40);
    expect(retrainOffered).toBeLessThanOrEqual(60);
    // Here another contrast does: what is on offer only as a fourth option counts as well.
    const [freshnessPicked, freshnessOffered] = picked("point-in-time-correctness", "feature-freshness");
    expect(freshnessPicked).toBe(7);
    expect(freshnessOffered).toBeGreaterThan(20);
    expect(freshnessOffered).toBeLessThanOrEqual(40);
  });

  test("home names the likeliest confusion, and how often it came, both ways", async ({ page }) => {
    await page.goto("/");
    const slip = part(page, "Your likeliest confusion");
    await expect(slip.locator(".statement")).toHaveText("You said rollback, it was retrain: 18 of 40.");
    await expect(slip.locator("dl > div")).toHaveText([`You said retrain, it was rollback${pickedText("rollback", "retrain")}`]);
    await expect(slip).toContainText("of the times both were on offer, last 30 days");
    await expect(page.getByRole("complementary", { name: "Your pace" })).toContainText(
      "40 s a questionHalf of your last 60 answers took no longer",
    );
  });

  test("the mastery page says what is mixed up most often, in sentences with counts", async ({ page }) => {
    await page.goto("/mastery");
    const rows = await rowsOf(part(page, "Most often"));
    expect(rows.slice(0, 2)).toEqual([
      ["You said rollback, it was retrain", "18 of 40", "Practise retrain and rollback"],
      ["You said Lakehouse Monitoring, it was a drift metric", "7 of 20", "Practise drift metric and Lakehouse Monitoring"],
    ]);
    const most = mixUpsByHand(ATTEMPTS, pack, NOON.getTime()).slice(0, 5);
    expect(rows).toEqual(
      most.map(({ answer, chosen, times, asked }) => [
        `You said ${termName(chosen)}, it was ${withArticle(answer)}`,
        `${times} of ${asked}`,
        `Practise ${termName(answer)} and ${termName(chosen)}`,
      ]),
    );
  });

  test("the matrix of a family holds every pick, and what was never asked together reads so", async ({ page }) => {
    await page.goto("/mastery");
    const actions = matrix(page, "What to do about it");
    await expect(actions.getByRole("columnheader")).toHaveText(["Retrain", "Rollback", "Block", "Fix upstream"]);
    await expect(actions.getByRole("rowheader").locator("b")).toHaveText(["Retrain", "Rollback", "Block promotion", "Fix upstream data"]);
    const text = (row: number) => actions.locator("tbody tr").nth(row).locator("td");
    await expect(text(0)).toHaveText([
      "20 of 40 right. Practise retrain",
      "18 of 40. Practise retrain and rollback",
      `${pickedText("retrain", "block-promotion")}. Practise retrain and block promotion`,
      `${pickedText("retrain", "fix-upstream-data")}. Practise retrain and fix upstream data`,
    ]);
    expect(picked("retrain", "block-promotion")[0]).toBe(2);
    expect(picked("retrain", "fix-upstream-data")[0]).toBe(0);
    await expect(text(3).first()).toHaveText("3 of 20. Practise fix upstream data and retrain");
    const delivery = matrix(page, "How it goes out");
    await expect(cell(delivery, 0, 3)).toHaveText("–never asked together");
    await expect(delivery.getByRole("rowheader", { name: "Databricks Asset Bundle" }).locator("~ .correct")).toHaveText(
      "–not asked yet. Practise Databricks Asset Bundle",
    );
    await expect(cell(matrix(page, "Tuning and tracking"), 0, 0)).toHaveText("–not asked in these 30 days. Practise Optuna");
  });

  test("a cell starts the drill behind it, also by keyboard, and Tab passes a matrix at one press", async ({ page }) => {
    await page.goto("/mastery");
    const actions = matrix(page, "What to do about it");
    await expect(actions.locator("td button[tabindex='0']")).toHaveCount(1);
    await cell(actions, 0, 0).getByRole("button").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    await expect(cell(actions, 1, 1).getByRole("button")).toBeFocused();
    await page.keyboard.press("ArrowUp");
    await expect(cell(actions, 0, 1).getByRole("button")).toBeFocused();
    await page.keyboard.press("ArrowUp");
    await expect(cell(actions, 0, 1).getByRole("button")).toBeFocused();
    await expect(actions.locator("td button[tabindex='0']")).toHaveText("18 of 40. Practise retrain and rollback");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("radio").first()).toBeVisible();
    const { plan } = await storedSession(page);
    expect(new Set(plan.items.map(({ frame }) => frame.split("/")[0]))).toEqual(new Set(["retrain-vs-rollback"]));
    expect(plan.items).toHaveLength(12);
  });

  test("arrows step over cells of terms that are never asked together", async ({ page }) => {
    await page.goto("/mastery");
    const delivery = matrix(page, "How it goes out");
    await cell(delivery, 2, 2).getByRole("button").focus();
    await page.keyboard.press("ArrowDown");
    await expect(cell(delivery, 2, 2).getByRole("button")).toBeFocused();
    const training = matrix(page, "Where training runs");
    await cell(training, 0, 2).getByRole("button").focus();
    await page.keyboard.press("ArrowRight");
    await expect(cell(training, 0, 4).getByRole("button")).toBeFocused();
  });

  test("only what clearly goes wrong more often is called weak, with the mix-up behind it", async ({ page }) => {
    await page.goto("/mastery");
    const first = weakClusters(observeAll(emptyMastery(), ATTEMPTS, pack), pack, NOON.getTime()).slice(0, 3);
    const weak = part(page, "Your weakest contrasts");
    const clear = first.filter((one) => one.clear).length;
    await expect(weak.locator("p")).toHaveText(
      clear === 0
        ? "None is clearly weaker than the others; these are expected to give the most wrong answers."
        : / weak: very likely among your weakest three\.$/,
    );
    const rows = await rowsOf(weak);
    expect(rows.map(([name]) => name?.includes(" weak"))).toEqual(first.map(({ clear }) => clear));
    expect(rows.map(([, wrong]) => wrong)).toEqual(
      first.map(({ expectedWrong, answers }) => `about ${Math.round(expectedWrong)} of 12from ${answers} answers`),
    );
    await expect(weak.getByRole("row", { name: "Retrain or rollback" })).toContainText("You said rollback, it was retrain: 18 of 40");
  });

  test("right first time by week: the sentence, and the table that is counted by hand", async ({ page }) => {
    await page.goto("/mastery");
    const trend = part(page, "Right first time");
    const weeks = rightFirstTimeByHand(ATTEMPTS);
    const [first = [], last = []] = [weeks[0], weeks.at(-1)];
    const [newStories, firstStories] = [last, first].map(([, count = ""]) => Number(count.split(" of ")[1]));
    expect(newStories).toBeGreaterThan(80);
    await expect(
      trend.getByText(
        `Right first time: ${last[2]} of ${newStories} new cases so far this week, ${first[2]} of ${firstStories} in the week of 21 September.`,
      ),
    ).toBeVisible();
    await trend.getByText("The same as a table").click();
    expect(await rowsOf(trend.getByRole("table"))).toEqual(weeks);
    await expect(trend.getByRole("img")).toBeVisible();
    await expect(trend.locator("circle")).toHaveCount(weeks.length);
  });

  test("what is due adds up to the pack's terms", async ({ page }) => {
    await page.goto("/mastery");
    const due = part(page, "Due next");
    await expect(due).toContainText(/; one was not asked yet\./);
    await expect(due).not.toContainText(termName(UNSEEN));
  });

  test("each section of the exam has a range and what it rests on, and no word of passing", async ({ page }) => {
    await page.goto("/mastery");
    const sections = part(page, "By exam section");
    const statement = sections.locator(".statement");
    await expect(statement).toHaveText(/^In a rehearsal of 59 questions today, expect \d+ to \d+ right\.$/);
    const [, low, high] = (await statement.textContent())?.match(/\d+/g)?.map(Number) ?? [];
    expect(high).toBeGreaterThan(low ?? Number.POSITIVE_INFINITY);
    await expect(sections).toContainText("From 2,000 answers on 31 terms; one of them not asked yet, which counts as a guess.");
    const rows = await rowsOf(sections);
    expect(rows.map(([name]) => name)).toEqual(sectionsByHand());
    for (const [, range] of rows) expect(range).toMatch(/^\d\d to \d\d%$/);
    await expect(page.getByRole("main")).not.toContainText(/\bpass/i);
  });

  for (const path of ["/", "/mastery"]) {
    test(`${path} is sound with its tables open, and fits 320 px`, async ({ page }) => {
      test.setTimeout(180_000);
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      for (const table of await page.getByText("The same as a table").all()) await table.click();
      await expectSound(page, path);
      await page.setViewportSize({ width: 320, height: 640 });
      await expectNoSidewaysScroll(page, path);
    });
  }
});

/** "a drift metric", "retrain". */
function withArticle(id: string): string {
  const article = pack.terms.find((term) => term.id === id)?.article;
  return article === undefined ? termName(id) : `${article} ${termName(id)}`;
}

function sectionsByHand(): string[] {
  return pack.sections.map(({ id, name, weight }) => {
    const terms = new Set(pack.contrasts.filter(({ section }) => section === id).flatMap((contrast) => contrast.terms));
    const answers = ATTEMPTS.filter(({ answer }) => terms.has(answer)).length.toLocaleString("en");
    const count = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"][terms.size];
    const unseen = terms.has(UNSEEN) ? "; one of them not asked yet, which counts as a guess" : "";
    return `${name} ${weight}% of the examFrom ${answers} answers on ${count ?? terms.size} terms${unseen}`;
  });
}

test("with ten answers nothing is claimed: sentences in the place of plots and ranges", async ({ page }) => {
  const plots: string[] = [];
  page.on("request", (request) => request.url().includes("line-plot") && plots.push(request.url()));
  await becomeLearner(page, someAttempts(10, NOON.getTime() - 3_600_000, 2));
  await page.goto("/mastery");
  await expect(part(page, "Right first time")).toContainText("Too early to tell. The line begins with your second week of new cases.");
  await expect(part(page, "Your weakest contrasts")).toContainText("Too early to tell.");
  const sections = part(page, "By exam section");
  await expect(sections.locator(".statement")).toHaveText(/^Too few answers to say\./);
  await expect(sections.locator("td")).toHaveText(pack.sections.map(() => "too few answers to say"));
  // The legend says where levels begin, for anyone; of this learner no share is said.
  const legend = page.getByRole("group").filter({ has: page.getByText("What new, shaky, forming, firm and told apart mean") });
  const meanings = (await legend.textContent()) ?? "";
  expect(meanings.match(/\d+\s?%/g)).toEqual(["60%", "60%", "78%", "85%"]);
  const main = (await page.getByRole("main").textContent()) ?? "";
  expect(main).toContain(meanings);
  expect(main.replace(meanings, "")).not.toMatch(/\d\s?%(?! of the exam)/);
  expect(plots).toEqual([]);
});
