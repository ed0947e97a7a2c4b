import { expect, type Locator, type Page, test } from "@playwright/test";
import { aMoment, answerAndGoOn, answerByKey, expectSound, frames, pack, startQuiz, storedSession, termName, twinMark } from "./app.ts";
import { becomeLearner, framesBetween, given } from "./learner.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MISS = { answer: "retrain", chosen: "rollback" } as const;
const BETWEEN = framesBetween(MISS.answer, MISS.chosen);
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

function frameAt(index: number): string {
  return BETWEEN[index] ?? "";
}

/** As a date field takes it: "2026-06-25". */
function dayOf(ms: number): string {
  return new Date(ms).toLocaleDateString("sv-SE");
}

function aboutOf(id: string): string {
  return frames.find((frame) => frame.id === id)?.about ?? "";
}

test("results lead with the pattern, then confusions, time, clusters and what changed; sure but wrong comes first", async ({ page }) => {
  test.setTimeout(90_000);
  await startQuiz(page, "scope=contrast.retrain-vs-rollback&n=4&clock=pace60&seed=a1");
  await answerAndGoOn(page, "right");
  await answerAndGoOn(page, "wrong");
  await aMoment(page);
  await page.keyboard.press("s");
  await expect(page.getByRole("button", { name: /^Sure/ })).toHaveAttribute("aria-pressed", "true");
  await answerAndGoOn(page, "wrong");
  await answerAndGoOn(page, "right");
  await expect(heading(page)).toHaveText("Two of four");
  await expect(page.locator(".lede").first()).toHaveText(/^(The same confusion twice: you said|Two misses, each another confusion)/);
  expect(await page.getByRole("heading", { level: 2 }).allTextContents()).toEqual([
    "Confusions",
    "Time",
    "By contrast",
    "What changed",
    "All questions",
  ]);
  await expect(page.locator(".bars li").first()).toContainText(/, (?:1 second|\d+ seconds)$/);
  await expect(page.getByRole("table").last()).toContainText(/new.*(shaky|forming)/);
  await expect(page.locator(".questions a").first()).toContainText("you were sure");
  await expectSound(page, "results");
  await page.getByRole("link", { name: /Review two wrong answers/ }).click();
  await expect(page.getByText(/question 3 of 4.*you were sure/)).toBeVisible();
  await page.getByRole("link", { name: "Next wrong answer" }).click();
  await expect(page.getByText(/question 2 of 4/)).toBeVisible();
  await page.getByRole("link", { name: "Back to the results" }).click();
  await page.getByRole("button", { name: "Copy a link to this quiz" }).click();
  await expect(page.locator(".address")).toContainText("clock=pace60&tell=each&seed=a1");
  await page.getByRole("button", { name: "The same questions again" }).click();
  await expect(page.getByText("1 of 4", { exact: true })).toBeVisible();
});

test("review groups by confusion, most frequent first, with story, tell, twin, choice and day; sure but wrong first", async ({ page }) => {
  const now = Date.now();
  const other = pack.contrasts.find(({ terms }) => !terms.includes("retrain") && terms.length === 2);
  const [one = "", two = ""] = other?.terms ?? [];
  await becomeLearner(page, [
    given({ ...MISS, frame: frameAt(0), at: now - 5 * DAY }),
    given({ ...MISS, frame: frameAt(1), at: now - 4 * DAY }),
    given({ answer: one, chosen: two, frame: framesBetween(one, two)[0] ?? "", at: now - HOUR, sure: "sure" }),
  ]);
  await page.goto("/review");
  await expect(heading(page)).toHaveText("Three answers to put right");
  await expect(page.getByRole("region", { name: "Sure, but wrong" })).toContainText(`You said ${termName(two)}`);
  await expect(page.locator(".group h2").first()).toHaveText(/You said rollback, it was (a )?retrain/);
  await expect(page.locator(".group h2")).toHaveCount(2);
  await expectSound(page, "review");
  await page
    .locator(".group")
    .first()
    .getByRole("link", { name: aboutOf(frameAt(1)) })
    .click();
  await expect(heading(page)).toContainText("not rollback");
  await expect(twinMark(page)).toBeVisible();
  await expect(page.getByText(/you picked rollback .*, after 41 seconds/)).toBeVisible();
  await expectSound(page, "case");
});

