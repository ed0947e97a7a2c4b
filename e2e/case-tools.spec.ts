import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import Papa from "papaparse";
import { aMoment, answerByKey, expectNoSidewaysScroll, expectSound, startQuiz } from "./app.ts";
import { Site } from "./site.ts";

const QUIZ = "scope=contrast.retrain-vs-rollback&n=2&clock=none&seed=a1";
const NOTE = "<b>Compare</b> the old version\nfirst";
const FORM = "https://github.com/someone/tell-apart/issues/new";

test("a case is kept with a note below its feedback, is listed under Review, taken elsewhere, and let go", async ({ page }) => {
  await startQuiz(page, QUIZ);
  const { posed } = await answerByKey(page, "wrong");
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  await expect(page.getByLabel("A note of your own")).toBeFocused();
  await page.getByLabel("A note of your own").fill(NOTE);
  await expectSound(page, "feedback with a kept case");
  await expect(page.getByRole("button", { name: "This is wrong or unclear" })).toHaveCount(0);
  await page.reload();
  await expect(page.getByLabel("A note of your own")).toHaveValue(NOTE);

  await page.goto("/review");
  await page.getByRole("link", { name: "Kept cases" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("One case kept");
  expect(await page.getByText("<b>Compare</b> the old version").allInnerTexts(), "each line of a note is a line").toEqual([NOTE]);
  await expectSound(page, "kept cases");
  await page.getByRole("button", { name: "Take it elsewhere" }).click();
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download" }).click()]);
  expect(readFileSync(await file.path(), "utf8")).toContain("Your note: &lt;b&gt;Compare&lt;/b&gt; the old version<br>first");
  await page.getByRole("radio", { name: /^Notes/ }).check();
  const [notes] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download" }).click()]);
  expect(notes.suggestedFilename()).toBe("tell-apart-kept-cases.csv");
  const [row] = Papa.parse<Record<string, string>>(readFileSync(await notes.path(), "utf8"), { header: true }).data;
  expect([row?.case, row?.note, row?.question]).toEqual([posed.question.frame, NOTE, posed.question.ask]);
  await page.keyboard.press("Escape");
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page, "kept cases");
  await page.getByRole("link", { name: posed.question.about }).click();
  await page.getByRole("button", { name: "Let it go" }).click();
  await expect(page.getByRole("button", { name: "Keep", exact: true })).toBeFocused();
});

test("a case is set aside below its feedback: it is not asked, its wrong answer waits nowhere, and Settings takes it back", async ({
  page,
}) => {
  await startQuiz(page, "scope=contrast.retrain-vs-rollback&n=1&clock=none&seed=a1");
  const { posed } = await answerByKey(page, "wrong");
  await page.getByRole("button", { name: "Set this case aside" }).click();
  await expect(page.getByText("It is not asked again, whatever its details")).toBeVisible();
  await expectSound(page, "feedback with a case set aside");
  await page.goto("/review");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nothing to put right");
  await page.goto("/settings");
  await expectSound(page, "settings with a case set aside");
  await page.getByRole("button", { name: `Take back ${posed.question.about}` }).click();
  await expect(page.getByRole("heading", { name: "Cases set aside" })).toHaveCount(0);
  await page.goto("/review");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("One answer to put right");
});

test("the exam day is saved for a calendar from Settings", async ({ page }) => {
  await page.goto("/settings");
  await page.getByLabel("Exam day").fill("2027-03-01");
  const button = page.getByRole("button", { name: "Save it for your calendar" });
  const [file] = await Promise.all([page.waitForEvent("download"), button.click()]);
  expect(file.suggestedFilename()).toBe("tell-apart-exam-day.ics");
  expect(readFileSync(await file.path(), "utf8")).toContain("DTSTART;VALUE=DATE:20270301\r\n");
});

test("where the build names a tracker, a disputed case opens its form filled in, or is copied as a text", async ({ page, context }) => {
  test.setTimeout(240_000);
  const folder = mkdtempSync(join(tmpdir(), "tell-apart-tracker-"));
  execFileSync("npx", ["vite", "build", "--logLevel", "error", "--emptyOutDir", "--outDir", folder], {
    env: { ...process.env, VITE_ISSUES: FORM, NODE_ENV: "production" },
  });
  const site = new Site({ folder });
  await site.open();
  await page.goto(`${site.address}/quiz?${QUIZ}`);
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await aMoment(page);
  const { posed, chosen } = await answerByKey(page, "wrong");
  await page.getByRole("button", { name: "This is wrong or unclear" }).click();
  await page.getByRole("dialog").getByRole("textbox").fill("Both hold & more");
  await expectSound(page, "this is wrong or unclear");
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 390, height: 844 });
  await expectSound(page, "this is wrong or unclear, dark, on a phone");
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1280, height: 800 });
  const link = page.getByRole("dialog").getByRole("link", { name: "Open the form" });
  const address = new URL((await link.getAttribute("href")) ?? "");
  expect(address.href.startsWith(`${FORM}?template=disputed-case.yml`)).toBe(true);
  expect(address.searchParams.get("case")).toBe(
    `${site.address}/quiz?frame=${posed.question.frame}&seed=${posed.question.seed.toString(36)}`,
  );
  expect([address.searchParams.get("chosen"), address.searchParams.get("reason")]).toEqual([chosen, "Both hold & more"]);
  expect(address.searchParams.get("version")).toContain(posed.question.revision);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Copy the text" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Copied." })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("Both hold & more");

  await page.goto(`${site.address}/review`);
  await expectSound(page, "review with a way to say that a case is wrong");
  await page
    .getByRole("button", { name: `This is wrong or unclear ${posed.question.about}` })
    .first()
    .click();
  const fromReview = new URL((await link.getAttribute("href")) ?? "");
  expect([fromReview.searchParams.get("case"), fromReview.searchParams.get("chosen")]).toEqual([address.searchParams.get("case"), chosen]);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "This is wrong or unclear" }).first()).toBeFocused();
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page, "review with a way to say that a case is wrong");
  await site.clear();
  rmSync(folder, { recursive: true });
});
