import { expect, type Page, test } from "@playwright/test";
import { poseFlip } from "../src/engine/flip-question/pose-flip.ts";
import type { Posed } from "../src/engine/question.ts";
import { codesOf } from "../src/session/links/question-codes.ts";
import { aMoment, answerAndGoOn, copiedLink, expectSound, frames, pack, questionInView, spoken, startQuiz, storedSession } from "./app.ts";
import { becomeLearner, given } from "./learner.ts";

const SIZES = [
  { name: "wide", width: 1280, height: 800 },
  { name: "phone", width: 390, height: 844 },
] as const;

/** One of each kind of exhibit. */
const FLIPPED = ["run-vs-version/best-of-the-experiment", "scored-well-offline/parity-log", "point-in-time-vs-freshness/offline-pump"];

/** Opens a flip by its address. */
async function openFlip(page: Page, id: string, seed = 4): Promise<Posed> {
  const frame = frames.find((one) => one.id === id);
  if (frame === undefined) throw new Error(`no frame ${id}`);
  await page.goto(`/quiz?frame=${id}&seed=${seed.toString(36)}&ask=flip`);
  await page.getByRole("button", { name: "Open it" }).click();
  const posed = poseFlip(pack, frame, seed);
  await expect(page.getByRole("heading", { level: 1, name: spoken(posed.question.ask) })).toBeVisible();
  expect((await questionInView(page)).question).toEqual(posed.question);
  await aMoment(page);
  return posed;
}

function placeOf({ question, key }: Posed, isRight: boolean): number {
  return question.options.findIndex(({ term }) => (term === key.answer) === isRight) + 1;
}

/** What the log holds of the only answer given. */
async function loggedRows(page: Page): Promise<string> {
  return page.evaluate(() =>
    Object.entries(localStorage)
      .filter(([key]) => key.startsWith("tell-apart/log"))
      .map(([, value]) => String(value))
      .join("\n"),
  );
}

test("a flip is answered right by keyboard, and the flipped case stands as the twin", async ({ page }) => {
  const posed = await openFlip(page, "run-vs-version/best-of-the-experiment");
  await expect(page.getByText("as it stands:")).toContainText(spoken(posed.question.flip?.from.label ?? ""));
  await expect(page.locator("mark")).toHaveCount(0);
  await page.keyboard.press(String(placeOf(posed, true)));
  await expect(page.locator(".aimed").first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Yes, that is the change" })).toBeFocused();
  await expect(page.getByRole("heading", { name: /after the one change/ })).toBeVisible();
  await expect(page.locator("ins mark").first()).toBeVisible();
  expect(await loggedRows(page)).toMatch(/ f0 \S+$/m);
});

test("a wrong change is answered by mouse, says why the answer stays, and is found in the history and by its address", async ({ page }) => {
  const posed = await openFlip(page, "point-in-time-vs-freshness/offline-pump");
  const place = placeOf(posed, false);
  await page
    .locator(".option label")
    .nth(place - 1)
    .click();
  await page.getByRole("button", { name: "Answer" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "No, the answer stays as it is" })).toBeVisible();
  const picked = posed.question.options[place - 1]?.term ?? "";
  await expect(page.getByText("Why the answer stays.")).toBeVisible();
  await expect(page.locator(".verdict-head")).toContainText(spoken(posed.key.why.get(picked) ?? ""));
  expect(await loggedRows(page)).toMatch(new RegExp(` f${picked.slice(1)} \\S+$`, "m"));
  await aMoment(page);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "All questions" })).toBeVisible();
  await expect(page.locator(".hero .lede")).toHaveText("One miss, in a flip; no term was taken for another.");
  await page.locator(".questions a").first().click();
  await expect(page.getByRole("heading", { level: 1, name: "No, the answer stays as it is" })).toBeVisible();
  await page.goto("/history");
  await expect(page.getByText(/^Wrong: the change that makes it/)).toBeVisible();
  await page.locator(".single a").first().click();
  await expect(page.getByRole("heading", { level: 1, name: "No, the answer stays as it is" })).toBeVisible();
});

test("a reload in the middle of a flip keeps the question and the choice", async ({ page }) => {
  const posed = await openFlip(page, "scored-well-offline/parity-log");
  const place = placeOf(posed, false);
  await page.keyboard.press(String(place));
  await expect(page.getByRole("radio").nth(place - 1)).toBeChecked();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: spoken(posed.question.ask) })).toBeVisible();
  await expect(page.getByRole("radio").nth(place - 1)).toBeChecked();
});

test("how often cases are flipped is a setting that stays", async ({ page }) => {
  await page.goto("/settings");
  await page.getByRole("group", { name: "Flip the case" }).getByText("More").click();
  await page.reload();
  await expect(page.getByRole("group", { name: "Flip the case" }).getByRole("radio", { name: "More" })).toBeChecked();
});