test("a retry tells a fresh story of another frame, however long ago the wrong answer was", async ({ page }) => {
  const now = Date.now();
  const wrong = BETWEEN.slice(1).map((frame, index) => given({ ...MISS, frame, at: now - (90 - index) * DAY }));
  const since = Array.from({ length: 70 }, (_, index) =>
    given({
      answer: "drift",
      chosen: "drift",
      frame: framesBetween("drift", "outage")[index % 3] ?? "",
      at: now - 30 * DAY + index * 1000,
    }),
  );
  await becomeLearner(page, [...wrong, ...since]);
  await page.goto("/review");
  await page.getByRole("button", { name: "Retry with a new case" }).click();
  await expect(page.getByRole("radio").first()).toBeVisible();
  const [asked] = (await storedSession(page)).plan.items;
  expect(wrong.map(({ frame }) => frame)).not.toContain(asked?.frame);
});

test("a wrong answer is put right by two right ones in different frames, far enough apart, and stays until then", async ({ page }) => {
  const now = Date.now();
  const right = { answer: MISS.answer, chosen: MISS.answer } as const;
  const first = [given({ ...MISS, frame: frameAt(0), at: now - 9 * DAY }), given({ ...right, frame: frameAt(1), at: now - 8 * DAY })];
  await becomeLearner(page, first);
  await page.goto("/review");
  await expect(heading(page)).toHaveText("One answer to put right");
  await expect(page.getByText("One right answer since")).toBeVisible();
  await becomeLearner(page, [given({ ...right, frame: frameAt(2), at: now - 8 * DAY + 60_000 })]);
  await page.goto("/review");
  await expect(page.getByText("Two right answers since")).toBeVisible();
  await becomeLearner(page, [given({ ...right, frame: frameAt(3), at: now - 6 * DAY })]);
  await page.goto("/review");
  await expect(heading(page)).toHaveText("Nothing to put right");
});

test("history is filtered by family, term, rival, date and sure but wrong, and searched", async ({ page }) => {
  const now = Date.now();
  const drift = framesBetween("drift", "outage")[0] ?? "";
  await becomeLearner(page, [
    given({ ...MISS, frame: frameAt(0), at: now - 40 * DAY }),
    given({ ...MISS, frame: frameAt(1), at: now - 2 * DAY, sure: "sure" }),
    given({ answer: "retrain", chosen: "retrain", frame: frameAt(2), at: now - DAY }),
    given({ answer: "drift", chosen: "outage", frame: drift, at: now - HOUR }),
  ]);
  await page.goto("/history");
  const found = page.getByRole("status").filter({ hasText: "answers" });
  const pick = (label: string) => page.getByRole("combobox", { name: label, exact: true });
  await expect(found).toHaveText("4 of 4 answers");
  await pick("It was").selectOption("retrain");
  await expect(found).toHaveText("3 of 4 answers");
  await pick("You said").selectOption("rollback");
  await expect(found).toHaveText("2 of 4 answers");
  await pick("Answers").selectOption("sure");
  await expect(found).toHaveText("1 of 4 answers");
  for (const label of ["It was", "You said", "Answers"]) await pick(label).selectOption("");
  await page.getByLabel("From", { exact: true }).fill(dayOf(now - 3 * DAY));
  await expect(found).toHaveText("3 of 4 answers");
  await page.getByLabel("To", { exact: true }).fill(dayOf(now - 2 * DAY));
  await expect(found).toHaveText("1 of 4 answers");
  await page.getByLabel("From", { exact: true }).fill("");
  await page.getByLabel("To", { exact: true }).fill("");
  await pick("Family").selectOption(pack.contrasts.find(({ terms }) => terms.includes("outage") && terms.includes("drift"))?.family ?? "");
  await expect(found).toHaveText(/^[123] of 4 answers$/);
  await pick("Family").selectOption("");
  await page.getByRole("searchbox").fill(aboutOf(drift));
  await expect(found).toHaveText("1 of 4 answers");
  await expectSound(page, "history");
});

test("side by side: a pair of cases with only the tell differing, and the next pair with one key", async ({ page }) => {
  await page.goto("/apart/retrain-vs-rollback");
  const cases = page.locator(".case");
  await expect(cases).toHaveCount(2);
  const first = await unmarked(cases.nth(0));
  expect(await unmarked(cases.nth(1))).toEqual(first);
  for (const at of [0, 1]) expect(await cases.nth(at).locator("mark").count()).toBeGreaterThan(0);
  await page.keyboard.press("n");
  await expect.poll(() => unmarked(cases.nth(0))).not.toEqual(first);
  expect(await unmarked(cases.nth(1))).toEqual(await unmarked(cases.nth(0)));
  for (const at of [0, 1]) expect(await cases.nth(at).locator("mark").count()).toBeGreaterThan(0);
  await expectMarkedLinesToPartAtTheMark(cases);
});

