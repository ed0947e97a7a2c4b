import { type Browser, expect, type Locator, type Page, test } from "@playwright/test";
import type { PointingVerdict } from "../src/engine/attempt.ts";
import { type Fact, factsOf, verdictOf } from "../src/engine/generate/pointable-facts.ts";
import { pose } from "../src/engine/generate/pose.ts";
import type { Posed } from "../src/engine/question.ts";
import { questionAddress } from "../src/session/links/question-link.ts";
import { aMoment, askWhichFact, expectSound, frames, pack, spoken, startQuiz } from "./app.ts";
import { expectLaidOut } from "./layout.ts";

const KINDS = ["prose", "code", "log", "table", "runs", "chart"] as const;
type Kind = (typeof KINDS)[number];

const WIDE = { width: 1280, height: 800 };
/** What a window of 1280 pixels shows at 200 %. */
const ZOOMED = { width: 640, height: 400 };
const PHONE = { width: 390, height: 844 };
const SIZES = [WIDE, ZOOMED, PHONE] as const;

interface PointedCase {
  readonly posed: Posed;
  readonly facts: readonly Fact[];
  readonly fact: Fact;
}

/** A case that has a fact of this kind that decides, or one that does not and is no decoy. */
function caseWith(kind: Kind, isFound: boolean): PointedCase {
  return caseWhere(
    ({ question }, { block }, verdict, at) =>
      question.blocks[block]?.kind === kind && (isFound ? decides(verdict) : verdict === "neutral" && at > 0),
  );
}

function caseWhere(isWanted: (posed: Posed, fact: Fact, verdict: PointingVerdict, at: number) => boolean): PointedCase {
  for (const frame of frames) {
    const posed = pose(pack, frame, 1);
    const facts = factsOf(posed.question.blocks);
    if (!facts.some((one) => decides(verdictOf(one, posed.key)))) continue;
    const fact = facts.find((one, at) => isWanted(posed, one, verdictOf(one, posed.key), at));
    if (fact !== undefined) return { posed, facts, fact };
  }
  throw new Error("no case has such a fact");
}

function decides(verdict: PointingVerdict): boolean {
  return verdict === "tell" || verdict === "part";
}

/** A learner who is always asked, at this question. */
async function openAsked(browser: Browser, { question }: Posed, viewport = WIDE, hasTouch = false): Promise<Page> {
  const context = await browser.newContext({ viewport, reducedMotion: "reduce", hasTouch });
  const page = await context.newPage();
  await askWhichFact(page, "Always");
  await page.goto(`/quiz?${questionAddress({ frame: question.frame, seed: question.seed })}`);
  await page.getByRole("button", { name: "Open it" }).click();
  await expect(page.getByRole("heading", { level: 1, name: spoken(question.ask) })).toBeVisible();
  await aMoment(page);
  return page;
}

/** Chooses the right option, or another one, and goes on to the question which fact decides. */
async function pickOption(page: Page, { question, key }: Posed, how: "right" | "wrong" = "right"): Promise<void> {
  const chosen = how === "right" ? key.answer : key.twins[0]?.answer;
  await page.keyboard.press(String(question.options.findIndex(({ term }) => term === chosen) + 1));
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText(/^Which fact decides\?/);
  await aMoment(page);
}

function heading(page: Page): Locator {
  return page.getByRole("heading", { level: 1 });
}

function radioOf(page: Page, { text }: Fact): Locator {
  return page
    .getByRole("radiogroup", { name: /^Which fact decides\?/ })
    .getByRole("radio", { name: text.replaceAll("`", "").replace(/\s+/g, " "), exact: true })
    .first();
}

function letterOf(facts: readonly Fact[], fact: Fact): string {
  return "abcdefghijklmnopqrstuvwxyz".charAt(facts.indexOf(fact));
}

/** Where the parts of the case stand. */
function places(page: Page): Promise<string[]> {
  return page.locator(".case :is(p, .ln, li, tr, figcaption, .drawing)").evaluateAll((parts) =>
    parts.map((part) => {
      const { x, y, width, height } = part.getBoundingClientRect();
      return [x, y, width, height].join();
    }),
  );
}

/** The same at the top of the page, once they stay, as a chart finds out after its layout how wide it is. */
async function settledPlaces(page: Page): Promise<string[]> {
  await page.evaluate(() => scrollTo(0, 0));
  let last = await places(page);
  await expect
    .poll(async () => {
      const before = last;
      last = await places(page);
      return last.join() === before.join();
    })
    .toBe(true);
  return last;
}

