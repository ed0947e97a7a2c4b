import { expect, type Page, test } from "@playwright/test";
import type { Attempt } from "../src/engine/attempt.ts";
import { expectSound, frames } from "./app.ts";
import { becomeLearner, someAttempts } from "./learner.ts";

const NOW = Date.now();
const ALL = someAttempts(300, NOW - 3_600_000);
/** Two cases that were missed, one of them on the term that has mistakes most often. */
const ASIDE = [...new Set(ALL.filter(({ answer, chosen }) => answer !== chosen).map(({ frame }) => frame))].slice(-2);
const [FIRST] = ALL.filter(({ frame }) => ASIDE.includes(frame));
const OTHERS = ALL.filter(({ frame }) => !ASIDE.includes(frame));

/** Screens that tell figures of the learner, and in each what tells them. */
const TELLING = [
  ["/mastery", "main"],
  ["/review", "main"],
  [`/terms/${FIRST?.answer}`, "main"],
  [`/terms/${FIRST?.chosen}`, "main"],
  ["/quiz/new", "main form"],
  ["/", "aside.margin section:has(h2:text-is('Pace'))"],
  ["/", "section:has(> header > #clusters)"],
] as const;

async function figures(page: Page): Promise<readonly string[]> {
  const told: string[] = [];
  for (const [path, place] of TELLING) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByText("Reading your answers")).toHaveCount(0);
    await expect(page.getByText("Going through your answers")).toHaveCount(0);
    // An unstarted quiz has another seed each time; its case of a term is drawn anew too.
    const text = await page.locator(place).evaluate((part) => {
      for (const drawn of part.querySelectorAll(".order, .case, .exhibit, [aria-label='A pair of cases']")) drawn.remove();
      return part.textContent ?? "";
    });
    told.push(`${path}: ${text}`);
  }
  return told;
}

async function learnerOf(page: Page, attempts: readonly Attempt[]): Promise<Page> {
  await becomeLearner(page, attempts);
  return page;
}

/** As the app stores it, so that a case need not be asked first. */
async function setAside(page: Page, ids: readonly string[]): Promise<void> {
  await page.evaluate(
    (list) => localStorage.setItem("tell-apart/set-aside", JSON.stringify({ version: 1, value: list.map((frame) => ({ frame, at: 1 })) })),
    ids,
  );
}

test("every figure is told as if answers to cases that are set aside had not been given, and as before once they are taken back", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const pages = await Promise.all([0, 1].map(async () => (await browser.newContext({ timezoneId: "UTC" })).newPage()));
  const [page, without] = pages;
  if (page === undefined || without === undefined) throw new Error("no page");
  await learnerOf(page, ALL);
  const before = await figures(page);
  await setAside(page, ASIDE);
  const during = await figures(page);
  await learnerOf(without, OTHERS);
  expect(during).toEqual(await figures(without));
  expect(during).not.toEqual(before);

  await page.goto("/settings");
  const list = page.getByRole("region", { name: "Cases set aside" });
  await expect(list).toContainText(/They are not asked, and your \w+ answers? to them (?:don’t|doesn’t) count\./);
  for (const _ of ASIDE)
    await list
      .getByRole("button", { name: /^Take back/ })
      .first()
      .click();
  await expect(list).toHaveCount(0);
  expect(await figures(page)).toEqual(before);
});

test("the history lists answers to a case that is set aside as such and leaves them out of its count", async ({ page }) => {
  await becomeLearner(page, ALL.slice(-40));
  await page.goto("/history");
  await expect(page.getByRole("status")).toHaveText("40 of 40 answers");
  const [one] = ALL.slice(-1);
  await setAside(page, [one?.frame ?? ""]);
  await page.reload();
  const aside = ALL.slice(-40).filter(({ frame }) => frame === one?.frame).length;
  await expect(page.getByRole("status")).toHaveText(
    aside === 1
      ? "39 of 39 answers, and one to cases that are set aside, which doesn’t count"
      : new RegExp(`^${40 - aside} of ${40 - aside} answers, and \\w+ to cases that are set aside, which don’t count$`),
  );
  await expect(page.locator(".history > li").first()).toContainText("set aside, not counted");
  await expect(page.getByText("set aside, not counted")).toHaveCount(aside);
  await page
    .getByRole("link", { name: frames.find((frame) => frame.id === one?.frame)?.about ?? "" })
    .first()
    .click();
  await expect(page.getByRole("button", { name: "Take this case back" })).toBeVisible();
});

test("a contrast of which all cases are set aside is not passed off as another quiz: the press says so, and leads to Settings", async ({
  page,
}) => {
  await page.goto("/settings");
  await setAside(
    page,
    frames.filter(({ contrast }) => contrast === "retrain-vs-rollback").map(({ id }) => id),
  );
  for (const path of [
    "/apart/retrain-vs-rollback",
    "/quiz/new?scope=contrast.retrain-vs-rollback",
    "/quiz?scope=contrast.retrain-vs-rollback",
  ]) {
    await page.goto(path);
    await page.getByRole("button", { name: /^(Practise|Start)$/ }).click();
    await expect(page.getByRole("heading", { name: "All cases of “Retrain or rollback” are set aside" })).toBeVisible();
  }
  await expectSound(page, "all set aside");
  await page.getByRole("link", { name: "Go to Settings" }).click();
  await expect(page.getByRole("region", { name: "Cases set aside" })).toBeVisible();
});
