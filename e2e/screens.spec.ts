import { expect, type Page, test } from "@playwright/test";
import { SEED_SHAPE } from "../src/glossary/fixtures/glossaries.ts";
import { fragmentOf } from "../src/glossary/glossary-link.ts";
import { aMoment, answerByKey, findingsOfAxe, twinMark } from "./app.ts";
import { SCREENS } from "./every-screen.ts";
import { expectLaidOut } from "./layout.ts";
import { becomeLearner, bringOwnThings, someAttempts } from "./learner.ts";

/** At this width only the fit is looked at: what axe sees does not change any more. */
const NARROWEST = 320;

const SIZES = [
  { name: "wide", width: 1280, height: 800 },
  { name: "phone", width: 390, height: 844 },
  { name: "narrowest", width: NARROWEST, height: 640 },
] as const;
const SHARED = {
  terms: ["Fog", "Mist", "Dew", "Hail"].map((name, index) => ({
    id: name.toLowerCase(),
    name,
    meaning: `What the kind of weather ${index} does.`,
    matters: "",
    topic: "",
  })),
  pairs: [],
  clusters: [],
  hooks: [],
};

async function isSound(page: Page, where: string): Promise<void> {
  await page.waitForTimeout(250);
  await expectLaidOut(page, where);
  if (page.viewportSize()?.width === NARROWEST) return;
  expect(await findingsOfAxe(page), where).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectLaidOut(page, `${where}, dark`);
  expect(await findingsOfAxe(page, "colours"), `${where}, dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
}

for (const { name, width, height } of SIZES) {
  test(`every screen is sound and fits, in either theme, ${name}`, async ({ browser }) => {
    test.setTimeout(480_000);
    const context = await browser.newContext({ colorScheme: "light", viewport: { width, height }, reducedMotion: "reduce" });
    const page = await context.newPage();
    await page.goto("/");
    await expect(page.locator("mark").first()).toBeVisible();
    await isSound(page, "first run");
    await becomeLearner(page, someAttempts(300, Date.now() - 3_600_000));
    await bringOwnThings(page);
    await isSound(page, "settings after an import of everything");
    for (const path of SCREENS) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await isSound(page, path);
    }
    await walkThroughQuiz(page);
    await walkThroughExam(page);
    await walkThroughOwn(page);
    await context.close();
  });
}

/** What is the learner’s own: kept cases, what is taken elsewhere, and a glossary from its text to the end of a round. */
async function walkThroughOwn(page: Page): Promise<void> {
  for (const path of ["/kept", "/review", "/history"]) {
    await page.goto(path);
    await page.getByRole("button", { name: "Take it elsewhere" }).click();
    await expect(page.getByRole("button", { name: "Download" })).toBeEnabled();
    await isSound(page, `take it elsewhere, from ${path}`);
    await page.getByRole("dialog").getByRole("radio").last().check();
    await isSound(page, `take rows elsewhere, from ${path}`);
  }
  await page.goto("/kept");
  await page.getByRole("listitem").getByRole("link").first().click();
  await expect(page.getByLabel("A note of your own")).toBeVisible();
  await isSound(page, "a kept case");

  await page.goto("/glossary");
  await page.getByRole("button", { name: "Rename" }).click();
  await isSound(page, "rename a glossary");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Remove" }).click();
  await isSound(page, "remove a glossary");
  await page.keyboard.press("Escape");
  await page.getByLabel("Paste a glossary").fill(SEED_SHAPE);
  await page.getByRole("button", { name: "Find the terms" }).click();
  await expect(page.getByRole("heading", { name: "What was found" })).toBeVisible();
  await isSound(page, "what was found in a glossary");
  await page.getByRole("button", { name: "Build the quiz" }).click();
  for (let number = 1; number <= 12; number++) {
    await page.getByRole("radio").first().check();
    if (number === 1) await isSound(page, "a question of a glossary");
    await page.getByRole("button", { name: "Answer" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^(?:Yes, it|It) is /);
    if (number < 3) await isSound(page, "what a term of a glossary means");
    await page.getByRole("button", { name: /^(?:Next|Finish)/ }).click();
  }
  await expect(page.getByRole("button", { name: "Another round" })).toBeVisible();
  await isSound(page, "the end of a round of a glossary");
  await page.goto(`/glossary#${await fragmentOf({ name: "Weather", glossary: SHARED })}`);
  await expect(page.getByRole("button", { name: "Keep and practise" })).toBeVisible();
  await isSound(page, "a shared glossary");
  await page.goto("/glossary#glossary=AAAA");
  await page.reload();
  await expect(page.getByText("This link holds no glossary that can be read.")).toBeVisible();
  await isSound(page, "a shared glossary that is broken");
}

async function walkThroughQuiz(page: Page): Promise<void> {
  await page.goto("/quiz/new");
  await page.getByRole("button", { name: "Start" }).click();
  for (const how of ["wrong", "right"] as const) {
    await expect(page.getByRole("radio").first()).toBeVisible();
    await isSound(page, "question");
    await page.keyboard.press("Shift+Digit1");
    await isSound(page, "question with an option struck out");
    await answerByKey(page, how);
    await expect(twinMark(page)).toBeVisible();
    await isSound(page, `feedback, ${how}`);
    await page.waitForTimeout(300);
    await page.keyboard.press("Enter");
  }
  await page.getByRole("button", { name: "Leave", exact: true }).click();
  await expect(page.getByRole("button", { name: "Resume" })).toBeVisible();
  await isSound(page, "home with a quiz left open");
}

async function walkThroughExam(page: Page): Promise<void> {
  await page.goto("/quiz?clock=exam&seed=7");
  await isSound(page, "invitation");
  await page.getByRole("button", { name: "Start" }).click();
  await isSound(page, "a quiz is still open");
  await page.getByRole("button", { name: "Start the new one" }).click();
  await expect(page.getByRole("radio").first()).toBeVisible();
  await isSound(page, "exam question");
  await aMoment(page);
  await page.keyboard.press("2");
  await page.getByRole("button", { name: /of 59/ }).click();
  await isSound(page, "navigator");
  await page.getByRole("button", { name: "Finish and review" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("58 unanswered");
  await isSound(page, "before submitting");
  await page.getByRole("button", { name: "Submit" }).click();
  await isSound(page, "submit with unanswered");
  await page.getByRole("dialog").getByRole("button", { name: "Submit" }).click();
  await expect(page).toHaveURL(/\/results\//);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("of 59 right");
  await isSound(page, "exam results");
  await page.getByRole("listitem").getByRole("link").first().click();
  await isSound(page, "a case from the results");
}

test("on a phone a short screen does not scroll, and what wraps in a row of buttons begins where they begin", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/nowhere");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight), "too high").toBe(0);
  await page.goto("/apart/monitoring-fired");
  const starts = await Promise.all(
    ["Practise", "Take it elsewhere"].map(async (name) => (await page.getByRole("button", { name, exact: true }).boundingBox())?.x),
  );
  expect(starts[0]).toBe(starts[1]);
});