for (const kind of KINDS) {
  test(`${kind}: nothing moves, and a fact is pointed at by mouse, letter, arrows and name, also on a phone and at 200 %`, async ({
    browser,
  }) => {
    test.setTimeout(120_000);
    const { posed, facts, fact } = caseWith(kind, true);
    const page = await openAsked(browser, posed);
    const before: string[][] = [];
    for (const size of SIZES) {
      await page.setViewportSize(size);
      before.push(await settledPlaces(page));
    }
    await pickOption(page, posed);
    await expect(heading(page)).toBeFocused();
    const radios = page.getByRole("radiogroup").getByRole("radio");
    for (const [at, size] of SIZES.entries()) {
      await page.setViewportSize(size);
      const where = `pointing at ${kind} at ${size.width}`;
      expect(await settledPlaces(page), where).toEqual(before[at]);
      const names = await radios.evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
      expect(names, where).toEqual(facts.map(({ text }) => text.replaceAll("`", "")));

      await page.keyboard.press(letterOf(facts, fact));
      await expect(radioOf(page, fact)).toBeChecked();
      await expect(page.getByRole("status").filter({ hasText: "You point at" })).toContainText(letterOf(facts, fact));
      await radios.first().focus();
      await page.keyboard.press("ArrowUp");
      await expect(radios.last()).toBeChecked();
      await heading(page).focus();
      await page.keyboard.press("ArrowDown");
      await expect(radios.first(), "from the heading").toBeChecked();
      const { x, y } = await middleOf(radioOf(page, fact));
      await page.mouse.click(x, y);
      await expect(radioOf(page, fact), "by mouse").toBeChecked();
      await expect(heading(page)).toHaveText(/^Which fact decides\?/);
      await expectSound(page, where);
      await expectLaidOut(page, where);
    }

    await page.keyboard.press("Enter");
    await expect(heading(page)).toHaveText(/^Yes, it is /);
    await expect(page.getByText("You pointed at what decides.")).toBeVisible();
    await expect(page.locator(".case:not(.twin) .pointed.check")).toHaveCount(1);
    await expect(page.locator(".pointed:is(.cross, .still)")).toHaveCount(0);
    await expectSound(page, `pointed at ${kind}`);
    await page.context().close();
  });

  test(`${kind}: a touch takes the nearest fact and decides nothing, on a phone and at 200 %`, async ({ browser }) => {
    const { posed, facts, fact } = caseWith(kind, false);
    const page = await openAsked(browser, posed, PHONE, true);
    await pickOption(page, posed);
    for (const size of [PHONE, ZOOMED]) {
      await page.setViewportSize(size);
      await page.getByRole("radiogroup").getByRole("radio").first().scrollIntoViewIfNeeded();
      const box = await middleOf(radioOf(page, fact));
      await page.touchscreen.tap(box.x, box.y);
      await expect(radioOf(page, fact)).toBeChecked();
      await expect(heading(page)).toHaveText(/^Which fact decides\?/);
      const place = facts.indexOf(fact);
      for (const [name, by] of [
        ["Next fact", 1],
        ["Previous fact", -1],
      ] as const) {
        const button = page.getByRole("button", { name });
        const { width = 0, height = 0 } = (await button.boundingBox()) ?? {};
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
        await button.tap();
        const now = (place + (by === 1 ? 1 : 0) + facts.length) % facts.length;
        await expect(page.getByRole("radiogroup").getByRole("radio").nth(now)).toBeChecked();
      }
      await expectLaidOut(page, `pointing at ${kind} at ${size.width}`);
    }
    await expectSound(page, `pointing at ${kind} at 200 %`);
    await page.setViewportSize(PHONE);
    await page.getByRole("button", { name: "This decides" }).tap();
    await expect(heading(page)).toHaveText("Right, but not because of that");
    await expect(page.locator(".case:not(.twin) .pointed.cross")).toHaveCount(1);
    await expect(page.locator(".case.twin .pointed.still")).toBeVisible();
    await expect(page.locator(".pointed mark")).toHaveCount(0);
    await expect(page.getByText(/^Why not .+ It reads alike in both cases/)).toBeVisible();
    await expectSound(page, `pointed at ${kind} on a phone`);
    await page.context().close();
  });
}

