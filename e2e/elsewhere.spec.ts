import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { parse as parseGift } from "gift-pegjs";
import Papa from "papaparse";
import { expectNoSidewaysScroll, expectSound, frames } from "./app.ts";
import { becomeLearner, given } from "./learner.ts";

const MISS = { answer: "retrain", chosen: "rollback" } as const;
const BETWEEN = frames.filter(({ terms }) => terms.includes(MISS.answer) && terms.includes(MISS.chosen)).map(({ id }) => id);
const DAY = 86_400_000;

/** A learner with two mistakes and one right answer. */
async function begin(page: Page): Promise<void> {
  const now = Date.now();
  await becomeLearner(page, [
    given({ ...MISS, frame: BETWEEN[0] ?? "", at: now - 3 * DAY }),
    given({ answer: MISS.answer, chosen: MISS.answer, frame: BETWEEN[1] ?? "", at: now - 2 * DAY }),
    given({ ...MISS, frame: BETWEEN[2] ?? "", sure: "sure", at: now - DAY }),
  ]);
}

async function taken(page: Page, format: RegExp): Promise<{ readonly name: string; readonly text: string }> {
  const dialog = page.getByRole("dialog", { name: "Take it elsewhere" });
  await dialog.getByRole("radio", { name: format }).check();
  const [file] = await Promise.all([page.waitForEvent("download"), dialog.getByRole("button", { name: "Download" }).click()]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}

test("mistakes are taken to Anki, Moodle, Quizlet and a spreadsheet from Review, each with how to import it", async ({ page }) => {
  await begin(page);
  await page.goto("/review");
  await page.getByRole("button", { name: "Take it elsewhere" }).click();
  const dialog = page.getByRole("dialog", { name: "Take it elsewhere" });
  await expect(dialog).toContainText("In Anki or AnkiDroid choose Import and this file");
  await expect(dialog).toContainText("New cases stay in the app");
  await expectSound(page, "take it elsewhere");

  const anki = await taken(page, /^Anki/);
  expect(anki.name).toBe("tell-apart-anki.txt");
  const cards = anki.text.split("\n").filter((line) => line.startsWith("ta-"));
  expect(cards.every((line) => line.split("\t").length === 4)).toBe(true);
  expect(cards.filter((line) => !line.startsWith("ta-apart-"))).toHaveLength(2);
  expect(cards.filter((line) => line.includes("You took it for rollback."))).toHaveLength(2);
  await expect(dialog.getByRole("status")).toHaveText("tell-apart-anki.txt holds two cases.");

  const gift = await taken(page, /^Moodle GIFT/);
  expect([gift.name, parseGift(gift.text).length]).toEqual(["tell-apart-moodle-gift.txt", 2]);
  expect((await taken(page, /^Moodle XML/)).text).toContain('<question type="multichoice">');
  expect((await taken(page, /^Quizlet/)).text).toMatch(/^[^\t\n]+\t[^\t\n]+\n/);
  const wrong = await taken(page, /^Wrong answers/);
  expect(wrong.name).toBe("tell-apart-wrong-answers.csv");
  expect(Papa.parse<Record<string, string>>(wrong.text, { header: true, skipEmptyLines: true }).data.map(({ picked }) => picked)).toEqual([
    "rollback",
    "rollback",
  ]);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Take it elsewhere" })).toBeFocused();
});

test("the history’s filter decides which answers are taken", async ({ page }) => {
  await begin(page);
  await page.goto("/history");
  await page.getByLabel("Answers").selectOption({ label: "Right ones" });
  await page.getByRole("button", { name: "Take it elsewhere" }).click();
  const rows = (await taken(page, /^Answers/)).text.trim().split("\r\n");
  expect(rows).toHaveLength(2);
  await page
    .getByRole("dialog")
    .getByRole("radio", { name: /^Wrong answers/ })
    .check();
  await expect(page.getByRole("dialog").getByRole("button", { name: "Download" })).toBeDisabled();
  await expect(page.getByRole("dialog")).toContainText("There is nothing of this kind yet.");
});

test("a newcomer takes a few cases of a term, a pair or a scope along", async ({ page }) => {
  for (const [path, least] of [
    ["/terms/rollback", 6],
    ["/apart/retrain-vs-rollback", 6],
    ["/quiz/new", 30],
  ] as const) {
    await page.goto(path);
    await page.getByRole("button", { name: "Take it elsewhere" }).click();
    const { text } = await taken(page, /^Moodle GIFT/);
    expect(parseGift(text).length, path).toBeGreaterThanOrEqual(least);
  }
  const mastery = await taken(page, /^Mastery/);
  expect(mastery.text).toContain("rollback,new,,0,0,");
});

for (const height of [664, 844]) {
  test(`Download is in view at once on a phone of 390 by ${height}, and wherever the choice above it is scrolled`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height });
    await begin(page);
    for (const path of ["/review", "/terms/rollback"]) {
      await page.goto(path);
      await page.getByRole("button", { name: "Take it elsewhere" }).click();
      const download = page.getByRole("dialog").getByRole("button", { name: "Download" });
      await expect(download).toBeEnabled();
      await expect(download).toBeInViewport({ ratio: 1 });
      await page.getByRole("dialog").getByRole("radio").last().check();
      await expect(download).toBeInViewport({ ratio: 1 });
      await expectSound(page, `${path} at ${height}`);
      await page.keyboard.press("Escape");
    }
  });
}

test("the dialog fits a phone of 320 px", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto("/terms/rollback");
  await page.getByRole("button", { name: "Take it elsewhere" }).click();
  await expect(page.getByRole("dialog").getByRole("button", { name: "Download" })).toBeEnabled();
  await expectNoSidewaysScroll(page, "take it elsewhere");
  const box = await page.getByRole("dialog").boundingBox();
  expect(box?.width).toBeLessThanOrEqual(320);
});