test("how many cases a quiz flips is chosen in its set-up and stays in its address: after a reload, a print and the way back", async ({
  page,
}) => {
  await page.goto("/quiz/new?fact=always");
  const field = page.getByRole("group", { name: "Flip the case" });
  await expect(field.getByLabel("Some")).toBeChecked();
  await field.getByText("More", { exact: true }).click();
  await expect(page).toHaveURL(/fact=always&flips=more/);
  await page.reload();
  await expect(field.getByLabel("More")).toBeChecked();
  await expectSound(page, "set-up with flips");
  await page.getByRole("link", { name: "Print it" }).click();
  await expect(page).toHaveURL(/print=1.*fact=always&flips=more/);
  await page.goBack();
  await expect(field.getByLabel("More")).toBeChecked();
  await expect(field, "what was printed is the same for all").toContainText("flip none of them");
  await field.getByText("Some", { exact: true }).click();
  await field.getByText("More", { exact: true }).click();
  await expect(field).toContainText("One in two");
  await expect(page.getByRole("group", { name: "Ask which fact decides" }).getByLabel("Always")).toBeChecked();
  await page.getByRole("radio", { name: "Exam rehearsal" }).check();
  await expect(field.getByLabel("Off")).toBeChecked();
  await expect(field.getByLabel("More")).toBeDisabled();
  await page.getByRole("radio", { name: /^Practice/ }).check();
  await expect(field.getByLabel("More")).toBeChecked();
});

test("cases between firm terms are flipped as often as the set-up wants, and in an exam never", async ({ page }) => {
  test.setTimeout(120_000);
  const contrast = pack.contrasts.find(({ id }) => id === "run-vs-version");
  const [one = "", other = ""] = contrast?.terms ?? [];
  const cases = contrast?.frames.map(({ id }) => id) ?? [];
  const firm = Array.from({ length: 24 }, (_, place) => {
    const term = place % 2 === 0 ? one : other;
    return given({ answer: term, chosen: term, frame: cases[place % cases.length] ?? "", at: Date.now() - (60 - place) * 3_600_000 });
  });
  await becomeLearner(page, firm);
  const flipsOf = async (address: string) => {
    await page.goto(address);
    await page.getByRole("button", { name: "Start", exact: true }).click();
    await expect(page.getByRole("radio").first()).toBeVisible();
    const { items } = (await storedSession(page)).plan;
    await page.goto("/");
    await page.getByRole("button", { name: "Discard" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Discard" }).click();
    await expect(page.getByRole("button", { name: "Resume" })).toHaveCount(0);
    return items.filter(({ flip }) => flip !== undefined).length;
  };
  const drill = "/quiz/new?scope=contrast.run-vs-version&n=24&seed=a1";
  expect(await flipsOf(`${drill}&flips=more`)).toBeGreaterThan(0);
  expect(await flipsOf(`${drill}&flips=off`)).toBe(0);
  expect(await flipsOf(`${drill}&flips=more&given=1`), "the same for all").toBe(0);
  expect(await flipsOf("/quiz/new?clock=exam&flips=more&seed=a1")).toBe(0);
});

test("a link to the very questions of a quiz, and its print, ask a flip as the flip", async ({ page, browser }) => {
  const id = "scored-well-offline/parity-log";
  const frame = frames.find((one) => one.id === id);
  const items = [
    { frame: id, seed: 4 },
    { frame: id, seed: 4, flip: "yes" },
  ];
  const address = `scope=due&clock=none&tell=each&fact=off&seed=1&q=${codesOf(items)}`;
  await startQuiz(page, address);
  await answerAndGoOn(page, "right");
  await expect(page.getByText("as it stands:")).toBeVisible();
  const posed = await questionInView(page);
  expect(posed.question).toEqual(frame && poseFlip(pack, frame, 4).question);
  await aMoment(page);
  await page.keyboard.press(String(placeOf(posed, true)));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Yes, that is the change" })).toBeVisible();
  await aMoment(page);
  await page.keyboard.press("Enter");
  const link = await copiedLink(page, "Copy a link to this quiz");
  expect(link.split("q=")[1]).toBe(codesOf(items));

  const elsewhere = await browser.newContext();
  const friend = await elsewhere.newPage();
  await friend.goto(link);
  await friend.getByRole("button", { name: "Start", exact: true }).click();
  await expect(friend.getByRole("radio").first()).toBeVisible();
  expect((await storedSession(friend)).plan.items.map(({ flip }) => flip !== undefined)).toEqual([false, true]);
  await elsewhere.close();

  await page.goto(`/quiz?print=1&${address}`);
  const flip = page.locator(".paper").first().locator("> li").nth(1);
  await expect(flip.locator(".paper-ask")).toHaveText(spoken(posed.question.ask));
  await expect(flip).toContainText(`As it stands: ${spoken(posed.question.flip?.from.label ?? "")}.`);
  await expect(flip.locator(".boxes .change")).toHaveCount(4);
  await expect(page.locator(".answers-page .paper > li").nth(1)).toContainText("after the change.");
  await expectSound(page, "a printed flip");
});

test("an address that asks something else of a case is refused", async ({ page }) => {
  await page.goto(`/quiz?frame=${FLIPPED[0]}&seed=4&ask=rhyme`);
  await expect(page.getByRole("heading", { level: 1, name: "This link does not work" })).toBeVisible();
});

for (const { name, width, height } of SIZES) {
  test(`a flip and its feedback are sound in both themes, ${name}`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width, height });
    for (const id of FLIPPED) {
      const posed = await openFlip(page, id);
      await page.keyboard.press(String(placeOf(posed, false)));
      await expectSound(page, id);
      await page.screenshot({ path: test.info().outputPath(`${id.replace("/", "-")}.png`), fullPage: true });
      await page.keyboard.press("Enter");
      await expect(page.getByRole("heading", { level: 1, name: "No, the answer stays as it is" })).toBeVisible();
      await expectSound(page, `${id}, answered`);
      await page.screenshot({ path: test.info().outputPath(`${id.replace("/", "-")}-after.png`), fullPage: true });
      await aMoment(page);
      await page.keyboard.press("Enter");
      await expect(page.getByRole("heading", { name: "All questions" })).toBeVisible();
    }
  });
}