/** The middle of what is in view, scrolled to where no bar lies over it. */
async function middleOf(target: Locator): Promise<{ readonly x: number; readonly y: number }> {
  await target.evaluate((one) => one.scrollIntoView({ block: "center" }));
  const box = await target.boundingBox();
  if (box === null) throw new Error("nothing in view");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test("a fact that points at a neighbour says in words of its own why it does not decide", async ({ browser }) => {
  const { posed, facts, fact } = caseWhere((_, __, verdict) => verdict === "decoy");
  const page = await openAsked(browser, posed);
  await pickOption(page, posed);
  await page.keyboard.press(letterOf(facts, fact));
  await expect(radioOf(page, fact)).toBeChecked();
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText("Right, but not because of that");
  await expect(page.getByText(spoken(posed.key.decoy?.why ?? "no decoy"))).toBeVisible();
  await expect(page.getByText(/It reads alike in both cases/)).toHaveCount(0);
  await page.context().close();
});

test("a touch beside all lines takes the nearest", async ({ browser }) => {
  const { posed } = caseWith("table", false);
  const page = await openAsked(browser, posed, PHONE, true);
  await pickOption(page, posed);
  const head = await middleOf(page.locator(".case thead").first());
  await page.touchscreen.tap(head.x, head.y);
  await expect(page.locator(".case tbody tr").first().getByRole("radio")).toBeChecked();
  await page.context().close();
});

test("four voices: right or wrong, by what decides or not", async ({ browser }) => {
  for (const [how, isFound] of [
    ["right", true],
    ["right", false],
    ["wrong", true],
    ["wrong", false],
  ] as const) {
    const { posed, facts, fact } = caseWith("table", isFound);
    const page = await openAsked(browser, posed);
    await pickOption(page, posed, how);
    await page.keyboard.press(letterOf(facts, fact));
    await page.keyboard.press("Enter");
    const said = how === "wrong" ? /^It is .+, not / : isFound ? /^Yes, it is / : /^Right, but not because of that$/;
    await expect(heading(page)).toHaveText(said);
    await expect(page.locator(".picked").filter({ hasText: "though you pointed at what decides" })).toHaveCount(
      how === "wrong" && isFound ? 1 : 0,
    );
    await expect(page.getByText("You pointed at what decides.")).toHaveCount(how === "right" && isFound ? 1 : 0);
    await expect(page.getByText("It counts as right.")).toHaveCount(how === "right" && !isFound ? 1 : 0);
    await expect(page.getByText(/^Why not .+ It reads alike in both cases/)).toHaveCount(isFound ? 0 : 1);
    await page.context().close();
  }
});

test("Skip goes on at no cost, Escape back to the options, where the answer can be changed", async ({ browser }) => {
  const { posed, facts } = caseWith("table", true);
  const page = await openAsked(browser, posed);
  await pickOption(page, posed, "wrong");
  await page.keyboard.press("Escape");
  await expect(heading(page)).toHaveText(spoken(posed.question.ask));
  await aMoment(page);
  await pickOption(page, posed, "right");
  await page.keyboard.press("a");
  await page.getByRole("button", { name: "Skip" }).click();
  await expect(heading(page)).toHaveText(/^Yes, it is /);
  await expect(page.locator(".pointed, .yours")).toHaveCount(0);
  expect(facts.length).toBeGreaterThan(1);
  await page.context().close();
});

test("a reload in the step keeps the step, the answer and the fact", async ({ browser }) => {
  const { posed, facts, fact } = caseWith("log", true);
  const page = await openAsked(browser, posed);
  await pickOption(page, posed);
  await page.keyboard.press(letterOf(facts, fact));
  await expect(radioOf(page, fact)).toBeChecked();
  page.on("dialog", (dialog) => void dialog.accept());
  await page.reload();
  await expect(heading(page)).toHaveText(/^Which fact decides\?/);
  await expect(radioOf(page, fact)).toBeChecked();
  await aMoment(page);
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText(/^Yes, it is /);
  await page.getByRole("button", { name: "Results" }).click();
  await expect(page).toHaveURL(/\/results\//);
  await page.goto(`${page.url()}/1`);
  await expect(page.locator(".case:not(.twin) .pointed.check"), "the answer’s page in the results").toHaveCount(1);
  await page.goto(`/case?${questionAddress(posed.question)}&chosen=${posed.key.answer}`);
  await expect(page.locator(".case:not(.twin) .pointed.check"), "the case under Review").toHaveCount(1);
  await page.context().close();
});

test("with single-key shortcuts off, arrows and Enter do it all; letters and F, T and N do nothing", async ({ browser }) => {
  const { posed, facts } = caseWith("table", true);
  const page = await openAsked(browser, posed);
  await page.goto("/settings");
  await page.getByLabel("Single-key shortcuts").uncheck();
  await page.goto("/quiz");
  await expect(heading(page)).toHaveText(spoken(posed.question.ask));
  await aMoment(page);
  await page.getByRole("radio").first().focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText(/^Which fact decides\?/);
  await aMoment(page);
  for (const key of ["b", "f", "t", "n"]) await page.keyboard.press(key);
  await expect(page.getByRole("radiogroup").getByRole("radio", { checked: true })).toHaveCount(0);
  for (let step = 0; step < facts.length; step++) await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radiogroup").getByRole("radio").last()).toBeChecked();
  await page.keyboard.press("Enter");
  await expect(page.locator(".case.twin").first()).toBeVisible();
  await page.context().close();
});

test("how often is chosen in the set-up, stays in its link, and is never asked where the tells come at the end", async ({ page }) => {
  await page.goto("/quiz/new");
  const field = page.getByRole("group", { name: "Ask which fact decides" });
  await expect(field.getByLabel("At times")).toBeChecked();
  await field.getByText("Always", { exact: true }).click();
  await expect(page).toHaveURL(/fact=always/);
  await page.reload();
  await expect(field.getByLabel("Always")).toBeChecked();
  await page.getByText("At the end", { exact: true }).click();
  await expect(field.getByLabel("Always")).toBeDisabled();

  await startQuiz(page, "n=2&tell=end&fact=always&seed=a1");
  await page.keyboard.press("1");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /2 of 2/ })).toBeVisible();
});