/** What a case says outside its marks. A chart's line that is marked is another line in each case, so its cells are left out. */
function unmarked(shown: Locator): Promise<string> {
  return shown.evaluate((whole) => {
    const copy = whole.cloneNode(true);
    if (!(copy instanceof Element)) return "";
    for (const cell of copy.querySelectorAll(".chart td")) {
      const place = [...(cell.parentElement?.children ?? [])].indexOf(cell) + 1;
      if (cell.closest("tbody")?.querySelector(`td:nth-child(${place}) mark`)) cell.classList.add("of-marked-line");
    }
    for (const part of copy.querySelectorAll(".of-marked-line, mark, .vh, .gap, .drawing, del")) part.remove();
    return copy.textContent.replace(/\s+/g, " ").trim();
  });
}

/** Where a chart's line differs by more than an eye can see, which is a twentieth of the chart's range, it is marked. */
async function expectMarkedLinesToPartAtTheMark(cases: Locator): Promise<void> {
  const [one = [], other = []] = await cases.evaluateAll((both) =>
    both.map((shown) =>
      [...shown.querySelectorAll(".chart td")].map((cell) => ({
        isMarked: cell.querySelector("mark") !== null,
        value: Number(/-?[\d,.]+$/.exec(cell.textContent.replace("−", "-"))?.[0].replaceAll(",", "") ?? Number.NaN),
      })),
    ),
  );
  expect(other.length).toBe(one.length);
  const values = [...one, ...other].map(({ value }) => value).filter((value) => !Number.isNaN(value));
  const visible = 0.05 * (Math.max(...values, 0) - Math.min(...values, 0));
  one.forEach(({ isMarked, value }, at) => {
    expect(other[at]?.isMarked).toBe(isMarked);
    const there = other[at]?.value ?? Number.NaN;
    if (isMarked) return;
    expect(Number.isNaN(there)).toBe(Number.isNaN(value));
    if (!Number.isNaN(value)) expect(Math.abs(value - there)).toBeLessThanOrEqual(visible + 1e-9);
  });
}

test("a quiz prints cleanly, its answers on a last page", async ({ page }) => {
  await page.goto("/quiz/new?contrast=retrain-vs-rollback");
  await page.getByRole("link", { name: "Print it" }).click();
  await expect(page.locator(".paper").first().locator(":scope > li")).toHaveCount(12);
  await expectSound(page, "a quiz to print");
  await prints(page);
});

test("a review prints cleanly, its answers on a last page", async ({ page }) => {
  await becomeLearner(page, [
    given({ ...MISS, frame: frameAt(0), at: Date.now() - DAY }),
    given({ ...MISS, frame: frameAt(1), at: Date.now() - HOUR }),
  ]);
  await page.goto("/review");
  await page.getByRole("link", { name: "Print" }).click();
  await expect(page.locator(".paper").first().locator(":scope > li")).toHaveCount(2);
  await expectSound(page, "a review to print");
  await prints(page);
  await expect(page.locator(".answers-page")).toContainText("You picked rollback");
});

/** What is on paper: no bars, no buttons, questions that don't tell their answer, and the answers on a page of their own. */
async function prints(page: Page): Promise<void> {
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(page.locator(".bar")).toBeHidden();
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
  await expect(page.locator(".paper").first().locator("mark")).toHaveCount(0);
  const answers = page.locator(".answers-page");
  expect(await answers.evaluate((part) => getComputedStyle(part).breakBefore)).toBe("page");
  expect(await answers.evaluate((part) => part.compareDocumentPosition(document.querySelector("main") ?? part) > 0)).toBe(true);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe("light");
  const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeGreaterThanOrEqual(2);
}

test("a single wrong answer can be retried from its own page", async ({ page }) => {
  await startQuiz(page, "scope=contrast.retrain-vs-rollback&n=1&seed=a1");
  const { posed } = await answerByKey(page, "wrong");
  await expect(heading(page)).toContainText("not");
  await aMoment(page);
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "Review one wrong answer" }).click();
  await page.getByRole("button", { name: "Retry with a new case" }).click();
  await expect(page.getByRole("radio").first()).toBeVisible();
  expect((await storedSession(page)).plan.items[0]?.frame).not.toBe(posed.question.frame);
});
